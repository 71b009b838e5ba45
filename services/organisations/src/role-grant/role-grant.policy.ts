import { type Actor } from '@qip/subgraph-kit/access/actor';
import { can } from '@qip/subgraph-kit/access/policy';
import { ACCESS } from '../access-table.js';
import { type GrantableRole, type GrantScope } from './role-grant.rules.js';

/** A role as somebody gives or takes it. */
export interface DecidedRole extends Pick<GrantScope, 'organisationId' | 'auditCycleId'> {
  readonly role: GrantableRole;
  /** The programme of a data collector's cycle; null where the role is bound to none, or there is no such cycle. */
  readonly cycleProgrammeId: string | null;
}

/**
 * Whether the actor may give or take a role. Nobody gives more than he holds: the central team's role is the central team's
 * to give; a QIP lead, who leads one programme, gives the one role that is bound to a cycle, for the cycles of it.
 */
export function mayDecideRole(actor: Actor, operation: 'grantRole' | 'revokeRole', decided: DecidedRole): boolean {
  const { role, organisationId, auditCycleId, cycleProgrammeId: programmeId } = decided;
  if (organisationId === null) return actor.grants.some((grant) => grant.role === 'CENTRAL_TEAM');
  if (role === 'DATA_COLLECTOR' && programmeId !== null && auditCycleId !== null) {
    const part = { organisationId, programmeId, auditCycleId, teamId: null };
    return can(ACCESS, actor, operation, { kind: 'PARTICIPATION', ...part });
  }
  const grants = actor.grants.filter((grant) => grant.role !== 'QIP_LEAD');
  return can(ACCESS, { ...actor, grants }, operation, { kind: 'ORGANISATION', organisationId });
}
