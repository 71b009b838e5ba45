import { In } from 'typeorm';
import { type Actor } from '@qip/subgraph-kit/access/actor';
import { type PageKey } from '@qip/subgraph-kit/connections/page-loader';
import { EMPTY_PAGE, type IdPage, type PagedList, readPagesByParent } from '@qip/subgraph-kit/connections/read-pages';
import { defineLoader, type LoaderDefinition } from '@qip/subgraph-kit/loaders/loader';
import { isId } from '@qip/subgraph-kit/values/id';
import { LATEST_CYCLE_FIRST } from '../audit-cycle/audit-cycle.loader.js';
import { programmesOfCycles } from '../audit-cycle/programmes-of-cycles.js';
import { reachOf, withinReach } from '../reach.js';
import { ActionPlanRow } from './action-plan.entity.js';
import { mayActOnPlan } from './action-plan.policy.js';
import { ActionPlan } from './action-plan.type.js';

/** Plans that the viewer may read, by id. */
export const actionPlanById = defineLoader(async (tx, ids) => {
  const rows = await tx.manager.findBy(ActionPlanRow, { id: In(ids) });
  const programmeOf = await programmesOfCycles(tx, rows);
  const visible = rows.filter(({ organisationId, auditCycleId }) => {
    const programmeId = programmeOf.get(auditCycleId);
    return (
      programmeId !== undefined &&
      mayActOnPlan(tx.actor, 'readActionPlan', { organisationId, programmeId, auditCycleId })
    );
  });
  return new Map(visible.map((row) => [row.id, new ActionPlan(row)]));
});

/** A page of an organisation's plans: of all of them, or of the one for a cycle. */
export interface PlanPageKey extends PageKey {
  readonly auditCycleId: string | null;
}

/** Pages of organisations' plans that the viewer may read, latest cycle first: one statement for all that ask alike. */
export const actionPlanPage: LoaderDefinition<PlanPageKey, IdPage> = {
  read: async (tx, keys) => {
    const pages = new Map<string, IdPage>();
    for (const [alike, same] of Map.groupBy(keys, alikeAs)) {
      const ids = same.map(({ parentId }) => parentId).filter(isId);
      const [first] = same;
      if (first === undefined || ids.length === 0) continue;
      const { auditCycleId, page } = first;
      if (auditCycleId !== null && !isId(auditCycleId)) continue;
      const list = plansWithinReach(tx.actor, auditCycleId);
      const found = await readPagesByParent(tx, list, { column: 'action_plan.organisation_id', ids }, page);
      for (const [parentId, own] of found) pages.set(parentId + alike, own);
    }
    return pages;
  },
  keyOf: (key) => key.parentId + alikeAs(key),
  absent: () => EMPTY_PAGE,
};

function alikeAs({ auditCycleId, page }: PlanPageKey): string {
  return JSON.stringify([auditCycleId, page]);
}

/** How many sort values a cursor of plans carries. */
export const ACTION_PLAN_SORT_KEYS = 2;

function plansWithinReach(actor: Actor, auditCycleId: string | null): PagedList {
  const { where, parameters } = withinReach(reachOf(actor, 'readActionPlan'), {
    organisationId: 'action_plan.organisation_id',
    programmeId: 'audit_cycle.programme_id',
    auditCycleId: 'action_plan.audit_cycle_id',
  });
  return {
    from: 'programmes.action_plan join programmes.audit_cycle on audit_cycle.id = action_plan.audit_cycle_id',
    id: 'action_plan.id',
    sort: [LATEST_CYCLE_FIRST, { by: 'action_plan.id', type: 'uuid' }],
    where: `${where} and ($3::uuid is null or action_plan.audit_cycle_id = $3)`,
    parameters: [...parameters, auditCycleId],
  };
}
