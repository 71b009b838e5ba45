import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';

/** How many actions of an organisation's plan for a cycle are overdue. Never what they are. */
export interface OverdueActions {
  readonly organisationId: string;
  readonly auditCycleId: string;
  readonly overdueCount: number;
  readonly earliestDueOn: LocalDate;
}

/** What is overdue today, by organisation and cycle. Only a job whose name begins with `post-` is told. */
export function overdueActions(tx: ReadTransaction): Promise<readonly OverdueActions[]> {
  return tx.rows<OverdueActions>(
    `select organisation_id as "organisationId", audit_cycle_id as "auditCycleId", overdue_count as "overdueCount",
       earliest_due_on as "earliestDueOn"
     from contracts.overdue_action_v1 order by organisation_id, audit_cycle_id`,
  );
}
