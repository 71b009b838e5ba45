import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One lock of a cycle: what was frozen, when and by whom. Written once; that it was undone is all that is ever added. */
@Entity({ schema: 'submissions', name: 'cycle_lock' })
export class CycleLockRow {
  @PrimaryColumn({ type: 'uuid', name: 'audit_cycle_id' })
  auditCycleId!: string;

  @PrimaryColumn({ type: 'int', name: 'lock_number' })
  lockNumber!: number;

  @Column({ type: 'uuid', name: 'programme_version_id' })
  programmeVersionId!: string;

  @Column({ type: 'boolean', name: 'unsigned_taken' })
  unsignedTaken!: boolean;

  @Column({ type: 'text' })
  digest!: string;

  @Column({ type: 'int', name: 'case_count' })
  caseCount!: number;

  @Column({ type: 'timestamptz', name: 'locked_at' })
  lockedAt!: Date;

  @Column({ type: 'uuid', name: 'locked_by' })
  lockedBy!: string;

  @Column({ type: 'timestamptz', name: 'undone_at', nullable: true })
  undoneAt!: Date | null;

  @Column({ type: 'uuid', name: 'undone_by', nullable: true })
  undoneBy!: string | null;
}
