import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { ERROR_CODES } from '@qip/subgraph-kit/errors/error-code';
import { json, type StubAnswer } from '../../testing/http-stub.js';
import { failure, LEAK, UNAVAILABLE, useRemoteStubs } from '../../testing/remote-stubs.js';
import { type SubgraphTransport } from './subgraph-transport.js';

const { stub, reach } = useRemoteStubs();
const ok = json({ data: { ok: true } });

describe('a file for a subgraph over the network', () => {
  const put = (transport: SubgraphTransport, body: Readable): ReturnType<SubgraphTransport['upload']> =>
    transport.upload({ permission: 'p', contentType: null, body }, 'r2');

  it('that is refused half-way is answered, and its sender is not cut off', async () => {
    const server = await stub((request, response) => {
      request.once('data', () => {
        response.writeHead(413, { 'content-type': 'application/json' }).end('{"code":"FILE_TOO_LARGE"}');
      });
    });
    const body = Readable.from(Array.from({ length: 400 }, () => Buffer.alloc(65_536, 'a')));
    expect(await put(reach(server.url), body)).toEqual({ status: 413, body: { code: 'FILE_TOO_LARGE' } });
    expect(body.destroyed).toBe(false);
    body.destroy();
  });

  it('whose sender goes away again and again does not cut the subgraph off for the others', async () => {
    const server = await stub((request, response) => {
      if (request.method === 'PUT') request.on('error', () => undefined).resume();
      else ok(request, response);
    });
    const transport = reach(server.url);
    for (let count = 0; count < 6; count += 1) {
      const body = new Readable({ read: () => undefined });
      body.push('a');
      const answer = failure(put(transport, body));
      await pause(20);
      body.destroy();
      expect(await answer).toMatchObject(UNAVAILABLE);
    }
    const asked = {
      query: '{ ok }',
      operationName: undefined,
      variables: {},
      caller: { kind: 'ANONYMOUS' },
      requestId: 'r1',
      isMutation: false,
    } as const;
    expect(await transport.execute(asked)).toEqual({ data: { ok: true } });
  });

  it('whose sender has gone before it was sent on is not waited for', async () => {
    const server = await stub((request) => request.on('error', () => undefined).resume());
    const body = new Readable({ read: () => undefined });
    body.push('a');
    body.destroy();
    const began = performance.now();
    expect(await failure(put(reach(server.url), body))).toMatchObject(UNAVAILABLE);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it.each([
    ['500 with a body of its own', json(LEAK, 500)],
    ['500 and something else than JSON', (_request, response) => response.writeHead(500).end('SELECT')],
    ['502 of a proxy', (_request, response) => response.writeHead(502).end('<html>')],
    ['200 and something else than JSON', (_request, response) => response.writeHead(200).end('<html>')],
  ] satisfies [string, StubAnswer][])(
    'that is answered with %s is answered by SERVICE_UNAVAILABLE alone',
    async (_what, answer) => {
      const { url } = await stub(answer);
      expect(await failure(put(reach(url), Readable.from(['a'])))).toMatchObject(UNAVAILABLE);
    },
  );

  it('that the subgraph is too busy for is answered so, in our words', async () => {
    const { url } = await stub(json({ code: 'SERVICE_BUSY', message: 'SELECT nhs_number' }, 503));
    expect(await put(reach(url), Readable.from(['a']))).toEqual({
      status: 503,
      body: { code: 'SERVICE_BUSY', message: ERROR_CODES.SERVICE_BUSY },
    });
  });
});
