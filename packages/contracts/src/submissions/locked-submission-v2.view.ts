import { ViewColumn, ViewEntity } from 'typeorm';

/** What one organisation had submitted when a cycle was locked; one that was only enrolled is there too. Obeys the caller's scope. */
@ViewEntity({ schema: 'contracts', name: 'locked_submission_v2' })
export class LockedSubmissionV2 {
  @ViewColumn({ name: 'audit_cycle_id' })
  readonly auditCycleId!: string;

  @ViewColumn({ name: 'lock_number' })
  readonly lockNumber!: number;

  @ViewColumn({ name: 'organisation_id' })
  readonly organisationId!: string;

  @ViewColumn({ name: 'was_signed_off' })
  readonly wasSignedOff!: boolean;

  /** Whether its complete cases are part of the cycle: signed off, or taken by explicit choice. */
  @ViewColumn({ name: 'is_taken' })
  readonly isTaken!: boolean;

  /** How many cases the organisation had said it expects; null where it had not said. */
  @ViewColumn({ name: 'cases_expected' })
  readonly casesExpected!: number | null;

  @ViewColumn({ name: 'submitted_count' })
  readonly submittedCount!: number;

  @ViewColumn({ name: 'complete_count' })
  readonly completeCount!: number;
}
