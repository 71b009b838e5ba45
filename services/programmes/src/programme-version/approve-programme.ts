import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { updateVersioned } from '@qip/subgraph-kit/mutations/update-versioned';
import { localDateAt } from '@qip/subgraph-kit/values/local-date';
import { type DefinitionError } from '../definition/definition-error.js';
import { definitionRefusal } from '../definition/definition-refusal.js';
import { refused } from '../refused.js';
import { actingPerson } from './acting-person.js';
import { CheckerIsAuthorError } from './checker-is-author-error.js';
import { ProgrammeVersionRow } from './programme-version.entity.js';
import { approvalProblem, nextState } from './programme-version.rules.js';
import { readDefinition } from './read-definition.js';
import { type VersionStep } from './submit-programme-for-check.js';

type Refusal = NotFoundError | StaleVersionError | InvalidTransitionError | CheckerIsAuthorError | DefinitionError;

/** Approves a version and freezes it for good. The checker wrote nothing in it. */
export async function approveProgramme(
  tx: WriteTransaction,
  { programmeVersionId, expectedVersion }: VersionStep,
): Promise<Outcome<{ readonly programmeVersionId: string }, Refusal>> {
  const checkerId = actingPerson(tx.actor);
  const row = await tx.manager.findOneBy(ProgrammeVersionRow, { id: programmeVersionId });
  if (row === null) return refused(new NotFoundError('ProgrammeVersion'));
  if (row.version !== expectedVersion) return refused(new StaleVersionError(row.version));
  const state = nextState(row.state, 'APPROVE');
  if (state === null) {
    return refused(
      new InvalidTransitionError(row.state, 'Only a version that was submitted for its check is approved.'),
    );
  }
  const problem = approvalProblem(row, checkerId, localDateAt(tx.now));
  if (problem === 'CHECKER_IS_AUTHOR') return refused(new CheckerIsAuthorError());
  if (problem === 'REVIEW_OVERDUE') {
    const message = 'Its next review has become due while it was in the making: revise it with a later day.';
    return refused(new InvalidTransitionError(row.state, message));
  }
  // The engine may have learnt to see more mistakes since the draft; once frozen they could not be corrected.
  const refusal = definitionRefusal(await readDefinition(tx, programmeVersionId));
  if (refusal !== null) return refused(refusal);

  if (!(await updateVersioned(tx.manager, ProgrammeVersionRow, row, { state, checkerId, approvedAt: tx.now }))) {
    return refused(new StaleVersionError(row.version + 1));
  }
  tx.record({
    organisationId: null,
    operation: 'approveProgramme',
    entity: 'ProgrammeVersion',
    entityId: programmeVersionId,
    before: { state: row.state, authorIds: row.authorIds },
    after: { state, checkerId },
  });
  return { kind: 'DONE', value: { programmeVersionId } };
}
