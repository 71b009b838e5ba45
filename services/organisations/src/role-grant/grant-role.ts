import { In } from 'typeorm';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { type InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { OrganisationRow } from '../organisation/organisation.entity.js';
import { TeamRow } from '../team/team.entity.js';
import { giveRole } from './give-role.js';
import { mayDecideRole } from './role-grant.policy.js';
import { type GrantableRole, type GrantScope, scopeProblems } from './role-grant.rules.js';
import { findCycle, isProgramme } from './what-is-audited.js';

/** A role for a person, bound as the role demands. */
export interface GrantRole extends GrantScope {
  readonly personId: string;
  readonly role: GrantableRole;
}

type Refusal = NotFoundError | InputValidationError | InvalidTransitionError;

/** Grants a role; it holds from this moment. Who may grant which is told in `role-grant.policy.ts`. */
export async function grantRole(
  tx: WriteTransaction,
  input: GrantRole,
): Promise<Outcome<{ readonly roleGrantId: string }, Refusal>> {
  const problems = scopeProblems(input.role, input);
  if (problems.length > 0) return { kind: 'REFUSED', error: new InputValidationError(problems) };
  const missing = await whatIsMissing(tx, input);
  if (missing !== null) return { kind: 'REFUSED', error: new NotFoundError(missing) };
  const { personId, role, organisationId, programmeId, auditCycleId, teamIds } = input;
  const scope = { organisationId, programmeId, auditCycleId, teamIds };
  return giveRole(tx, 'grantRole', { personId, role, ...scope, fromOn: null, untilOn: null });
}

async function whatIsMissing(tx: WriteTransaction, input: GrantRole): Promise<string | null> {
  const { role, organisationId, programmeId, auditCycleId, teamIds } = input;
  const cycle = await findCycle(tx, auditCycleId);
  const cycleProgrammeId = cycle?.programmeId ?? null;
  if (!mayDecideRole(tx.actor, 'grantRole', { role, organisationId, auditCycleId, cycleProgrammeId })) {
    return 'Organisation';
  }
  if (organisationId === null) return null;
  if (!(await tx.manager.existsBy(OrganisationRow, { id: organisationId }))) return 'Organisation';
  if (programmeId !== null && !(await isProgramme(tx, programmeId))) return 'Programme';
  if (auditCycleId !== null && cycle?.isCancelled !== false) return 'AuditCycle';
  if (teamIds === null) return null;
  const known = await tx.manager.countBy(TeamRow, { id: In(teamIds), organisationId });
  return known === new Set(teamIds).size ? null : 'Team';
}
