import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { newId } from '@qip/subgraph-kit/values/id';
import { isSubjectTaken } from './is-subject-taken.js';
import { PersonRow } from './person.entity.js';

/** A member of staff who is to sign in. */
export interface RegisterPerson {
  readonly displayName: string;
  readonly email: string;
  readonly subject: string;
}

/** Registers a person and links the identity provider's subject, so that the person can be given an office or a role. */
export async function registerPerson(
  tx: WriteTransaction,
  input: RegisterPerson,
): Promise<Outcome<{ readonly personId: string }, InputValidationError>> {
  if (await isSubjectTaken(tx, input.subject)) {
    const problem = { path: 'subject', message: 'A person or a partner tool is linked to this subject already.' };
    return { kind: 'REFUSED', error: new InputValidationError([problem]) };
  }
  const personId = newId();
  const { displayName, email, subject } = input;
  await tx.manager.insert(PersonRow, { id: personId, displayName, email, subject });
  tx.record({ organisationId: null, operation: 'registerPerson', entity: 'Person', entityId: personId });
  return { kind: 'DONE', value: { personId } };
}
