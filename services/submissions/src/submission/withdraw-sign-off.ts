import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { changeHeld } from '../change-held.js';
import { enterSubmission, type EntryRefusal } from './enter-submission.js';
import { SubmissionRow } from './submission.entity.js';

/** Taking a sign-off back. */
export interface WithdrawSignOff {
  readonly submissionId: string;
  readonly expectedVersion: number;
}

/** Takes a sign-off back, so that cases can be changed again; until the window closes. */
export async function withdrawSignOff(
  tx: WriteTransaction,
  { submissionId, expectedVersion }: WithdrawSignOff,
): Promise<Outcome<{ readonly submissionId: string }, EntryRefusal | StaleVersionError>> {
  const found = await tx.manager.findOneBy(SubmissionRow, { id: submissionId });
  if (found === null) return { kind: 'REFUSED', error: new NotFoundError('Submission') };
  const { organisationId, auditCycleId } = found;
  const entry = await enterSubmission(tx, {
    organisationId,
    auditCycleId,
    operation: 'withdrawSignOff',
    step: 'WITHDRAW_SIGN_OFF',
  });
  if (entry.kind === 'REFUSED') return asSubmission(entry.error);
  const { submission, stateAfter } = entry.entered;
  if (submission.version !== expectedVersion) {
    return { kind: 'REFUSED', error: new StaleVersionError(submission.version) };
  }
  await changeHeld(tx.manager, SubmissionRow, submission, {
    state: stateAfter,
    signedOffAt: null,
    signedOffBy: null,
  });
  tx.record({
    organisationId,
    operation: 'withdrawSignOff',
    entity: 'Submission',
    entityId: submissionId,
    before: { state: submission.state, signedOffBy: submission.signedOffBy },
    after: { state: stateAfter },
  });
  return { kind: 'DONE', value: { submissionId } };
}

/** What was named is the submission: that is what the caller does not find. */
function asSubmission(error: EntryRefusal): { readonly kind: 'REFUSED'; readonly error: EntryRefusal } {
  return { kind: 'REFUSED', error: error instanceof NotFoundError ? new NotFoundError('Submission') : error };
}
