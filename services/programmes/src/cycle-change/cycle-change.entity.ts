import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CycleChangeKind, type MovedDay } from '../audit-cycle/reschedule.rules.js';

/** One change of a planned cycle. Rows are added and never changed. */
@Entity({ schema: 'programmes', name: 'cycle_change' })
export class CycleChangeRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'audit_cycle_id' })
  auditCycleId!: string;

  @Column({ type: 'text' })
  kind!: CycleChangeKind;

  @Column({ type: 'jsonb' })
  days!: readonly MovedDay[];

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'timestamptz', name: 'changed_at' })
  changedAt!: Date;
}
