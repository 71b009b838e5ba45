import { ViewColumn, ViewEntity } from 'typeorm';

/** How many cases a submission holds at this moment. Obeys the caller's scope; the central team may count, not read. */
@ViewEntity({ schema: 'contracts', name: 'submission_count_v1' })
export class SubmissionCountV1 {
  @ViewColumn({ name: 'submission_id' })
  readonly submissionId!: string;

  @ViewColumn({ name: 'organisation_id' })
  readonly organisationId!: string;

  @ViewColumn({ name: 'audit_cycle_id' })
  readonly auditCycleId!: string;

  /** Drafts and complete cases. */
  @ViewColumn({ name: 'submitted_count' })
  readonly submittedCount!: number;

  @ViewColumn({ name: 'complete_count' })
  readonly completeCount!: number;
}
