import { type Actor } from '@qip/subgraph-kit/access/actor';
import { type OperationRule } from '@qip/subgraph-kit/access/policy';
import { ACCESS, type Operation } from './access-table.js';

/** One corner of what an actor may know: an organisation, of it perhaps one programme or one cycle only. */
interface Corner {
  readonly organisationId: string;
  readonly programmeId: string | null;
  readonly auditCycleId: string | null;
}

/** EVERYWHERE, or the corners that add up to what an actor may know. */
export type Reach = 'EVERYWHERE' | readonly Corner[];

/** What `can` would let an actor read of the organisations' parts in cycles, as a list in the database wants it. */
export function reachOf(actor: Actor, operation: Operation): Reach {
  const rule: OperationRule = ACCESS[operation];
  const grants = actor.grants.filter(({ role }) => rule.roles.includes(role));
  if (actor.kind === 'JOB' || grants.some(({ role }) => role === 'CENTRAL_TEAM')) return 'EVERYWHERE';
  return grants.flatMap(({ organisationId, predecessorIds, programmeId, auditCycleId }) =>
    organisationId === null
      ? []
      : [organisationId, ...(rule.reachesPredecessors === true ? predecessorIds : [])].map((id) => ({
          ...{ organisationId: id, programmeId, auditCycleId },
        })),
  );
}

/** The SQL expressions that a reach is held against. */
interface ReachColumns {
  readonly organisationId: string;
  readonly programmeId: string;
  readonly auditCycleId: string;
}

/** The condition of a list that holds what is within reach, with its two parameters. */
export function withinReach(
  reach: Reach,
  columns: ReachColumns,
): { readonly where: string; readonly parameters: unknown[] } {
  return {
    where: `($1::boolean or exists (
      select from jsonb_to_recordset($2::jsonb) as reach ("organisationId" uuid, "programmeId" uuid, "auditCycleId" uuid)
      where reach."organisationId" = ${columns.organisationId}
        and coalesce(reach."programmeId" = ${columns.programmeId}, true)
        and coalesce(reach."auditCycleId" = ${columns.auditCycleId}, true)))`,
    parameters: [reach === 'EVERYWHERE', JSON.stringify(reach === 'EVERYWHERE' ? [] : reach)],
  };
}

/** The organisations of which an actor may read what belongs to the organisation as a whole. */
export function reachedOrganisations(actor: Actor, operation: Operation): readonly string[] {
  const reach = reachOf(actor, operation);
  return reach === 'EVERYWHERE' ? [] : reach.map(({ organisationId }) => organisationId);
}
