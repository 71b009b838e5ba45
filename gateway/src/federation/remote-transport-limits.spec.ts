import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { json } from '../../testing/http-stub.js';
import { failure, useRemoteStubs } from '../../testing/remote-stubs.js';
import { type SubgraphAnswer, type SubgraphTransport } from './subgraph-transport.js';

const { stub, reach } = useRemoteStubs();
const OK = { data: { ok: true } };

function ask(transport: SubgraphTransport, variables: Readonly<Record<string, unknown>> = {}): Promise<SubgraphAnswer> {
  return transport.execute({
    query: '{ ok }',
    operationName: undefined,
    variables,
    caller: { kind: 'ANONYMOUS' },
    requestId: 'r1',
    isMutation: false,
  });
}

describe('a subgraph over the network', () => {
  it('is not cut off for everybody by a caller whose values cannot be written down', async () => {
    const server = await stub(json(OK));
    const transport = reach(server.url);
    const deep: unknown = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000));
    for (let count = 0; count < 6; count += 1) {
      expect(await failure(ask(transport, { deep }))).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
    expect(server.requests()).toBe(0);
    expect(await ask(transport)).toEqual(OK);
  });

  it('answers operations while more files wait for it than it takes at a time', async () => {
    const server = await stub((request, response) => {
      if (request.method === 'PUT') request.resume();
      else json(OK)(request, response);
    });
    const transport = reach(server.url);
    const files = Array.from({ length: 40 }, () => {
      const body = new Readable({ read: () => undefined });
      body.push('a,b\n');
      return { body, answer: failure(transport.upload({ permission: 'p', contentType: null, body }, 'r2')) };
    });
    while (server.requests() < 32) await pause(10);
    expect(await ask(transport)).toEqual(OK);
    for (const { body } of files) body.destroy();
    await Promise.all(files.map(({ answer }) => answer));
  });
});
