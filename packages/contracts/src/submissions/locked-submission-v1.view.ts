import { ViewColumn, ViewEntity } from 'typeorm';

/** What one organisation had submitted when a cycle was locked. Obeys the caller's scope. */
@ViewEntity({ schema: 'contracts', name: 'locked_submission_v1' })
export class LockedSubmissionV1 {
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

  @ViewColumn({ name: 'submitted_count' })
  readonly submittedCount!: number;

  @ViewColumn({ name: 'complete_count' })
  readonly completeCount!: number;
}
