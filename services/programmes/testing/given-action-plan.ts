import { newId } from '@qip/subgraph-kit/values/id';
import { type TestDatabase } from '@qip/testkit/test-database';

/** An action in the plan of an organisation for a cycle, and what may differ from one that is due in a month. */
export interface GivenAction {
  readonly organisationId: string;
  readonly auditCycleId: string;
  readonly status?: 'PLANNED' | 'IN_PROGRESS' | 'DONE' | 'DROPPED';
  readonly dueInDays?: number;
}

/** An action, and the plan that it belongs to. */
export async function givenAction(
  database: TestDatabase,
  { organisationId, auditCycleId, status = 'PLANNED', dueInDays = 30 }: GivenAction,
): Promise<{ readonly actionPlanId: string; readonly plannedActionId: string }> {
  const [plan] = await database.sql<{ id: string }>(
    `insert into programmes.action_plan (organisation_id, id, audit_cycle_id) values ($1, $2, $3)
     on conflict (organisation_id, audit_cycle_id) do update set organisation_id = excluded.organisation_id returning id`,
    [organisationId, newId(), auditCycleId],
  );
  const plannedActionId = newId();
  const actionPlanId = plan?.id ?? '';
  await database.sql(
    `insert into programmes.planned_action (organisation_id, id, action_plan_id, gap, cause, action, owner_role, due_on,
       status, review, closed_at)
     values ($1, $2, $3, 'Sample gap', 'Sample cause', 'Sample action', 'WARD_MANAGER', clock.today() + $4::int, $5,
       case when $6 then 'Sample review' end, case when $6 then clock.now() end)`,
    [organisationId, plannedActionId, actionPlanId, dueInDays, status, status === 'DONE' || status === 'DROPPED'],
  );
  return { actionPlanId, plannedActionId };
}
