import { In } from 'typeorm';
import { type Actor } from '@qip/subgraph-kit/access/actor';
import { type PageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { definePageLoader } from '@qip/subgraph-kit/connections/page-loader';
import { type IdPage, type PagedList, readPage } from '@qip/subgraph-kit/connections/read-pages';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { AuditCycleRow } from '../audit-cycle/audit-cycle.entity.js';
import { LATEST_CYCLE_FIRST } from '../audit-cycle/audit-cycle.loader.js';
import { reachOf, withinReach } from '../reach.js';
import { ActionPlanRow } from './action-plan.entity.js';
import { mayActOnPlan } from './action-plan.policy.js';
import { ActionPlan } from './action-plan.type.js';

/** Plans that the viewer may read, by id. */
export const actionPlanById = defineLoader(async (tx, ids) => {
  const rows = await tx.manager.findBy(ActionPlanRow, { id: In(ids) });
  const cycles = await tx.manager.find(AuditCycleRow, {
    select: { id: true, programmeId: true },
    where: { id: In(rows.map(({ auditCycleId }) => auditCycleId)) },
  });
  const programmeOf = new Map(cycles.map(({ id, programmeId }) => [id, programmeId]));
  const visible = rows.filter(({ organisationId, auditCycleId }) => {
    const programmeId = programmeOf.get(auditCycleId);
    return (
      programmeId !== undefined &&
      mayActOnPlan(tx.actor, 'readActionPlan', { organisationId, programmeId, auditCycleId })
    );
  });
  return new Map(visible.map((row) => [row.id, new ActionPlan(row)]));
});

/** Pages of an organisation's plans that the viewer may read, latest cycle first. */
export const actionPlanPage = definePageLoader(plansWithinReach, 'action_plan.organisation_id');

/** How many sort values a cursor of plans carries. */
export const ACTION_PLAN_SORT_KEYS = 2;

/** The plan of an organisation for one cycle, as a page of one or of none. */
export function readPlanOfCycle(
  tx: ReadTransaction,
  plan: { readonly organisationId: string; readonly auditCycleId: string },
  page: PageRequest,
): Promise<IdPage> {
  const list = plansWithinReach(tx.actor);
  const where = `${list.where} and action_plan.organisation_id = $3 and action_plan.audit_cycle_id = $4`;
  return readPage(
    tx,
    { ...list, where, parameters: [...list.parameters, plan.organisationId, plan.auditCycleId] },
    page,
  );
}

function plansWithinReach(actor: Actor): PagedList {
  return {
    from: 'programmes.action_plan join programmes.audit_cycle on audit_cycle.id = action_plan.audit_cycle_id',
    id: 'action_plan.id',
    sort: [LATEST_CYCLE_FIRST, { by: 'action_plan.id', type: 'uuid' }],
    ...withinReach(reachOf(actor, 'readActionPlan'), {
      organisationId: 'action_plan.organisation_id',
      programmeId: 'audit_cycle.programme_id',
      auditCycleId: 'action_plan.audit_cycle_id',
    }),
  };
}
