import { type Readable } from 'node:stream';
import { can } from '@qip/subgraph-kit/access/policy';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type ScanFile } from '@qip/subgraph-kit/files/upload/scan-file';
import { plainAnswer } from '@qip/subgraph-kit/files/upload/upload-answers';
import { type UploadAnswer } from '@qip/subgraph-kit/server/subgraph';
import { ACCESS } from '../access-table.js';
import { refused } from '../refused.js';
import { ContentReader } from './content-reader.js';
import { partsOf, rangesOf, readPart, writeParts } from './file-parts.js';
import { StoredFileRow } from './stored-file.entity.js';
import { FILE_LIMITS, type FileRefusal, nextFileState, refusalOf, TYPES_THAT_ARE_TAKEN } from './stored-file.rules.js';

/** A file that comes in. */
export interface ReceiveFile {
  readonly fileId: string;
  /** What its sender says that it is; null where nothing was said. */
  readonly contentType: string | null;
  readonly body: Readable;
  /** Null on a platform without a virus scanner. */
  readonly scanFile: ScanFile | null;
}

type Answer = Outcome<UploadAnswer, UploadAnswer>;

const NOT_FOUND = plainAnswer(404, 'NOT_FOUND', 'There is no such file, or it is not for you to send.');
const NOT_AWAITED = plainAnswer(409, 'INVALID_TRANSITION', 'This file has come before: make room for another one.');
const UNSAID = 'application/octet-stream';

/** Takes a file in, looks it over, and keeps it, or nothing of it but why it was not taken. */
export async function receiveFile(
  tx: WriteTransaction,
  { fileId, contentType, body, scanFile }: ReceiveFile,
): Promise<Answer> {
  if (!can(ACCESS, tx.actor, 'sendFile', { kind: 'NATIONAL' })) return refused(NOT_FOUND);
  await tx.rows(`select from programmes.stored_file where id = $1 for update`, [fileId]);
  const file = await tx.manager.findOneBy(StoredFileRow, { id: fileId });
  if (file === null) return refused(NOT_FOUND);
  if (nextFileState(file.state, 'ACCEPT') === null) return refused(NOT_AWAITED);
  const said = contentType?.split(';')[0]?.trim().toLowerCase() ?? UNSAID;
  if (said !== UNSAID && said !== file.contentType) {
    return refused(
      plainAnswer(415, 'UNSUPPORTED_FILE_TYPE', `Send the file as ${file.contentType}, as its name says.`),
    );
  }
  await bearSlowSender(tx);
  const reader = new ContentReader();
  await writeParts(tx, fileId, body, (chunk) => {
    reader.take(chunk);
  });
  const found = await reader.end(rangesOf(tx, fileId));
  const refusal =
    refusalOf(file.contentType, found) ??
    (await infectionOf(
      scanFile,
      partsOf((place) => readPart(tx, fileId, place)),
    ));
  return refusal === null ? accept(tx, file, found) : refuse(tx, file, refusal);
}

/** Longer than a file may take to come: other transactions are broken off before. */
async function bearSlowSender(tx: WriteTransaction): Promise<void> {
  const seconds = FILE_LIMITS.seconds + 60;
  await tx.rows(`set local statement_timeout = '${seconds}s'`);
  await tx.rows(`set local idle_in_transaction_session_timeout = '${seconds}s'`);
}

async function infectionOf(scanFile: ScanFile | null, parts: AsyncIterable<Buffer>): Promise<FileRefusal | null> {
  return scanFile === null || (await scanFile(parts)) === 'CLEAN' ? null : 'INFECTED';
}

async function accept(
  tx: WriteTransaction,
  { id, name }: StoredFileRow,
  { byteCount, sha256 }: { readonly byteCount: number; readonly sha256: string },
): Promise<Answer> {
  await tx.manager.update(StoredFileRow, { id }, { state: 'READY', byteCount, sha256, receivedAt: tx.now });
  record(tx, id, { state: 'READY', name, byteCount, sha256 });
  return { kind: 'DONE', value: { status: 200, body: { fileId: id, state: 'READY', byteCount, sha256 } } };
}

const WHY: Readonly<Record<FileRefusal, string>> = {
  EMPTY: 'The file holds nothing.',
  OTHER_TYPE: `The file is not what its name says. Taken are ${TYPES_THAT_ARE_TAKEN}, text in UTF-8.`,
  MACROS: 'The file holds macros. Save it without them and send it again.',
  INFECTED: 'The virus scanner found something in the file.',
};

async function refuse(tx: WriteTransaction, { id }: StoredFileRow, refusal: FileRefusal): Promise<Answer> {
  await tx.rows(`delete from programmes.stored_file_part where file_id = $1`, [id]);
  await tx.manager.update(StoredFileRow, { id }, { state: 'REFUSED', refusal, receivedAt: tx.now });
  record(tx, id, { state: 'REFUSED', refusal });
  const body = {
    code: 'FILE_REFUSED',
    fileId: id,
    state: 'REFUSED',
    refusal,
    message: `${WHY[refusal]} Nothing of it is kept.`,
  };
  return { kind: 'DONE', value: { status: 422, body } };
}

function record(tx: WriteTransaction, entityId: string, after: Readonly<Record<string, string | number>>): void {
  tx.record({ organisationId: null, operation: 'sendFile', entity: 'StoredFile', entityId, after });
}
