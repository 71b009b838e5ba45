import { type Dispatcher, type Pool } from 'undici';
import { isSafeFileName } from '@qip/subgraph-kit/files/file-name';
import {
  FILE_CACHE_HEADER,
  FILE_NAME_HEADER,
  type FileAnswer,
  type FileRequest,
} from '@qip/subgraph-kit/files/open-file';
import { readCache } from '@qip/subgraph-kit/files/public-file';
import { type RemoteSettings } from './remote-settings.js';
import { vouching } from './vouching.js';

/** A type and its parameters, as plain as those are that the platform's files have. */
const CONTENT_TYPE = /^[a-z]+\/[a-z0-9.+-]+(?:; ?charset=[a-z0-9-]+)?$/i;

/** Opens a file of the subgraph that signed its address; what it is made of comes as fast as it is taken in. */
export async function fetchFile(
  pool: Pool,
  settings: RemoteSettings,
  { link, caller, requestId }: FileRequest,
): Promise<FileAnswer> {
  const headers = await vouching(settings, { caller, requestId }, link);
  // The pool's own limits do not count the wait for a connection; once the file has begun, there is no hurry any more.
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort(new Error('the subgraph did not open a file in time'));
  }, settings.timeoutMs);
  try {
    const path = `/files/${encodeURIComponent(link)}`;
    return await asFileAnswer(await pool.request({ method: 'GET', path, headers, signal: late.signal }));
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Opens so many files at a time, and is busy for the others: whoever takes files in slowly would make them wait for a
 * connection, and their waiting is no sign that the subgraph is unwell.
 */
export function atMost(
  most: number,
  open: (request: FileRequest) => Promise<FileAnswer>,
): (request: FileRequest) => Promise<FileAnswer> {
  let opened = 0;
  const end = (): void => {
    opened -= 1;
  };
  return async (request) => {
    if (opened >= most) return { kind: 'BUSY' };
    opened += 1;
    try {
      const answer = await open(request);
      if (answer.kind === 'FILE') answer.body.once('close', end);
      else end();
      return answer;
    } catch (error) {
      end();
      throw error;
    }
  };
}

/** @throws when the subgraph failed, or what it said is no file of the platform's; nothing of it is repeated */
async function asFileAnswer({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<FileAnswer> {
  const [name, contentType] = [headers[FILE_NAME_HEADER], headers['content-type']];
  const cache = readCache(String(headers[FILE_CACHE_HEADER] ?? ''));
  if (statusCode === 200 && typeof name === 'string' && typeof contentType === 'string') {
    if (isSafeFileName(name) && CONTENT_TYPE.test(contentType)) {
      // A body that is destroyed before anybody listens to it reports that as an error, which would end the process.
      body.on('error', () => undefined);
      return { kind: 'FILE', name, contentType, body, ...(cache === null ? {} : { cache }) };
    }
  }
  await body.dump();
  if (statusCode === 404) return { kind: 'NOT_FOUND' };
  if (statusCode === 503) return { kind: 'BUSY' };
  throw new Error(`a subgraph answered to a file's address with status ${statusCode}`);
}
