import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { updateVersioned } from '@qip/subgraph-kit/mutations/update-versioned';
import { refused } from '../refused.js';
import { ProgrammeVersionRow } from './programme-version.entity.js';
import { nextState } from './programme-version.rules.js';

/** A version as it was read. */
export interface VersionStep {
  readonly programmeVersionId: string;
  readonly expectedVersion: number;
}

type Refusal = NotFoundError | StaleVersionError | InvalidTransitionError;

/** Gives a draft to whoever will check it: anybody of the central team who did not write in it. */
export async function submitProgrammeForCheck(
  tx: WriteTransaction,
  { programmeVersionId, expectedVersion }: VersionStep,
): Promise<Outcome<{ readonly programmeVersionId: string }, Refusal>> {
  const row = await tx.manager.findOneBy(ProgrammeVersionRow, { id: programmeVersionId });
  if (row === null) return refused(new NotFoundError('ProgrammeVersion'));
  if (row.version !== expectedVersion) return refused(new StaleVersionError(row.version));
  const state = nextState(row.state, 'SUBMIT');
  if (state === null) {
    return refused(new InvalidTransitionError(row.state, 'Only a draft can be submitted for its check.'));
  }
  if (!(await updateVersioned(tx.manager, ProgrammeVersionRow, row, { state }))) {
    return refused(new StaleVersionError(row.version + 1));
  }
  tx.record({
    organisationId: null,
    operation: 'submitProgrammeForCheck',
    entity: 'ProgrammeVersion',
    entityId: programmeVersionId,
    before: { state: row.state },
    after: { state },
  });
  return { kind: 'DONE', value: { programmeVersionId } };
}
