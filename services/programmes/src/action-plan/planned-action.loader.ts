import { In } from 'typeorm';
import { definePageLoader } from '@qip/subgraph-kit/connections/page-loader';
import { type PagedList } from '@qip/subgraph-kit/connections/read-pages';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { defineLoader, type LoaderDefinition } from '@qip/subgraph-kit/loaders/loader';
import { mayActOnPlan, type PlannedFor } from './action-plan.policy.js';
import { PlannedActionChange, type PlannedActionChangeFacts } from './planned-action-change.type.js';
import { PlannedActionRow } from './planned-action.entity.js';
import { PlannedAction } from './planned-action.type.js';

/** Actions of plans that the viewer may read, by id. */
export const plannedActionById = defineLoader(async (tx, ids) => {
  const rows = await tx.manager.findBy(PlannedActionRow, { id: In(ids) });
  const readable = await readablePlans(
    tx,
    rows.map(({ actionPlanId }) => actionPlanId),
  );
  return new Map(
    rows.filter(({ actionPlanId }) => readable.has(actionPlanId)).map((row) => [row.id, new PlannedAction(row)]),
  );
});

async function readablePlans(tx: ReadTransaction, planIds: readonly string[]): Promise<ReadonlySet<string>> {
  const plans = await tx.rows<PlannedFor & { readonly id: string }>(
    `select action_plan.id, action_plan.organisation_id as "organisationId", action_plan.audit_cycle_id as "auditCycleId",
       audit_cycle.programme_id as "programmeId"
     from programmes.action_plan join programmes.audit_cycle on audit_cycle.id = action_plan.audit_cycle_id
     where action_plan.id = any ($1::uuid[])`,
    [planIds],
  );
  return new Set(plans.filter((plan) => mayActOnPlan(tx.actor, 'readActionPlan', plan)).map(({ id }) => id));
}

/** Which actions of a plan are asked for. */
export type ActionChoice = 'ALL' | 'OPEN' | 'OVERDUE';

const CHOICES: Readonly<Record<ActionChoice, string>> = {
  ALL: 'true',
  OPEN: 'planned_action.closed_at is null',
  OVERDUE: 'planned_action.closed_at is null and planned_action.due_on < clock.today()',
};

/** A plan's actions, what is due first at the top. A plan that may not be read is not reached, so nor are its actions. */
function actionList(choice: ActionChoice): PagedList {
  return {
    from: 'programmes.planned_action',
    id: 'planned_action.id',
    sort: [
      { by: 'planned_action.due_on', type: 'date' },
      { by: 'planned_action.id', type: 'uuid' },
    ],
    where: CHOICES[choice],
    parameters: [],
  };
}

/** How many sort values a cursor of actions carries. */
export const ACTION_SORT_KEYS = 2;

/** Pages of a plan's actions. */
export const plannedActionPage = {
  ALL: definePageLoader(actionList('ALL'), 'planned_action.action_plan_id'),
  OPEN: definePageLoader(actionList('OPEN'), 'planned_action.action_plan_id'),
  OVERDUE: definePageLoader(actionList('OVERDUE'), 'planned_action.action_plan_id'),
} as const satisfies Readonly<Record<ActionChoice, object>>;

/** How many actions of each plan are overdue today; null where none is. */
export const overdueCountByPlan = defineLoader<number>(async (tx, planIds) => {
  const rows = await tx.rows<{ id: string; count: number }>(
    `select action_plan_id as id, count(*)::int as count from programmes.planned_action
     where action_plan_id = any ($1::uuid[]) and ${CHOICES.OVERDUE} group by action_plan_id`,
    [planIds],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
});

/** How many sort values a cursor of an action's changes carries. */
export const CHANGE_SORT_KEYS = 2;

/** Pages of what was done to an action, latest first, from the organisation's audit trail. */
export const plannedActionChangePage = definePageLoader(
  {
    from: 'programmes.audit_event',
    id: `(audit_event.chain || ':' || audit_event.sequence)`,
    sort: [
      { by: '(-audit_event.sequence)::int', type: 'int' },
      { by: 'audit_event.chain', type: 'uuid' },
    ],
    where: `audit_event.entity = 'PlannedAction'`,
    parameters: [],
  },
  `(case audit_event.entity when 'PlannedAction' then audit_event.entity_id::uuid end)`,
);

/** Changes by their place in their chain, of actions that the viewer may read. */
export const plannedActionChangeByKey: LoaderDefinition<string, PlannedActionChange | null> = {
  read: async (tx, keys) => {
    const places = keys.map((key) => key.split(':'));
    const rows = await tx.rows<PlannedActionChangeFacts>(
      `select chain || ':' || sequence as key, at, actor, operation, before, after from programmes.audit_event
       where (chain, sequence) in (select * from unnest($1::uuid[], $2::bigint[])) and entity = 'PlannedAction'
         and entity_id in (select id::text from programmes.planned_action)`,
      [places.map(([chain]) => chain), places.map(([, sequence]) => sequence)],
    );
    return new Map(rows.map((row) => [row.key, new PlannedActionChange(row)]));
  },
  keyOf: (key) => key,
  absent: () => null,
};
