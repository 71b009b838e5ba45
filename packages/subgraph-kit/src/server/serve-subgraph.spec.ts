import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { type LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ERROR_CODES } from '../errors/error-code.js';
import { ask, type Echo, KEY, send, startEcho } from '../../testing/echo-subgraph.js';
import { ASSERTION_HEADER, digestOf, mintAssertion } from './assertion.js';

let echo: Echo;

beforeAll(async () => {
  echo = await startEcho();
});
afterAll(() => echo.server.close());
beforeEach(() => {
  echo.logged.length = 0;
  echo.uploads.length = 0;
});

describe('without the assertion', () => {
  it.each([
    ['POST', '/graphql', '{"query":"{__typename}"}'],
    ['POST', '/graphql', '{"query":"{ _service { sdl } }"}'],
    ['POST', '/graphql', '{"query":"{ __schema { types { name } } }"}'],
    ['POST', '/graphql', '{'],
    ['POST', '/graphql', 'x'.repeat(5_000_000)],
    ['GET', '/graphql?query=%7B__typename%7D', ''],
    ['HEAD', '/graphql', ''],
    ['OPTIONS', '/graphql', ''],
    ['GET', '/', ''],
    ['GET', '/unknown', ''],
    ['GET', '/%E0%A4%A', ''],
    ['DELETE', '/graphql', ''],
    ['GET', '/files/good', ''],
    ['PUT', '/uploads/permission', 'a,b'],
    ['PUT', `/uploads/${'x'.repeat(2_000)}`, 'a,b'],
  ] as const)('%s %s is answered by nothing but a 401', async (method, url, payload) => {
    const headers = payload === '' ? {} : { 'content-type': 'application/json' };
    const answer = await echo.server.inject({ method, url, headers, payload });
    expect(answer.statusCode).toBe(401);
    const nothing = { errors: [{ message: ERROR_CODES.UNAUTHENTICATED, extensions: { code: 'UNAUTHENTICATED' } }] };
    expect(method === 'HEAD' ? nothing : answer.json()).toEqual(nothing);
  });

  it('what is not HTTP is answered by nothing at all', async () => {
    const address = await echo.server.listen({ port: 0, host: '127.0.0.1' });
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    socket.end('this is not HTTP\r\n\r\n');
    const heard = await text(socket);
    if (!socket.destroyed) await once(socket, 'close');
    expect(heard).toBe('');
  });
});

describe('with the assertion', () => {
  it('an operation is answered, for the caller who is vouched for', async () => {
    const answer = await ask(echo, '{ echo caller }');
    expect([answer.status, JSON.parse(answer.body)]).toEqual([
      200,
      { data: { echo: 'heard', caller: '{"kind":"SUBJECT","subject":"someone"}' } },
    ]);
  });

  it.each([
    ['another body', '{"query":"{ caller }"}'],
    ['the same body written differently', '{"query": "{ echo }"}'],
    ['no body', ''],
  ])('%s than the signed one is refused', async (_what, payload) => {
    expect((await send(echo, payload, '{"query":"{ echo }"}')).status).toBeGreaterThanOrEqual(400);
    expect((await send(echo, payload, '{"query":"{ echo }"}')).body).not.toContain('heard');
  });

  it('another body than the signed one is 401, not 400', async () => {
    expect((await send(echo, '{"query":"{ caller }"}', '{"query":"{ echo }"}')).status).toBe(401);
  });

  it('a body of another kind than JSON is refused', async () => {
    const assertion = {
      caller: { kind: 'ANONYMOUS' },
      requestId: 'r1',
      bodyDigest: digestOf('query=%7Becho%7D'),
    } as const;
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      [ASSERTION_HEADER]: await mintAssertion(assertion, 'programmes', KEY),
    };
    const answer = await echo.server.inject({ method: 'POST', url: '/graphql', headers, payload: 'query=%7Becho%7D' });
    expect(answer.statusCode).toBe(401);
  });

  it.each([
    '{',
    '',
    'null',
    '[]',
    '"text"',
    '{"query":7}',
    '{"variables":{}}',
    '[{"query":"{ echo }"}]',
    '{"query":"{ echo }","variables":7}',
  ])('the body %j is told to be no request, without a stack', async (payload) => {
    const { status, body } = await send(echo, payload);
    expect(status).toBe(400);
    expect(body).not.toMatch(/\.[jt]s|node_modules|stack/);
  });

  it('a body that is too large is told so', async () => {
    const { status, body } = await send(
      echo,
      JSON.stringify({ query: '{ echo }', variables: { a: 'x'.repeat(5_000_000) } }),
    );
    expect([status, JSON.parse(body)]).toEqual([
      413,
      { errors: [{ message: ERROR_CODES.REQUEST_TOO_LARGE, extensions: { code: 'REQUEST_TOO_LARGE' } }] },
    ]);
  });

  it('the schema is not told', async () => {
    expect((await ask(echo, '{ __schema { types { name } } }')).body).not.toContain('Kind');
    expect((await ask(echo, '{ ech }')).body).not.toContain('echo');
  });
});

