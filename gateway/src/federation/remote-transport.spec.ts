import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { ASSERTION_HEADER, digestOf, verifyAssertion } from '@qip/subgraph-kit/server/assertion';
import { json, type StubAnswer } from '../../testing/http-stub.js';
import { failure, KEY, LEAK, TIMEOUT_MS, UNAVAILABLE, useRemoteStubs } from '../../testing/remote-stubs.js';
import { type SubgraphAnswer, type SubgraphTransport } from './subgraph-transport.js';

const { stub, reach, logged } = useRemoteStubs();

function ask(transport: SubgraphTransport, kind: 'READ' | 'MUTATION' = 'READ'): Promise<SubgraphAnswer> {
  return transport.execute({
    query: kind === 'READ' ? '{ ok }' : 'mutation { go }',
    operationName: undefined,
    variables: {},
    caller: { kind: 'SUBJECT', subject: 'someone' },
    requestId: 'r1',
    isMutation: kind === 'MUTATION',
  });
}

const ok = json({ data: { ok: true } });
const OK = { data: { ok: true } };

describe('a subgraph over the network', () => {
  it('is sent the assertion of this very body for this very subgraph, and no other header of anybody', async () => {
    let seen: Readonly<Record<string, unknown>> = {};
    let sent = '';
    const { url } = await stub((request, response) => {
      seen = request.headers;
      request
        .on('data', (part: Buffer) => (sent += part.toString()))
        .on('end', () => {
          ok(request, response);
        });
    });
    expect(await ask(reach(url))).toEqual(OK);
    expect(Object.keys(seen).sort()).toEqual(
      ['accept', 'connection', 'content-length', 'content-type', 'host', ASSERTION_HEADER].sort(),
    );
    expect(await verifyAssertion(String(seen[ASSERTION_HEADER]), 'programmes', KEY)).toEqual({
      caller: { kind: 'SUBJECT', subject: 'someone' },
      requestId: 'r1',
      bodyDigest: digestOf(sent),
    });
    expect(await verifyAssertion(String(seen[ASSERTION_HEADER]), 'submissions', KEY)).toBeNull();
  });

  it('is asked again and again over the same connection', async () => {
    const server = await stub(ok);
    const transport = reach(server.url);
    for (let count = 0; count < 5; count += 1) await ask(transport);
    expect([server.requests(), server.connections()]).toEqual([5, 1]);
  });

  it('is not followed to where it redirects', async () => {
    const elsewhere = await stub(ok);
    const server = await stub((_request, response) => {
      response.writeHead(302, { location: `${elsewhere.url}/graphql` }).end();
    });
    expect(await failure(ask(reach(server.url)))).toMatchObject(UNAVAILABLE);
    expect([server.requests(), elsewhere.requests()]).toEqual([1, 0]);
  });

  it.each([
    ['does not answer', (): void => undefined],
    [
      'begins an answer and never ends it',
      (_request, response): void => {
        response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":');
      },
    ],
    [
      'answers byte by byte',
      (_request, response): void => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const drip = setInterval(() => response.write(' '), 20);
        response.once('close', () => {
          clearInterval(drip);
        });
      },
    ],
  ] satisfies [string, StubAnswer][])('that %s is given up when its time is over', async (_what, answer) => {
    const server = await stub(answer);
    const began = performance.now();
    expect(await failure(ask(reach(server.url, TIMEOUT_MS)))).toMatchObject(UNAVAILABLE);
    const tookMs = performance.now() - began;
    expect(tookMs).toBeGreaterThan(TIMEOUT_MS - 50);
    expect(tookMs).toBeLessThan(TIMEOUT_MS + 5_000);
    expect(server.requests()).toBe(1);
  });

  it('that keeps every connection busy keeps nobody waiting for longer than the time limit', async () => {
    const server = await stub(() => undefined);
    const transport = reach(server.url, TIMEOUT_MS);
    const began = performance.now();
    const failures = await Promise.all(Array.from({ length: 40 }, () => failure(ask(transport))));
    expect(performance.now() - began).toBeLessThan(TIMEOUT_MS + 5_000);
    expect(failures).toHaveLength(40);
    for (const one of failures) expect(one).toMatchObject(UNAVAILABLE);
  });

  it.each([
    ['500', 500, LEAK],
    ['404', 404, LEAK],
    ['401', 401, LEAK],
    ['200 with something else than an answer', 200, { errors: LEAK }],
    ['200 with a list', 200, [LEAK]],
  ])('that answers %s is unavailable, and nothing of what it said is told (errorleak-01)', async (_w, status, body) => {
    const { url } = await stub(json(body, status));
    const error = await failure(ask(reach(url)));
    expect(error).toMatchObject(UNAVAILABLE);
    expect(JSON.stringify(error)).toBe(
      JSON.stringify({ message: UNAVAILABLE.message, extensions: { code: 'SERVICE_UNAVAILABLE' } }),
    );
    expect(logged.join('')).not.toMatch(/SELECT|nhs_number|10\.0\.0\.7/);
  });

  it('that answers with something else than JSON is unavailable, and nothing of it is told', async () => {
    const { url } = await stub((_request, response) => {
      response.writeHead(200).end('<html>SELECT nhs_number');
    });
    expect(await failure(ask(reach(url)))).toMatchObject(UNAVAILABLE);
    expect(logged.join('')).not.toContain('nhs_number');
  });

  it('that fails is written down once, by name and request', async () => {
    const { url } = await stub(json(LEAK, 500));
    await failure(ask(reach(url)));
    expect(logged.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      {
        level: 40,
        msg: 'A subgraph did not answer.',
        subgraph: 'programmes',
        requestId: 'r1',
        reason: 'a subgraph answered with status 500',
      },
    ]);
  });

  it('whose answer is larger than 16 MB is refused, and is not cut off for it', async () => {
    let isLarge = true;
    const large = Buffer.from(JSON.stringify({ data: { ok: 'x'.repeat(17 * 1024 * 1024) } }));
    const { url } = await stub((request, response) => {
      if (isLarge) response.writeHead(200).end(large);
      else ok(request, response);
    });
    const transport = reach(url);
    for (let count = 0; count < 6; count += 1) expect(await failure(ask(transport))).toMatchObject(UNAVAILABLE);
    isLarge = false;
    expect(await ask(transport)).toEqual(OK);
  });
});

