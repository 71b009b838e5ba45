import { In } from 'typeorm';
import { can } from '@qip/subgraph-kit/access/policy';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { newId } from '@qip/subgraph-kit/values/id';
import { ACCESS } from '../access-table.js';
import { OrganisationRow } from '../organisation/organisation.entity.js';
import { refersToPerson } from '../person/refers-to-person.js';
import { TeamRow } from '../team/team.entity.js';
import { RoleGrantRow } from './role-grant.entity.js';
import { type GrantableRole, type GrantScope, scopeProblems } from './role-grant.rules.js';

/** A role for a person, bound as the role demands. */
export interface GrantRole extends GrantScope {
  readonly personId: string;
  readonly role: GrantableRole;
}

type Refusal = NotFoundError | InputValidationError;

/** Grants a role; it holds from this moment. A local lead grants roles of his own organisation only. */
export async function grantRole(
  tx: WriteTransaction,
  input: GrantRole,
): Promise<Outcome<{ readonly roleGrantId: string }, Refusal>> {
  const problems = scopeProblems(input.role, input);
  if (problems.length > 0) return { kind: 'REFUSED', error: new InputValidationError(problems) };
  const missing = await whatIsMissing(tx, input);
  if (missing !== null) return { kind: 'REFUSED', error: new NotFoundError(missing) };

  const roleGrantId = newId();
  const { personId, role, organisationId, programmeId, auditCycleId, teamIds } = input;
  const scope = { organisationId, programmeId, auditCycleId, teamIds: teamIds === null ? null : [...teamIds] };
  const isKnown = await refersToPerson('role_grant_person_fk', () =>
    tx.manager.insert(RoleGrantRow, { id: roleGrantId, personId, role, grantedAt: tx.now, ...scope }),
  );
  if (!isKnown) return { kind: 'REFUSED', error: new NotFoundError('Person') };
  tx.record({
    organisationId,
    operation: 'grantRole',
    entity: 'RoleGrant',
    entityId: roleGrantId,
    after: { personId, role, ...scope },
  });
  return { kind: 'DONE', value: { roleGrantId } };
}

async function whatIsMissing(tx: WriteTransaction, input: GrantRole): Promise<string | null> {
  const { organisationId, teamIds } = input;
  if (organisationId === null) {
    if (!tx.actor.grants.some(({ role }) => role === 'CENTRAL_TEAM')) return 'Organisation';
  } else if (
    !can(ACCESS, tx.actor, 'grantRole', { kind: 'ORGANISATION', organisationId }) ||
    !(await tx.manager.existsBy(OrganisationRow, { id: organisationId }))
  ) {
    return 'Organisation';
  }
  if (organisationId === null || teamIds === null) return null;
  const known = await tx.manager.countBy(TeamRow, { id: In(teamIds), organisationId });
  return known === new Set(teamIds).size ? null : 'Team';
}
