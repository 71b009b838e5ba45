import { ViewColumn, ViewEntity } from 'typeorm';

/**
 * The complete cases that a lock took in, as they stood then, with the values of their strata. For the analysis job only.
 * `outcomes` holds one character per standard, in the order of their numbers (audit engine, `encodeOutcomes`).
 */
@ViewEntity({ schema: 'contracts', name: 'locked_case_v2' })
export class LockedCaseV2 {
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

  /** The version of the engine that worked out the outcomes; null where nobody noted it. */
  @ViewColumn({ name: 'engine_version' })
  readonly engineVersion!: string | null;

  /** The code of the option that was chosen; null where it was not, or the form does not ask. */
  @ViewColumn({ name: 'age_band' })
  readonly ageBand!: string | null;

  /** Likewise. */
  @ViewColumn({ name: 'sex' })
  readonly sex!: string | null;

  /** Likewise. */
  @ViewColumn({ name: 'ethnicity' })
  readonly ethnicity!: string | null;
}
