import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { type AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type LightMyRequestResponse } from 'fastify';
import { ERROR_CODES } from '@qip/subgraph-kit/errors/error-code';
import { PlatformError } from '@qip/subgraph-kit/errors/platform-error';
import { type FileAnswer, type FileRequest } from '@qip/subgraph-kit/files/open-file';
import { answeringTransport } from '../../testing/answering-transport.js';
import { GOOD_TOKEN, useGateway } from '../../testing/use-gateway.js';

const TAG = 'a'.repeat(64);
const asked: FileRequest[] = [];
const bodies: Readable[] = [];
let opensAfter: Promise<unknown> = Promise.resolve();

function fileOf(parts: Iterable<unknown>): Extract<FileAnswer, { readonly kind: 'FILE' }> {
  const body = Readable.from(parts, { objectMode: false });
  bodies.push(body);
  return { kind: 'FILE', name: 'cases.csv', contentType: 'text/csv; charset=utf-8', body };
}
function* endless(): Generator<Buffer> {
  for (;;) yield Buffer.alloc(16_384, 'a');
}
function* failing(): Generator<string> {
  yield 'a,b\n';
  throw new Error('SELECT nhs_number');
}

const giving = answeringTransport({ data: null }, undefined, async (request) => {
  asked.push(request);
  await opensAfter;
  if (request.link === 'broken') throw new PlatformError('SERVICE_UNAVAILABLE', { cause: new Error('SELECT x') });
  if (request.link === 'busy') return { kind: 'BUSY' };
  if (request.link === 'failing') return fileOf(failing());
  if (request.link === 'endless') return fileOf(endless());
  if (request.link === 'calendar/7.ics') return { ...fileOf(['BEGIN']), cache: { seconds: 300, tag: TAG } };
  if (request.link === 'own-calendar/secret.ics') return fileOf(['BEGIN']);
  return request.link === 'good' ? fileOf(['a,b\n', 'é,1\n']) : { kind: 'NOT_FOUND' };
});
const nowhere = answeringTransport({ data: null });
const gateway = useGateway({
  transports: { organisations: nowhere, programmes: nowhere, submissions: giving, analytics: nowhere },
});

const AUTHORISED = { authorization: `Bearer ${GOOD_TOKEN}` };
const fetchFile = (
  url: string,
  headers: Readonly<Record<string, string>> = AUTHORISED,
): Promise<LightMyRequestResponse> => gateway.server().inject({ method: 'GET', url, headers });

describe('a file at a signed address', () => {
  it('is given to whoever its service lets see it, to be saved and kept by nobody else', async () => {
    asked.length = 0;
    const { statusCode, headers, body } = await fetchFile('/files/submissions/good');
    expect([statusCode, body]).toEqual([200, 'a,b\né,1\n']);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="cases.csv"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(asked).toEqual([
      { link: 'good', caller: { kind: 'SUBJECT', subject: 'someone' }, requestId: headers['x-request-id'] },
    ]);
  });

  it.each<[string, string, Readonly<Record<string, string>>]>([
    ['without a session', '/files/submissions/good', {}],
    ['with a token that is not believed', '/files/submissions/good', { authorization: 'Bearer other.token' }],
    ['with no token at all', '/files/submissions/good', { authorization: 'Basic YTpi' }],
    ['with a cookie only', '/files/submissions/good', { cookie: `token=${GOOD_TOKEN}` }],
    ['at an address that its service does not know', '/files/submissions/forged', AUTHORISED],
    ['of another service', '/files/analytics/good', AUTHORISED],
    ['of no service', '/files/constructor/good', AUTHORISED],
  ])('%s is not found, in the very same words (link-01)', async (_what, url, headers) => {
    const random = await fetchFile('/files/submissions/random');
    const answer = await fetchFile(url, headers);
    expect([answer.statusCode, answer.body]).toEqual([404, random.body]);
    expect(answer.json()).toEqual({ code: 'NOT_FOUND', message: expect.stringContaining('access token') });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['www-authenticate']).toBeUndefined();
  });

  it('is asked for by nobody whose token is not believed', async () => {
    asked.length = 0;
    await fetchFile('/files/submissions/good', { authorization: 'Bearer other.token' });
    expect(asked).toEqual([]);
  });

  it.each(['HEAD', 'PUT', 'POST', 'DELETE'] as const)('cannot be asked for by %s', async (method) => {
    asked.length = 0;
    const answer = await gateway.server().inject({ method, url: '/files/submissions/good', headers: AUTHORISED });
    expect([answer.statusCode, asked]).toEqual([404, []]);
  });

  it.each([
    ['busy', 'SERVICE_BUSY'],
    ['broken', 'SERVICE_UNAVAILABLE'],
  ] as const)('whose service is %s is answered %s, and nothing of why', async (link, code) => {
    const { statusCode, body } = await fetchFile(`/files/submissions/${link}`);
    expect(statusCode).toBe(503);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ message: ERROR_CODES[code], extensions: { code } }] });
    expect(body).not.toContain('SELECT');
  });
});

