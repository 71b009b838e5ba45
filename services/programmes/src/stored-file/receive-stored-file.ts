import { type Caller } from '@qip/subgraph-kit/access/caller';
import { BodyFaultError } from '@qip/subgraph-kit/files/upload/chunks-within';
import { receiveAs } from '@qip/subgraph-kit/files/upload/receive-as';
import { ScannerUnavailableError, type ScanFile } from '@qip/subgraph-kit/files/upload/scan-file';
import { Turnstile } from '@qip/subgraph-kit/files/upload/turnstile';
import { BUSY_ANSWER, plainAnswer } from '@qip/subgraph-kit/files/upload/upload-answers';
import { readPermission } from '@qip/subgraph-kit/files/upload/upload-permission';
import { type Upload, type UploadAnswer } from '@qip/subgraph-kit/server/subgraph';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { receiveFile } from './receive-file.js';

/** Files that come in at the same time in one process; each holds a connection while it does. */
const turnstile = new Turnstile(2, 60);

/** The permission does not hold: nobody is told whether it was forged or is only too old. */
const NO_PERMISSION = plainAnswer(401, 'UNAUTHENTICATED', 'This address is not valid any more: ask for it again.');

/** A body that did not come in whole leaves the file awaited. */
const BODY_FAULTS: Readonly<Record<BodyFaultError['kind'], UploadAnswer>> = {
  INTERRUPTED: plainAnswer(400, 'INTERRUPTED', 'The file broke off: send it again.'),
  TOO_SLOW: plainAnswer(408, 'TOO_SLOW', 'The file did not come within two minutes: send it again.'),
  FILE_TOO_LARGE: plainAnswer(413, 'FILE_TOO_LARGE', 'A file may have 20 MB at the most.'),
};

const NOT_SCANNED = plainAnswer(503, 'SERVICE_BUSY', 'The virus scanner does not answer: send the file again later.');

/** How the service receives files to keep. The permission says who sends it; what that person may do is read anew. */
export function receiveStoredFile(scanFile: ScanFile | null) {
  return async (
    { permission: token, contentType, body }: Upload,
    open: (caller: Caller) => SubgraphContext,
    signingKey: Uint8Array,
  ): Promise<UploadAnswer> => {
    const permission = await readPermission(token, 'programmes', signingKey);
    if (permission === null) return NO_PERMISSION;
    if (!(await turnstile.enter())) return BUSY_ANSWER;
    try {
      const { subject, uploadId: fileId } = permission;
      return await receiveAs(subject, open, (tx) => receiveFile(tx, { fileId, contentType, body, scanFile }));
    } catch (error) {
      if (error instanceof BodyFaultError) return BODY_FAULTS[error.kind];
      if (error instanceof ScannerUnavailableError) return NOT_SCANNED;
      throw error;
    } finally {
      turnstile.leave();
    }
  };
}
