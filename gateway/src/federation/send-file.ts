import { PassThrough, type Readable } from 'node:stream';
import { type Pool } from 'undici';
import { type Upload, type UploadAnswer } from '@qip/subgraph-kit/server/subgraph';
import { asUploadAnswer } from './remote-answer.js';
import { type RemoteSettings } from './remote-settings.js';
import { vouching } from './vouching.js';

/** A file may come in slowly; the subgraph bounds that. This is for its answer, once it has the whole file. */
const ANSWER_TIMEOUT_MS = 120_000;

/** Sends a file on to the subgraph that signed its address, as it comes in. */
export async function sendFile(
  pool: Pool,
  settings: RemoteSettings,
  { permission, contentType, body }: Upload,
  requestId: string,
): Promise<UploadAnswer> {
  const vouched = await vouching(settings, { caller: { kind: 'ANONYMOUS' }, requestId }, permission);
  // Its end was missed in the meantime: the subgraph would wait for the rest for ever, and a connection with it.
  if (body.destroyed) throw new SenderGoneError();
  const response = await pool.request({
    method: 'PUT',
    path: `/uploads/${encodeURIComponent(permission)}`,
    headers: {
      ...vouched,
      'content-type': contentType ?? 'application/octet-stream',
    },
    body: copyOf(body),
    headersTimeout: ANSWER_TIMEOUT_MS,
  });
  return asUploadAnswer(response);
}

/** Whoever sends the file has gone: no fault of the subgraph. */
export class SenderGoneError extends Error {
  override readonly name = 'SenderGoneError';
}

/**
 * A stream of its own for the way to the subgraph: when the subgraph answers before the last byte, undici destroys what it
 * sends, and the sender's connection must outlive that to be given the answer.
 */
function copyOf(body: Readable): Readable {
  const copy = new PassThrough();
  // While a file waits for a connection nobody else listens to it, and an error without a listener ends the process.
  copy.on('error', () => undefined);
  const end = (): void => {
    if (!body.readableEnded) copy.destroy(new SenderGoneError());
  };
  body.once('error', end).once('close', end);
  return body.pipe(copy);
}
