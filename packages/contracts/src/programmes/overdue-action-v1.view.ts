import { ViewColumn, ViewEntity } from 'typeorm';

/** How many actions of an organisation's plan for a cycle are overdue today. Only a job that writes to people reads it. */
@ViewEntity({ schema: 'contracts', name: 'overdue_action_v1' })
export class OverdueActionV1 {
  @ViewColumn({ name: 'organisation_id' })
  readonly organisationId!: string;

  @ViewColumn({ name: 'audit_cycle_id' })
  readonly auditCycleId!: string;

  @ViewColumn({ name: 'overdue_count' })
  readonly overdueCount!: number;

  @ViewColumn({ name: 'earliest_due_on' })
  readonly earliestDueOn!: string;
}
