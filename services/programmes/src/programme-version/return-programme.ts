import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { updateVersioned } from '@qip/subgraph-kit/mutations/update-versioned';
import { screenField } from '@qip/subgraph-kit/text/screen-field';
import { refused } from '../refused.js';
import { actingPerson } from './acting-person.js';
import { CheckerIsAuthorError } from './checker-is-author-error.js';
import { ProgrammeVersionRow } from './programme-version.entity.js';
import { nextState } from './programme-version.rules.js';
import { type VersionStep } from './submit-programme-for-check.js';

/** A version to send back, and what its authors have to do about it. */
export interface ReturnProgramme extends VersionStep {
  readonly reason: string;
}

type Refusal =
  NotFoundError | StaleVersionError | InvalidTransitionError | CheckerIsAuthorError | IdentifierRefusedError;

/** Sends a version back to its authors, who revise it and submit it anew. Whoever checks wrote nothing in it. */
export async function returnProgramme(
  tx: WriteTransaction,
  { programmeVersionId, expectedVersion, reason }: ReturnProgramme,
): Promise<Outcome<{ readonly programmeVersionId: string }, Refusal>> {
  const returnedById = actingPerson(tx.actor);
  const identifier = screenField('reason', reason, tx.now);
  if (identifier !== null) return refused(identifier);
  const row = await tx.manager.findOneBy(ProgrammeVersionRow, { id: programmeVersionId });
  if (row === null) return refused(new NotFoundError('ProgrammeVersion'));
  if (row.version !== expectedVersion) return refused(new StaleVersionError(row.version));
  const state = nextState(row.state, 'RETURN');
  if (state === null) {
    return refused(new InvalidTransitionError(row.state, 'Only a version that waits for its check is sent back.'));
  }
  if (row.authorIds.includes(returnedById)) return refused(new CheckerIsAuthorError());

  const change = { state, returnedById, returnedAt: tx.now, returnReason: reason };
  if (!(await updateVersioned(tx.manager, ProgrammeVersionRow, row, change))) {
    return refused(new StaleVersionError(row.version + 1));
  }
  tx.record({
    organisationId: null,
    operation: 'returnProgramme',
    entity: 'ProgrammeVersion',
    entityId: programmeVersionId,
    before: { state: row.state },
    after: { state, returnedById },
    reason,
  });
  return { kind: 'DONE', value: { programmeVersionId } };
}
