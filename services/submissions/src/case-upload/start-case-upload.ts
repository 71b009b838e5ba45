import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { newId } from '@qip/subgraph-kit/values/id';
import { enterSubmission, type EntryRefusal } from '../submission/enter-submission.js';
import { MINUTES_TO_UPLOAD, type UploadMode } from './case-upload.rules.js';
import { dropExpiredOf } from './drop-expired-uploads.js';

/** A file that somebody wants to send. */
export interface StartCaseUpload {
  readonly organisationId: string;
  readonly auditCycleId: string;
  readonly mode: UploadMode;
}

/** Makes room for a file. Uploads of the organisation that nobody decided on in time are dropped on the way. */
export async function startCaseUpload(
  tx: WriteTransaction,
  input: StartCaseUpload,
): Promise<Outcome<{ readonly uploadId: string }, EntryRefusal>> {
  const entry = await enterSubmission(tx, { ...input, operation: 'startCaseUpload', step: 'CHANGE_CASES' });
  if (entry.kind === 'REFUSED') return entry;
  const { submission, reach } = entry.entered;
  await dropExpiredOf(tx, input.organisationId);
  const uploadId = newId();
  await tx.rows(
    `insert into submissions.case_upload (id, organisation_id, audit_cycle_id, submission_id, mode, team_ids, state,
       started_by, expires_at)
     values ($1, $2, $3, $4, $5, $6, 'AWAITING_FILE', $7, clock.now() + make_interval(mins => $8))`,
    [
      uploadId,
      input.organisationId,
      input.auditCycleId,
      submission.id,
      input.mode,
      reach === 'ALL' || reach === 'NONE' ? null : [...reach],
      tx.actor.id,
      MINUTES_TO_UPLOAD,
    ],
  );
  tx.record({
    organisationId: input.organisationId,
    operation: 'startCaseUpload',
    entity: 'CaseUpload',
    entityId: uploadId,
    after: { submissionId: submission.id, mode: input.mode },
  });
  return { kind: 'DONE', value: { uploadId } };
}
