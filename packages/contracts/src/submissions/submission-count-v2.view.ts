import { ViewColumn, ViewEntity } from 'typeorm';

/**
 * How many cases a submission holds at this moment, and whether it is signed off. Obeys the caller's scope; the central team
 * and the job `post-reminders` may count, not read.
 */
@ViewEntity({ schema: 'contracts', name: 'submission_count_v2' })
export class SubmissionCountV2 {
  @ViewColumn({ name: 'submission_id' })
  readonly submissionId!: string;

  @ViewColumn({ name: 'organisation_id' })
  readonly organisationId!: string;

  @ViewColumn({ name: 'audit_cycle_id' })
  readonly auditCycleId!: string;

  @ViewColumn({ name: 'is_signed_off' })
  readonly isSignedOff!: boolean;

  /** Drafts and complete cases. */
  @ViewColumn({ name: 'submitted_count' })
  readonly submittedCount!: number;

  @ViewColumn({ name: 'complete_count' })
  readonly completeCount!: number;
}
