import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { changeHeld } from '../change-held.js';
import { enterSubmission, type EntryRefusal } from './enter-submission.js';
import { SubmissionIncompleteError, type TeamDrafts } from './submission-incomplete-error.js';
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
): Promise<Outcome<{ readonly submissionId: string }, EntryRefusal | StaleVersionError | SubmissionIncompleteError>> {
  const entry = await enterSubmission(tx, { ...input, operation: 'signOffSubmission', step: 'SIGN_OFF' });
  if (entry.kind === 'REFUSED') return entry;
  const { submission, isNew, stateAfter } = entry.entered;
  const seen = versionSeen(submission.version, isNew);
  if (seen !== input.expectedVersion) return { kind: 'REFUSED', error: new StaleVersionError(seen) };
  const drafts = await draftsByTeam(tx, submission);
  if (drafts.length > 0) return { kind: 'REFUSED', error: new SubmissionIncompleteError(drafts) };
  const completeCount = await countComplete(tx, submission);

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
    after: { state: stateAfter, completeCount },
  });
  return { kind: 'DONE', value: { submissionId: submission.id } };
}

async function draftsByTeam(
  tx: WriteTransaction,
  { organisationId, id }: SubmissionRow,
): Promise<readonly TeamDrafts[]> {
  return tx.rows<TeamDrafts>(
    `select team_code as "teamCode", count(*)::int as "draftCount",
       (array_agg(team_code || '-' || number order by number))[1:100] as "localReferences"
     from submissions.audit_case
     where organisation_id = $1 and submission_id = $2 and until_lock is null and state = 'DRAFT'
     group by team_code order by team_code`,
    [organisationId, id],
  );
}

async function countComplete(tx: WriteTransaction, { organisationId, id }: SubmissionRow): Promise<number> {
  const [counted] = await tx.rows<{ readonly complete: number }>(
    `select count(*)::int as complete from submissions.audit_case
     where organisation_id = $1 and submission_id = $2 and until_lock is null and state = 'COMPLETE'`,
    [organisationId, id],
  );
  return counted?.complete ?? 0;
}
