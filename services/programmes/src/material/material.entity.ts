import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type MaterialKind } from './material.rules.js';

/** A file that goes with a cycle. */
@Entity({ schema: 'programmes', name: 'material' })
export class MaterialRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'audit_cycle_id' })
  auditCycleId!: string;

  @Column({ type: 'text' })
  kind!: MaterialKind;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'uuid', name: 'file_id' })
  fileId!: string;

  @Column({ type: 'uuid', name: 'attached_by' })
  attachedBy!: string;

  @Column({ type: 'timestamptz', name: 'attached_at' })
  attachedAt!: Date;

  /** Why it was added when the others were out already; null for those that went out together. */
  @Column({ type: 'text', name: 'addition_reason', nullable: true })
  additionReason!: string | null;
}
