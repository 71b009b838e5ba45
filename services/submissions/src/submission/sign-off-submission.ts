import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { changeHeld } from '../change-held.js';
import { enterSubmission, type EntryRefusal } from './enter-submission.js';
import { SubmissionRow } from './submission.entity.js';
import { versionSeen } from './submission.rules.js';

/** Vouching for what an organisation submits to a cycle. */
export interface SignOffSubmission {
  readonly organisationId: string;
  readonly auditCycleId: string;
  /** 0 where nothing was ever submitted. */
  readonly expectedVersion: number;
}

/**
 * Signs off a submission that holds no drafts. One without any case is signed off as well: the organisation then vouches
 * that it had no eligible cases, which is a result and not an omission.
 */
export async function signOffSubmission(
  tx: WriteTransaction,
  input: SignOffSubmission,
): Promise<Outcome<{ readonly submissionId: string }, EntryRefusal | StaleVersionError>> {
  const entry = await enterSubmission(tx, { ...input, operation: 'signOffSubmission', step: 'SIGN_OFF' });
  if (entry.kind === 'REFUSED') return entry;
  const { submission, isNew, stateAfter } = entry.entered;
  const seen = versionSeen(submission.version, isNew);
  if (seen !== input.expectedVersion) return { kind: 'REFUSED', error: new StaleVersionError(seen) };
  const { drafts, complete } = await countCases(tx, submission);
  if (drafts > 0) return { kind: 'REFUSED', error: new InvalidTransitionError(submission.state, draftsRemain(drafts)) };

  await changeHeld(tx.manager, SubmissionRow, submission, {
    state: stateAfter,
    signedOffAt: () => 'clock.now()',
    signedOffBy: tx.actor.id,
  });
  tx.record({
    organisationId: submission.organisationId,
    operation: 'signOffSubmission',
    entity: 'Submission',
    entityId: submission.id,
    before: { state: submission.state },
    after: { state: stateAfter, completeCount: complete },
  });
  return { kind: 'DONE', value: { submissionId: submission.id } };
}

function draftsRemain(drafts: number): string {
  const some = drafts === 1 ? 'One case is still a draft' : `${drafts} cases are still drafts`;
  return `${some}: complete or remove them before you sign off.`;
}

async function countCases(
  tx: WriteTransaction,
  { organisationId, id }: SubmissionRow,
): Promise<{ readonly drafts: number; readonly complete: number }> {
  const [counts] = await tx.rows<{ readonly drafts: number; readonly complete: number }>(
    `select count(*) filter (where state = 'DRAFT')::int as drafts, count(*) filter (where state = 'COMPLETE')::int as complete
     from submissions.audit_case where organisation_id = $1 and submission_id = $2 and until_lock is null`,
    [organisationId, id],
  );
  return counts ?? { drafts: 0, complete: 0 };
}
