import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { newId } from '@qip/subgraph-kit/values/id';
import { type LocalDate, localDateAt } from '@qip/subgraph-kit/values/local-date';
import { holdOffices } from '../organisation/hold-offices.js';
import { withinOrganisation } from '../organisation/organisation.rules.js';
import { refersToPerson } from '../person/refers-to-person.js';
import { RoleGrantRow } from './role-grant.entity.js';
import { type GrantableRole, type GrantScope } from './role-grant.rules.js';

/** A role for a person, bound as the role demands, by somebody who may give it. */
export interface GiveRole extends GrantScope {
  readonly personId: string;
  readonly role: GrantableRole;
  /** The first day; null from this moment. */
  readonly fromOn: LocalDate | null;
  /** The first day on which it holds no more; null while no end is known. */
  readonly untilOn: LocalDate | null;
}

type Refusal = NotFoundError | InputValidationError | InvalidTransitionError;

/**
 * Gives a role that was found to be in order, unless the person holds as much already. It ends at the latest on the day on
 * which the organisation becomes another one.
 * @param operation the operation's name for the audit trail
 */
export async function giveRole(
  tx: WriteTransaction,
  operation: string,
  given: GiveRole,
): Promise<Outcome<{ readonly roleGrantId: string }, Refusal>> {
  const { personId, role, organisationId, programmeId, auditCycleId, fromOn } = given;
  const endsOn = await holdOffices(tx, organisationId);
  const asked = { fromOn: fromOn ?? localDateAt(tx.now), untilOn: given.untilOn };
  const tenure = withinOrganisation(endsOn, asked);
  if (tenure === null) {
    const message = 'The organisation has become another one by then: give the role in its successor.';
    return { kind: 'REFUSED', error: new InputValidationError([{ path: 'organisationId', message }]) };
  }
  const teamIds = given.teamIds === null ? null : [...new Set(given.teamIds)].sort();
  if (await holdsAlready(tx, { ...given, teamIds }, tenure)) {
    return { kind: 'REFUSED', error: new InvalidTransitionError('GRANTED', 'This person holds this role already.') };
  }
  const roleGrantId = newId();
  const scope = { organisationId, programmeId, auditCycleId, teamIds };
  const row = { personId, role, ...scope, fromOn, untilOn: tenure.untilOn };
  const isKnown = await refersToPerson('role_grant_person_fk', () =>
    tx.manager.insert(RoleGrantRow, { id: roleGrantId, grantedAt: tx.now, ...row }),
  );
  if (!isKnown) return { kind: 'REFUSED', error: new NotFoundError('Person') };
  tx.record({ organisationId, operation, entity: 'RoleGrant', entityId: roleGrantId, after: row });
  return { kind: 'DONE', value: { roleGrantId } };
}

/** Whether a grant that is not over when the new one begins, and not begun when that is over, reaches as far. */
async function holdsAlready(
  tx: WriteTransaction,
  { personId, role, organisationId, programmeId, auditCycleId, teamIds }: GiveRole,
  { fromOn, untilOn }: { readonly fromOn: LocalDate; readonly untilOn: LocalDate | null },
): Promise<boolean> {
  const held = await tx.rows(
    `select from organisations.role_grant
     where person_id = $1 and role = $2 and organisation_id is not distinct from $3::uuid
       and programme_id is not distinct from $4::uuid and audit_cycle_id is not distinct from $5::uuid
       and (team_ids is null or team_ids @> $6::uuid[])
       and revoked_at is null and (until_on is null or until_on > $7::date)
       and (from_on is null or $8::date is null or from_on < $8::date)
     limit 1`,
    [personId, role, organisationId, programmeId, auditCycleId, teamIds, fromOn, untilOn],
  );
  return held.length > 0;
}
