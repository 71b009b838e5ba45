import { text } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import { describe, expect, it } from '@jest/globals';
import { FILE_NAME_HEADER, type FileAnswer } from '@qip/subgraph-kit/files/open-file';
import { json, type StubAnswer } from '../../testing/http-stub.js';
import { failure, LEAK, TIMEOUT_MS, UNAVAILABLE, useRemoteStubs } from '../../testing/remote-stubs.js';
import { type SubgraphTransport } from './subgraph-transport.js';

const { stub, reach } = useRemoteStubs();
const HEADERS = { [FILE_NAME_HEADER]: 'a.csv', 'content-type': 'text/csv; charset=utf-8' };
const open = (transport: SubgraphTransport): Promise<FileAnswer> =>
  transport.openFile({ link: 'l', caller: { kind: 'SUBJECT', subject: 's' }, requestId: 'r3' });

function file(headers: Readonly<Record<string, string>>, status = 200): StubAnswer {
  return (_request, response) => response.writeHead(status, headers).end('a,b\n');
}

describe('a file of a subgraph over the network', () => {
  it('may take longer to come than its subgraph may to open it', async () => {
    const { url } = await stub((_request, response) => {
      response.writeHead(200, HEADERS).write('a');
      setTimeout(() => response.end('b'), TIMEOUT_MS * 2);
    });
    const answer = await open(reach(url));
    expect(answer.kind === 'FILE' ? await text(answer.body) : answer).toBe('ab');
  });

  it.each([
    ['500 with a body of its own', json(LEAK, 500)],
    ['502 of a proxy', (_request, response) => response.writeHead(502).end('<html>')],
    ['a redirect', file({ location: 'http://127.0.0.1:1/' }, 302)],
    ['a file without a name', file({ 'content-type': 'text/csv' })],
    ['a file with a path for a name', file({ ...HEADERS, [FILE_NAME_HEADER]: '../a.csv' })],
    ['a file with another name in its name', file({ ...HEADERS, [FILE_NAME_HEADER]: 'a"; filename="b.exe' })],
    ['a file without a type', file({ [FILE_NAME_HEADER]: 'a.csv' })],
    ['a file with more than a type', file({ ...HEADERS, 'content-type': 'text/html; x="<script>"' })],
    ['nothing in time', () => undefined],
  ] satisfies [string, StubAnswer][])('that answers with %s is not there at the moment', async (_what, answer) => {
    const { url } = await stub(answer);
    expect(await failure(open(reach(url)))).toMatchObject(UNAVAILABLE);
  });

  it.each([
    [404, { kind: 'NOT_FOUND' }],
    [503, { kind: 'BUSY' }],
  ])('that answers with %d says %j', async (status, expected) => {
    const { url } = await stub(json(LEAK, status));
    expect(await open(reach(url))).toEqual(expected);
  });

  it('that comes slowly to many people keeps nobody from asking, and more of them are told to come again', async () => {
    const server = await stub((request, response) => {
      if (request.method === 'GET') response.writeHead(200, HEADERS).write('a');
      else json({ data: { ok: true } })(request, response);
    });
    const transport = reach(server.url);
    const files = await Promise.all(Array.from({ length: 40 }, () => open(transport)));
    expect(files.map(({ kind }) => kind)).toEqual(
      Array.from({ length: 40 }, (_, index) => (index < 32 ? 'FILE' : 'BUSY')),
    );
    const asked = {
      query: '{ ok }',
      operationName: undefined,
      variables: {},
      caller: { kind: 'ANONYMOUS' },
      requestId: 'r1',
      isMutation: false,
    } as const;
    expect(await transport.execute(asked)).toEqual({ data: { ok: true } });
    for (const answer of files) if (answer.kind === 'FILE') answer.body.destroy();
    await Promise.all(
      files.flatMap((answer) => (answer.kind === 'FILE' ? [finished(answer.body).catch(() => null)] : [])),
    );
    const again = await open(transport);
    expect(again.kind).toBe('FILE');
    if (again.kind === 'FILE') again.body.destroy();
  });
});
