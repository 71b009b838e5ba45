import { type Caller } from '@qip/subgraph-kit/access/caller';
import { receiveAs } from '@qip/subgraph-kit/files/upload/receive-as';
import { Turnstile } from '@qip/subgraph-kit/files/upload/turnstile';
import { BUSY_ANSWER, plainAnswer } from '@qip/subgraph-kit/files/upload/upload-answers';
import { readPermission } from '@qip/subgraph-kit/files/upload/upload-permission';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { type Upload, type UploadAnswer } from '@qip/subgraph-kit/server/subgraph';
import { checkFile } from './check-file.js';

/** Files that come in at the same time in one process; each holds a connection while it does. */
const turnstile = new Turnstile(3, 60);

/** What browsers and scripts say of a CSV file: Windows takes it for a spreadsheet's. How it is encoded the file itself tells. */
const CSV_TYPE =
  /^(?:text\/csv|text\/tab-separated-values|application\/vnd\.ms-excel|application\/octet-stream)\s*(?:;\s*charset="?(?:utf-?8|utf-?16|windows-1252)"?\s*)?$/i;

/**
 * Receives the file of an upload. The permission in its address says who sends it and what for; what that person may do
 * is read anew. The file is read as it comes in and kept nowhere.
 */
export async function receiveCaseUpload(
  upload: Upload,
  open: (caller: Caller) => SubgraphContext,
  signingKey: Uint8Array,
): Promise<UploadAnswer> {
  const permission = await readPermission(upload.permission, 'submissions', signingKey);
  if (permission === null) {
    return plainAnswer(401, 'UNAUTHENTICATED', 'This address is not valid any more: start another upload.');
  }
  if (!CSV_TYPE.test(upload.contentType ?? '')) {
    return plainAnswer(415, 'UNSUPPORTED_FILE_TYPE', 'Send a CSV file, as text/csv.');
  }
  if (!(await turnstile.enter())) return BUSY_ANSWER;
  try {
    const { subject, uploadId } = permission;
    return await receiveAs(subject, open, (tx) => checkFile(tx, uploadId, upload.body));
  } finally {
    turnstile.leave();
  }
}
