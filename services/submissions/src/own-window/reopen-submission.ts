import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { type InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { changeHeld } from '../change-held.js';
import { allowsStep, cycleState, effectiveClosing, type Gate, windowState } from '../gate/gate.rules.js';
import { takeGate } from '../gate/take-gate.js';
import { screenField } from '../identifier-screen/identifier-refusal.js';
import { NotEnrolledError } from '../submission/not-enrolled-error.js';
import { SubmissionRow } from '../submission/submission.entity.js';
import { nextState, STEP_REFUSALS } from '../submission/submission.rules.js';
import { closingRefusal, grantWindow, recordGrant } from './grant-window.js';
import { type PartFacts, readPart } from './read-part.js';

/** Another chance for one organisation's submission. */
export interface ReopenSubmission {
  readonly submissionId: string;
  readonly expectedVersion: number;
  readonly closesOn: LocalDate;
  readonly reason: string;
}

type StateRefusal = NotEnrolledError | InvalidTransitionError;
type Refusal = StateRefusal | NotFoundError | StaleVersionError | InputValidationError | IdentifierRefusedError;

/**
 * Reopens a submission for its organisation alone, until a day: what was signed off has to be signed off again. Behind a
 * lock what is corrected counts from the next lock on; what the lock took in stays as it is.
 */
export async function reopenSubmission(
  tx: WriteTransaction,
  input: ReopenSubmission,
): Promise<Outcome<{ readonly submissionId: string }, Refusal>> {
  const { submissionId } = input;
  const identifier = screenField('reason', input.reason);
  if (identifier !== null) return { kind: 'REFUSED', error: identifier };
  const found = await tx.manager.findOneBy(SubmissionRow, { id: submissionId });
  const gate = found === null ? null : await takeGate(tx, found.auditCycleId, { writeOf: found.organisationId });
  const part = found === null ? undefined : await readPart(tx, found);
  const submission = found === null ? null : await holdSubmission(tx, submissionId);
  if (gate === null || part === undefined || submission === null) {
    return { kind: 'REFUSED', error: new NotFoundError('Submission') };
  }
  if (submission.version !== input.expectedVersion) {
    return { kind: 'REFUSED', error: new StaleVersionError(submission.version) };
  }
  const { organisationId, auditCycleId } = submission;
  const { closesOn, reason } = input;
  const grant = { organisationId, auditCycleId, closesOn, reason, kind: 'REOPENING' } as const;
  const refusal = refusalOf(part, gate, submission) ?? closingRefusal(grant, gate);
  if (refusal !== null) return { kind: 'REFUSED', error: refusal };

  await changeHeld(tx.manager, SubmissionRow, submission, { state: 'OPEN', signedOffAt: null, signedOffBy: null });
  await grantWindow(tx, grant, gate);
  const before = { state: submission.state, signedOffBy: submission.signedOffBy, closesAt: effectiveClosing(gate) };
  const event = { operation: 'reopenSubmission', entity: 'Submission', entityId: submissionId };
  recordGrant(tx, grant, event, before);
  return { kind: 'DONE', value: { submissionId } };
}

async function holdSubmission(tx: WriteTransaction, submissionId: string): Promise<SubmissionRow | null> {
  await tx.rows(`select from submissions.submission where id = $1 for no key update`, [submissionId]);
  return tx.manager.findOneBy(SubmissionRow, { id: submissionId });
}

function refusalOf(part: PartFacts, gate: Gate, { state }: SubmissionRow): StateRefusal | null {
  if (part.cycleState === 'CANCELLED') {
    return new InvalidTransitionError('CANCELLED', 'The audit cycle was cancelled: it takes no cases.');
  }
  if (part.isExpired) {
    return new InvalidTransitionError('EXPIRED', 'The cases of this audit cycle were deleted after their retention.');
  }
  if (!part.isEnrolled) {
    return new NotEnrolledError('The organisation is not enrolled in this audit cycle: there is nothing to reopen.');
  }
  const window = windowState(gate);
  const isAtWork = state === 'OPEN' && window === 'OPEN';
  const mayStep = allowsStep(cycleState(gate), 'REOPEN') && nextState(state, 'REOPEN') !== null;
  if (mayStep && !isAtWork && window !== 'NOT_YET_OPEN') return null;
  return new InvalidTransitionError(window, STEP_REFUSALS.REOPEN);
}
