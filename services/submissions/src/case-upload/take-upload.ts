import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { type Operation } from '../access-table.js';
import { SubmissionRow } from '../submission/submission.entity.js';
import { CaseUploadRow } from './case-upload.entity.js';
import { nextUploadState, type UploadState, type UploadStep } from './case-upload.rules.js';
import { mayHandle } from './upload-access.js';

/** An upload that the actor may handle, without holding it; null where there is none. */
export async function findUpload(
  tx: WriteTransaction,
  uploadId: string,
  operation: Operation,
): Promise<{ readonly upload: CaseUploadRow; readonly submission: SubmissionRow } | null> {
  const upload = await tx.manager.findOneBy(CaseUploadRow, { id: uploadId });
  const submission = upload === null ? null : await tx.manager.findOneBy(SubmissionRow, { id: upload.submissionId });
  if (upload === null || submission === null) return null;
  return mayHandle(tx.actor, operation, submission, upload) ? { upload, submission } : null;
}

/** An upload that is held until the end of the transaction, and the state that the step leads to. */
export type TakenUpload =
  | { readonly kind: 'TAKEN'; readonly upload: CaseUploadRow; readonly stateAfter: UploadState }
  | { readonly kind: 'REFUSED'; readonly error: NotFoundError | InvalidTransitionError | StaleVersionError };

/**
 * Takes an upload for a step, if the step follows from its state. The gate and the submission come before it.
 * @param expectedVersion null where the caller has not seen one: whoever sends the file
 */
export async function takeUpload(
  tx: WriteTransaction,
  uploadId: string,
  step: UploadStep,
  expectedVersion: number | null,
): Promise<TakenUpload> {
  await tx.rows(`select from submissions.case_upload where id = $1 for no key update`, [uploadId]);
  const upload = await tx.manager.findOneBy(CaseUploadRow, { id: uploadId });
  if (upload === null) return { kind: 'REFUSED', error: new NotFoundError('CaseUpload') };
  const stateAfter = nextUploadState(upload.state, step);
  const obstacle = await requireStep(tx, upload, step);
  if (stateAfter === null || obstacle !== null)
    return { kind: 'REFUSED', error: obstacle ?? doesNotFollow(upload, 'is') };
  if (expectedVersion !== null && expectedVersion !== upload.version) {
    return { kind: 'REFUSED', error: new StaleVersionError(upload.version) };
  }
  return { kind: 'TAKEN', upload, stateAfter };
}

/** What stands against a step of an upload; null where it follows. Anything can be dropped, expired or not. */
export async function requireStep(
  tx: WriteTransaction,
  upload: CaseUploadRow,
  step: UploadStep,
): Promise<InvalidTransitionError | null> {
  if (nextUploadState(upload.state, step) === null) return doesNotFollow(upload, 'is');
  const isLate = step !== 'DISCARD' && (await hasExpired(tx, upload.id));
  return isLate ? doesNotFollow(upload, 'has expired while it was') : null;
}

function doesNotFollow({ state }: CaseUploadRow, stands: string): InvalidTransitionError {
  const what = state.toLowerCase().replace('_', ' ');
  return new InvalidTransitionError(state, `The upload ${stands} ${what}: start another one and send the file again.`);
}

async function hasExpired(tx: WriteTransaction, uploadId: string): Promise<boolean> {
  const rows = await tx.rows(`select from submissions.case_upload where id = $1 and expires_at <= clock.now()`, [
    uploadId,
  ]);
  return rows.length > 0;
}
