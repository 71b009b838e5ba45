import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { type StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { changeHeld } from '../change-held.js';
import { CaseUploadRow } from './case-upload.entity.js';
import { dropRows } from './staged-rows.js';
import { findUpload, takeUpload } from './take-upload.js';

/** A decision about an upload. */
export interface DecideOnUpload {
  readonly uploadId: string;
  readonly expectedVersion: number;
}

/** Drops what a file brought. It changes no case, so it needs no open window. */
export async function discardCaseUpload(
  tx: WriteTransaction,
  { uploadId, expectedVersion }: DecideOnUpload,
): Promise<Outcome<{ readonly uploadId: string }, NotFoundError | InvalidTransitionError | StaleVersionError>> {
  const found = await findUpload(tx, uploadId, 'discardCaseUpload');
  if (found === null) return { kind: 'REFUSED', error: new NotFoundError('CaseUpload') };
  const taken = await takeUpload(tx, uploadId, 'DISCARD', expectedVersion);
  if (taken.kind === 'REFUSED') return taken;
  const { upload, stateAfter } = taken;
  await dropRows(tx, upload);
  await changeHeld(tx.manager, CaseUploadRow, upload, { state: stateAfter });
  tx.record({
    organisationId: upload.organisationId,
    operation: 'discardCaseUpload',
    entity: 'CaseUpload',
    entityId: uploadId,
    before: { state: upload.state },
    after: { state: stateAfter },
  });
  return { kind: 'DONE', value: { uploadId } };
}