describe('an upload', () => {
  const put = async (permission: string, signed: string, type: string): Promise<number> => {
    const assertion = { caller: { kind: 'ANONYMOUS' }, requestId: 'r2', bodyDigest: digestOf(signed) } as const;
    const answer = await echo.server.inject({
      method: 'PUT',
      url: `/uploads/${permission}`,
      headers: { 'content-type': type, [ASSERTION_HEADER]: await mintAssertion(assertion, 'programmes', KEY) },
      payload: 'a,b\n1,2\n',
    });
    return answer.statusCode;
  };

  it('comes through as a stream, with its permission', async () => {
    const permission = `signed.${'x'.repeat(500)}`;
    expect(await put(permission, permission, 'text/csv')).toBe(201);
    expect(echo.uploads).toEqual([`${permission} text/csv a,b\n1,2\n r2`]);
  });

  it('under a permission for which the assertion was not made is refused', async () => {
    expect(await put('permission', 'another', 'text/csv')).toBe(401);
    expect(echo.uploads).toEqual([]);
  });
});

describe('a file that goes down', () => {
  const fetchFile = async (link: string, signed: string): Promise<LightMyRequestResponse> => {
    const caller = { kind: 'SUBJECT', subject: 'someone' } as const;
    const token = await mintAssertion({ caller, requestId: 'r3', bodyDigest: digestOf(signed) }, 'programmes', KEY);
    return echo.server.inject({ method: 'GET', url: `/files/${link}`, headers: { [ASSERTION_HEADER]: token } });
  };

  it('is opened for whom the gateway vouches for, with its name and its type', async () => {
    const { statusCode, headers, body } = await fetchFile('good', 'good');
    expect([statusCode, body]).toEqual([200, '{"kind":"SUBJECT","subject":"someone"}']);
    expect(headers).toMatchObject({ 'x-file-name': 'a.txt', 'content-type': 'text/plain' });
    expect((await fetchFile('forged', 'forged')).statusCode).toBe(404);
  });

  it('is opened at the address only that the assertion was made for', async () => {
    expect((await fetchFile('good', 'other')).statusCode).toBe(401);
  });
});

describe('a failure', () => {
  it.each([
    ['broken', 'INTERNAL_SERVER_ERROR'],
    ['foreign', 'INTERNAL_SERVER_ERROR'],
    ['busy', 'SERVICE_BUSY'],
    ['misfit', 'INTERNAL_SERVER_ERROR'],
  ] as const)(
    'of the kind %s leaves as a code of the catalogue, a sentence, a path and the request id',
    async (field, code) => {
      const { body } = await ask(echo, `{ echo ${field} }`);
      expect(JSON.parse(body)).toEqual({
        data: { echo: 'heard', [field]: null },
        errors: [
          {
            message: ERROR_CODES[code],
            locations: [{ line: 1, column: 8 }],
            path: [field],
            extensions: { code, requestId: 'r1' },
          },
        ],
      });
    },
  );

  it('is logged under its request, and a value in it is not', async () => {
    await ask(echo, '{ foreign misfit }');
    expect(echo.logged).toHaveLength(2);
    expect(echo.logged.join('')).not.toContain('Canary');
    expect(JSON.parse(echo.logged[0] ?? '')).toMatchObject({ level: 50, requestId: 'r1', fault: 'GraphQLError' });
  });

  it('for want of a connection is logged once, however many fields it costs', async () => {
    await ask(echo, '{ busy one: busy two: busy }');
    expect(echo.logged.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { level: 40, msg: 'The database was busy or away.', reason: 'the pool was empty' },
    ]);
  });

  it("of the caller's making is not logged", async () => {
    await ask(echo, '{ nothing }');
    await ask(echo, '{ echo(count: "a") }');
    expect(echo.logged).toEqual([]);
  });
});