describe('a file at a public address', () => {
  it('is given to anybody, and kept for as long as its service says', async () => {
    asked.length = 0;
    const { statusCode, headers, body } = await fetchFile('/public/submissions/calendar/7.ics');
    expect([statusCode, body, headers['cache-control'], headers.etag]).toEqual([
      200,
      'BEGIN',
      'public, max-age=300',
      `"${TAG}"`,
    ]);
    // The token that was sent along is nobody's business.
    expect(asked).toMatchObject([{ link: 'calendar/7.ics', caller: { kind: 'ANONYMOUS' } }]);
  });

  it.each([`"${TAG}"`, `W/"${TAG}"`, `"other", "${TAG}"`])('is not sent again to whoever has %s', async (tag) => {
    bodies.length = 0;
    const answer = await fetchFile('/public/submissions/calendar/7.ics', { 'if-none-match': tag });
    expect([answer.statusCode, answer.body, bodies[0]?.destroyed]).toEqual([304, '', true]);
    const other = await fetchFile('/public/submissions/calendar/7.ics', { 'if-none-match': '"other"' });
    expect(other.statusCode).toBe(200);
  });

  it('that is a secret is kept by nobody', async () => {
    const { statusCode, headers } = await fetchFile('/public/submissions/own-calendar/secret.ics', {});
    expect([statusCode, headers['cache-control'], headers.etag]).toEqual([200, 'no-store', undefined]);
  });

  it.each([
    '/public/submissions/own-calendar/other.ics',
    '/public/submissions/calendar/..%2F7.ics',
    '/public/analytics/calendar/7.ics',
    '/public/constructor/calendar/7.ics',
  ])('%s is not found, in the very same words', async (url) => {
    const known = await fetchFile('/public/submissions/calendar/none.ics', {});
    const answer = await fetchFile(url, {});
    expect([answer.statusCode, answer.body]).toEqual([404, known.body]);
    expect([answer.json(), answer.headers['cache-control']]).toEqual([
      { code: 'NOT_FOUND', message: expect.any(String) },
      'no-store',
    ]);
  });
});

describe('a file on its way to somebody', () => {
  let port = 0;
  beforeAll(async () => {
    await gateway.server().listen({ port: 0, host: '127.0.0.1' });
    port = (gateway.server().server.address() as AddressInfo).port;
  });
  const begin = (link: string): ReturnType<typeof get> =>
    get({ port, host: '127.0.0.1', path: `/files/submissions/${link}`, headers: AUTHORISED });
  const answerOf = async (request: ReturnType<typeof get>): Promise<IncomingMessage> => {
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    return response;
  };
  const closed = async (body: Readable | undefined): Promise<void> => {
    if (body === undefined) throw new Error('No file was opened.');
    if (!body.closed) await once(body, 'close');
  };

  it('who goes away is made no further', async () => {
    bodies.length = 0;
    const request = begin('endless');
    request.on('error', () => undefined);
    const response = await answerOf(request);
    response.on('error', () => undefined);
    await once(response, 'data');
    request.destroy();
    await closed(bodies[0]);
  });

  it('who has gone before it was opened is ended at once', async () => {
    bodies.length = 0;
    asked.length = 0;
    let open = (): void => undefined;
    opensAfter = new Promise<void>((resolve) => {
      open = resolve;
    });
    const request = begin('endless');
    request.on('error', () => undefined);
    while (asked.length === 0) await pause(5);
    request.destroy();
    await new Promise((resolve) => request.once('close', resolve));
    // The gateway hears of it a moment later than the client does.
    await pause(100);
    open();
    opensAfter = Promise.resolve();
    while (bodies.length === 0) await pause(5);
    await closed(bodies[0]);
  });

  it('that fails half-way breaks off, so that nobody takes a part for the whole', async () => {
    const response = await answerOf(begin('failing'));
    expect(response.statusCode).toBe(200);
    response.resume();
    await expect(once(response, 'end')).rejects.toThrow('aborted');
  });
});
