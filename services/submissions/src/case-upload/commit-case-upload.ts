import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { type StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { changeHeld } from '../change-held.js';
import { countChange } from '../submission/count-change.js';
import { type EnteredSubmission, enterSubmission, type EntryRefusal } from '../submission/enter-submission.js';
import { CaseUploadRow } from './case-upload.entity.js';
import { type UploadCounts } from './case-upload.rules.js';
import { type DecideOnUpload } from './discard-case-upload.js';
import { addNewCases, dropRows, removeOtherCases } from './staged-rows.js';
import { findUpload, takeUpload } from './take-upload.js';

type Refusal = EntryRefusal | StaleVersionError;

/** Takes the rows of a checked file over as cases: all of them, or none. Rows that are there already stay the cases they are. */
export async function commitCaseUpload(
  tx: WriteTransaction,
  { uploadId, expectedVersion }: DecideOnUpload,
): Promise<Outcome<{ readonly uploadId: string }, Refusal>> {
  const found = await findUpload(tx, uploadId, 'commitCaseUpload');
  if (found === null) return { kind: 'REFUSED', error: new NotFoundError('CaseUpload') };
  const { organisationId, auditCycleId } = found.submission;
  const entry = await enterSubmission(tx, {
    organisationId,
    auditCycleId,
    operation: 'commitCaseUpload',
    step: 'CHANGE_CASES',
  });
  if (entry.kind === 'REFUSED') return entry;
  const taken = await takeUpload(tx, uploadId, 'COMMIT', expectedVersion);
  if (taken.kind === 'REFUSED') return taken;
  const { upload, stateAfter } = taken;
  const { submission } = entry.entered;
  if (upload.mode === 'REPLACE' && upload.submissionVersion !== submission.version) {
    return { kind: 'REFUSED', error: new InvalidTransitionError(upload.state, CHANGED_MEANWHILE) };
  }

  const counts = await takeOver(tx, entry.entered, upload);
  await changeHeld(tx.manager, CaseUploadRow, upload, { state: stateAfter, ...counts });
  if (counts.newCount + counts.removedCount > 0) await countChange(tx, submission.id);
  tx.record({
    organisationId,
    operation: 'commitCaseUpload',
    entity: 'CaseUpload',
    entityId: uploadId,
    before: { state: upload.state },
    after: { state: stateAfter, submissionId: submission.id, mode: upload.mode, ...counts },
  });
  return { kind: 'DONE', value: { uploadId } };
}

const CHANGED_MEANWHILE =
  'The submission was changed since the file was checked, so that it would remove other cases than it showed: upload the file again.';

async function takeOver(
  tx: WriteTransaction,
  entered: EnteredSubmission,
  upload: CaseUploadRow,
): Promise<UploadCounts> {
  const removedCount = upload.mode === 'REPLACE' ? await removeOtherCases(tx, entered, upload) : 0;
  const newCount = await addNewCases(tx, entered, upload);
  await dropRows(tx, upload);
  return { newCount, removedCount, unchangedCount: upload.rowCount - newCount };
}