describe('a connection that fails', () => {
  it('before an answer came, costs a read a second attempt', async () => {
    let count = 0;
    const server = await stub((request, response) => {
      count += 1;
      if (count === 1) request.socket.destroy();
      else ok(request, response);
    });
    expect(await ask(reach(server.url))).toEqual(OK);
    expect(server.requests()).toBe(2);
  });

  it('twice, costs a read no third attempt', async () => {
    const server = await stub((request) => request.socket.destroy());
    expect(await failure(ask(reach(server.url)))).toMatchObject(UNAVAILABLE);
    expect(server.requests()).toBe(2);
  });

  it('never has a mutation sent again', async () => {
    const server = await stub((request) => request.socket.destroy());
    expect(await failure(ask(reach(server.url), 'MUTATION'))).toMatchObject(UNAVAILABLE);
    expect(server.requests()).toBe(1);
  });

  it('never has a mutation sent again over a connection that the subgraph has closed meanwhile', async () => {
    let count = 0;
    const server = await stub((request, response) => {
      count += 1;
      if (count === 1) ok(request, response);
      else request.socket.destroy();
    });
    const transport = reach(server.url);
    await ask(transport);
    expect(await failure(ask(transport, 'MUTATION'))).toMatchObject(UNAVAILABLE);
    expect(server.requests()).toBe(2);
  });

  it('because nobody listens, is tried a second time for a read: a subgraph that restarts is found again', async () => {
    const first = await stub(ok);
    await first.close();
    const transport = reach(first.url);
    expect(await failure(ask(transport))).toMatchObject(UNAVAILABLE);
    expect(await failure(ask(transport, 'MUTATION'))).toMatchObject(UNAVAILABLE);
    const restarted = await stub(ok, Number(new URL(first.url).port));
    expect(await ask(transport)).toEqual(OK);
    expect(restarted.requests()).toBe(1);
  });
});

describe('a subgraph that fails five times in a row', () => {
  it('is left alone for two seconds, then asked once, and served again when it answers', async () => {
    let isWell = false;
    const server = await stub((request, response) => {
      (isWell ? ok : json(LEAK, 500))(request, response);
    });
    const transport = reach(server.url);
    for (let count = 0; count < 5; count += 1) await failure(ask(transport));
    expect(server.requests()).toBe(5);

    const began = performance.now();
    expect(await failure(ask(transport))).toMatchObject(UNAVAILABLE);
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(await failure(ask(transport, 'MUTATION'))).toMatchObject(UNAVAILABLE);
    expect(server.requests()).toBe(5);

    await pause(2_050);
    await failure(ask(transport));
    expect(server.requests()).toBe(6);
    await failure(ask(transport));
    expect(server.requests()).toBe(6);

    isWell = true;
    await pause(2_050);
    expect(await ask(transport)).toEqual(OK);
    expect(await ask(transport)).toEqual(OK);
    expect(server.requests()).toBe(8);
  });

  it('is not one that fails now and then', async () => {
    let count = 0;
    const server = await stub((request, response) => {
      count += 1;
      (count % 5 === 0 ? ok : json(LEAK, 500))(request, response);
    });
    const transport = reach(server.url);
    for (let time = 0; time < 20; time += 1) await failure(ask(transport));
    expect(server.requests()).toBe(20);
  });
});

describe('the readiness of a subgraph over the network', () => {
  it.each([
    ['that refuses whoever is not vouched for', json({}, 401), true],
    ['that answers anybody', json({}, 200), false],
    ['that does not answer', (): void => undefined, false],
  ] satisfies [string, StubAnswer, boolean][])('%s', async (_what, answer, isReady) => {
    const { url } = await stub(answer);
    expect(await reach(url).isReady()).toBe(isReady);
  });

  it('where nobody listens', async () => {
    const gone = await stub(ok);
    await gone.close();
    expect(await reach(gone.url).isReady()).toBe(false);
  });
});
