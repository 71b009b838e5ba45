import { type Actor } from '@qip/subgraph-kit/access/actor';
import { can } from '@qip/subgraph-kit/access/policy';
import { ACCESS, type Operation } from '../access-table.js';

/** An organisation's part in a cycle, as access is bound to it. */
export interface Participation {
  readonly organisationId: string;
  readonly programmeId: string;
  readonly auditCycleId: string;
}

/** Which teams' cases of a participation an operation reaches: a data collector may be bound to some. */
export type TeamReach = 'ALL' | 'NONE' | ReadonlySet<string>;

/** Which teams of a participation the actor may do the operation to. */
export function teamReach(actor: Actor, operation: Operation, participation: Participation): TeamReach {
  const mayDo = (teamId: string | null): boolean =>
    can(ACCESS, actor, operation, { kind: 'PARTICIPATION', ...participation, teamId });
  if (mayDo(null)) return 'ALL';
  const bound = actor.grants.flatMap(({ teamIds }) => teamIds ?? []).filter(mayDo);
  return bound.length === 0 ? 'NONE' : new Set(bound);
}

/** Whether the actor may do the operation to any of a participation's teams. */
export function reachesAny(actor: Actor, operation: Operation, participation: Participation): boolean {
  return teamReach(actor, operation, participation) !== 'NONE';
}

/** Whether a reach covers every one of the teams; null stands for all that the organisation has. */
export function covers(reach: TeamReach, teamIds: readonly string[] | null): boolean {
  if (reach === 'ALL') return true;
  if (reach === 'NONE' || teamIds === null) return false;
  return teamIds.every((teamId) => reach.has(teamId));
}
