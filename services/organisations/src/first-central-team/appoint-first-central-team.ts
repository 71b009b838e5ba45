import { IsNull } from 'typeorm';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { type InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { newId } from '@qip/subgraph-kit/values/id';
import { PersonRow } from '../person/person.entity.js';
import { registerPerson, type RegisterPerson } from '../person/register-person.js';
import { RoleGrantRow } from '../role-grant/role-grant.entity.js';

/** The job under which a new platform gets its first member of the central team: there is nobody yet who could grant it. */
export const FIRST_CENTRAL_TEAM = 'first-central-team';

type Refusal = InputValidationError | InvalidTransitionError;

/**
 * Registers the first member of the central team. Refused as soon as the central team has another member; a second time for
 * the same person nothing is done, so that whoever starts a platform may run it at every start.
 */
export async function appointFirstCentralTeam(
  tx: WriteTransaction,
  person: RegisterPerson,
): Promise<Outcome<{ readonly personId: string }, Refusal>> {
  const members = await tx.manager.findBy(RoleGrantRow, { role: 'CENTRAL_TEAM', revokedAt: IsNull() });
  const named = await tx.manager.findOneBy(PersonRow, { subject: person.subject });
  if (named !== null && members.some(({ personId }) => personId === named.id)) {
    return { kind: 'DONE', value: { personId: named.id } };
  }
  if (members.length > 0) {
    const message = 'The central team has a member, who can grant the role to others.';
    return { kind: 'REFUSED', error: new InvalidTransitionError('APPOINTED', message) };
  }
  const registered = await registerPerson(tx, person);
  if (registered.kind === 'REFUSED') return registered;
  const roleGrantId = newId();
  const { personId } = registered.value;
  await tx.manager.insert(RoleGrantRow, { id: roleGrantId, personId, role: 'CENTRAL_TEAM', grantedAt: tx.now });
  tx.record({
    organisationId: null,
    operation: 'appointFirstCentralTeam',
    entity: 'RoleGrant',
    entityId: roleGrantId,
    after: { personId },
  });
  return registered;
}
