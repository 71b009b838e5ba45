import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Region } from '../organisation/organisation.rules.js';

/** A notice of the central team to the local leads. */
@Entity({ schema: 'organisations', name: 'notice' })
export class NoticeRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'text' })
  text!: string;

  /** Whose leads get it; null for every region. */
  @Column({ type: 'text', nullable: true })
  region!: Region | null;

  /** The programme whose participants' leads get it; null for all leads. */
  @Column({ type: 'uuid', name: 'programme_id', nullable: true })
  programmeId!: string | null;

  @Column({ type: 'int', name: 'recipient_count' })
  recipientCount!: number;

  @Column({ type: 'uuid', name: 'sent_by' })
  sentBy!: string;

  @Column({ type: 'timestamptz', name: 'sent_at' })
  sentAt!: Date;
}
