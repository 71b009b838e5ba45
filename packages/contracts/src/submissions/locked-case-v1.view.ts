import { ViewColumn, ViewEntity } from 'typeorm';

/**
 * The complete cases that a lock took in, as they stood then. For the analysis job only.
 * `outcomes` holds one character per standard, in the order of their numbers (audit engine, `encodeOutcomes`).
 */
@ViewEntity({ schema: 'contracts', name: 'locked_case_v1' })
export class LockedCaseV1 {
  @ViewColumn({ name: 'audit_cycle_id' })
  readonly auditCycleId!: string;

  @ViewColumn({ name: 'lock_number' })
  readonly lockNumber!: number;

  @ViewColumn({ name: 'organisation_id' })
  readonly organisationId!: string;

  @ViewColumn({ name: 'team_id' })
  readonly teamId!: string;

  @ViewColumn({ name: 'team_code' })
  readonly teamCode!: string;

  @ViewColumn({ name: 'case_id' })
  readonly caseId!: string;

  @ViewColumn({ name: 'outcomes' })
  readonly outcomes!: string;
}
