import { type Actor, type Grant } from '@qip/subgraph-kit/access/actor';
import { ACCESS, type Operation } from '../access-table.js';

/** The columns that hold what grants are bound to. SQL fragments come from code only. */
export interface ParticipationColumns {
  readonly organisation: string;
  readonly programme: string;
  readonly auditCycle: string;
  /** Left out where any team of the participation will do. */
  readonly team?: string;
}

/**
 * The same decision as `teamReach`, for lists and counts that are read in SQL: a condition over the columns whose only
 * parameter is `grantsFor`.
 */
export function participationCondition(columns: ParticipationColumns, parameter: string): string {
  const team =
    columns.team === undefined
      ? `(may.teams is null or cardinality(may.teams) > 0)`
      : `(may.teams is null or ${columns.team} = any (may.teams))`;
  return `exists (
    select from jsonb_to_recordset(${parameter}::jsonb)
      as may(organisation uuid, programme uuid, cycle uuid, teams uuid[], everywhere boolean)
    where may.everywhere or (may.organisation = ${columns.organisation}
      and (may.programme is null or may.programme = ${columns.programme})
      and (may.cycle is null or may.cycle = ${columns.auditCycle}) and ${team}))`;
}

/** The parameter of a participation's condition: what the actor's grants reach with an operation, as JSON. */
export function grantsFor(actor: Actor, operation: Operation): string {
  const rule: { readonly roles: readonly string[]; readonly reachesPredecessors?: boolean } = ACCESS[operation];
  const fitting = actor.grants.filter(({ role }) => rule.roles.includes(role));
  const reached = fitting.flatMap((grant) => reachOf(grant, rule.reachesPredecessors ?? false));
  return JSON.stringify(actor.kind === 'JOB' ? [{ everywhere: true }] : reached);
}

function reachOf(grant: Grant, reachesPredecessors: boolean): readonly object[] {
  if (grant.role === 'CENTRAL_TEAM') return [{ everywhere: true }];
  const own = grant.organisationId === null ? [] : [grant.organisationId];
  const organisations = [...own, ...(reachesPredecessors ? grant.predecessorIds : [])];
  return organisations.map((organisation) => ({
    organisation,
    programme: grant.programmeId,
    cycle: grant.auditCycleId,
    teams: grant.teamIds,
    everywhere: false,
  }));
}
