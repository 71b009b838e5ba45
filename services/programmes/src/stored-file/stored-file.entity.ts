import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type FileRefusal, type FileState } from './stored-file.rules.js';

/** A file that the platform keeps; its bytes lie in parts of their own. */
@Entity({ schema: 'programmes', name: 'stored_file' })
export class StoredFileRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', name: 'content_type' })
  contentType!: string;

  @Column({ type: 'text' })
  state!: FileState;

  @Column({ type: 'text', nullable: true })
  refusal!: FileRefusal | null;

  @Column({ type: 'int', name: 'byte_count', nullable: true })
  byteCount!: number | null;

  @Column({ type: 'text', nullable: true })
  sha256!: string | null;

  @Column({ type: 'uuid', name: 'created_by' })
  createdBy!: string;

  @Column({ type: 'timestamptz', name: 'received_at', nullable: true })
  receivedAt!: Date | null;
}
