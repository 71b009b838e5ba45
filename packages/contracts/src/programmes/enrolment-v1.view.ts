import { ViewColumn, ViewEntity } from 'typeorm';

/** An organisation's decision to take part in a cycle. Obeys the caller's scope. */
@ViewEntity({ schema: 'contracts', name: 'enrolment_v1' })
export class EnrolmentV1 {
  @ViewColumn({ name: 'id' })
  readonly id!: string;

  @ViewColumn({ name: 'organisation_id' })
  readonly organisationId!: string;

  @ViewColumn({ name: 'audit_cycle_id' })
  readonly auditCycleId!: string;

  /** How many cases the organisation said it would submit; null when it did not say. */
  @ViewColumn({ name: 'cases_expected' })
  readonly casesExpected!: number | null;

  @ViewColumn({ name: 'enrolled_at' })
  readonly enrolledAt!: Date;

  @ViewColumn({ name: 'withdrawn_at' })
  readonly withdrawnAt!: Date | null;
}
