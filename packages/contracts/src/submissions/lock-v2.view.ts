import { ViewColumn, ViewEntity } from 'typeorm';

/** One lock of a cycle that stands, which no undone one does: what was frozen, by number. Public. */
@ViewEntity({ schema: 'contracts', name: 'lock_v2' })
export class LockV2 {
  @ViewColumn({ name: 'audit_cycle_id' })
  readonly auditCycleId!: string;

  @ViewColumn({ name: 'lock_number' })
  readonly lockNumber!: number;

  @ViewColumn({ name: 'programme_version_id' })
  readonly programmeVersionId!: string;

  /** SHA-256 over the canonical rows of the locked cases, in hexadecimal. */
  @ViewColumn({ name: 'digest' })
  readonly digest!: string;

  @ViewColumn({ name: 'case_count' })
  readonly caseCount!: number;

  @ViewColumn({ name: 'locked_at' })
  readonly lockedAt!: Date;
}
