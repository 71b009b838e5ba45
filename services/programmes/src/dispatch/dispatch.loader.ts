import { can } from '@qip/subgraph-kit/access/policy';
import { definePageLoader, type PageKey } from '@qip/subgraph-kit/connections/page-loader';
import { type IdPage } from '@qip/subgraph-kit/connections/read-pages';
import { defineLoader, type LoaderDefinition } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { DISPATCH_STATES, type DispatchState } from './dispatch.rules.js';
import { type DispatchFacts, MaterialDispatch, MaterialDispatchCounts } from './dispatch.type.js';

const WITH_MAIL = `programmes.material_dispatch dispatch left join programmes.mail on mail.id = dispatch.mail_id`;
/** The same as `dispatchStateOf`. */
const DISPATCH_STATE = `case when mail.state is null then 'WAITING_FOR_LEAD' when mail.state = 'WAITING' then 'QUEUED' else mail.state end`;

/** Dispatches by id, to the central team and to whoever holds a role in the organisation. */
export const dispatchById = defineLoader(async (tx, ids) => {
  const rows = await tx.rows<DispatchFacts>(
    `select dispatch.id, dispatch.organisation_id as "organisationId", dispatch.audit_cycle_id as "auditCycleId",
       dispatch.material_id as "materialId", dispatch.planned_at as "plannedAt", mail.person_id as "personId",
       mail.state as "mailState", mail.attempt_count as "attemptCount", mail.created_at as "postedAt",
       mail.sent_at as "sentAt", mail.last_failure as "lastFailure"
     from ${WITH_MAIL} where dispatch.id = any ($1::uuid[])`,
    [[...ids]],
  );
  const visible = rows.filter(({ organisationId }) =>
    can(ACCESS, tx.actor, 'readDispatch', { kind: 'ORGANISATION', organisationId }),
  );
  return new Map(visible.map((row) => [row.id, new MaterialDispatch(row)]));
});

/** How many sort values a cursor of the dispatches carries. */
export const DISPATCH_SORT_KEYS = 1;

/** Row-level security reaches as far as `readDispatch`: the organisations in which the caller holds a role. */
function pagesOf(state: DispatchState | null): LoaderDefinition<PageKey, IdPage> {
  return definePageLoader(
    {
      from: WITH_MAIL,
      id: 'dispatch.id',
      sort: [{ by: 'dispatch.id', type: 'uuid' }],
      where: `$1::text is null or ${DISPATCH_STATE} = $1`,
      parameters: [state],
    },
    'dispatch.audit_cycle_id',
  );
}

const ALL_PAGES = pagesOf(null);
const PAGES_BY_STATE = new Map(DISPATCH_STATES.map((state) => [state, pagesOf(state)]));

/** Pages of a cycle's dispatches as they came due, those in one state or all. */
export function dispatchPageByCycle(state: DispatchState | null): LoaderDefinition<PageKey, IdPage> {
  return (state === null ? undefined : PAGES_BY_STATE.get(state)) ?? ALL_PAGES;
}

/** How many dispatches of a cycle stand where; for the central team alone, as a share of the nation says nothing to others. */
export const dispatchCountsByCycle: LoaderDefinition<string, MaterialDispatchCounts | null> = {
  read: async (tx, cycleIds) => {
    if (!can(ACCESS, tx.actor, 'readDispatch', { kind: 'NATIONAL' })) return new Map();
    if (!tx.actor.grants.some(({ role }) => role === 'CENTRAL_TEAM')) return new Map();
    const rows = await tx.rows<{ cycle: string; state: DispatchState; count: number }>(
      `select dispatch.audit_cycle_id as cycle, ${DISPATCH_STATE} as state, count(*)::int as count
       from ${WITH_MAIL} where dispatch.audit_cycle_id = any ($1::uuid[]) group by 1, 2`,
      [[...cycleIds]],
    );
    const byCycle = Map.groupBy(rows, ({ cycle }) => cycle);
    return new Map(
      cycleIds.map((id) => {
        const counts = (byCycle.get(id) ?? []).map(({ state, count }) => [state, count] as const);
        return [id, new MaterialDispatchCounts(Object.fromEntries(counts))];
      }),
    );
  },
  keyOf: (id) => id,
  absent: () => null,
};
