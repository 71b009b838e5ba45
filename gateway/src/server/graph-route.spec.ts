import { describe, expect, it } from '@jest/globals';
import { ERROR_CODES } from '@qip/subgraph-kit/errors/error-code';
import { GOOD_TOKEN, useGateway } from '../../testing/use-gateway.js';

const CANARY = 'Canary9434765919';
const gateway = useGateway();
const TYPENAME = { query: '{ __typename }' };
const ANSWERED = { data: { __typename: 'Query' } };

/** Lists within lists, so many of them. */
const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const refusal = (code: keyof typeof ERROR_CODES): object => ({
  errors: [{ message: ERROR_CODES[code], extensions: { code, requestId: expect.stringMatching(/^[\w-]{36}$/) } }],
});

describe('the route of the graph', () => {
  it('answers an operation that is sent as JSON', async () => {
    const { statusCode, headers, body } = await gateway.post(TYPENAME);
    expect([statusCode, JSON.parse(body)]).toEqual([200, ANSWERED]);
    expect(headers['content-type']).toMatch(/^application\/json/);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain;a=json'])(
    'refuses %s, which a page of another origin can send without asking (csrf-01)',
    async (type) => {
      const cookie = { 'content-type': type, cookie: 'session=1', origin: 'https://evil.example' };
      const { statusCode, body } = await gateway.post({ query: 'mutation { x }' }, cookie);
      expect([statusCode, JSON.parse(body)]).toEqual([415, refusal('BAD_REQUEST')]);
      expect(gateway.asked).toEqual([]);
    },
  );

  it('runs nothing that stands in an address', async () => {
    const { body, headers } = await gateway.server().inject('/graphql?query={__typename}');
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(body).not.toContain('"data"');
  });

  it('lets no page of another origin read its answers', async () => {
    const { headers } = await gateway.post(TYPENAME, { origin: 'https://evil.example' });
    expect(headers['access-control-allow-origin']).toBeUndefined();
    const asked = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    const preflight = await gateway.server().inject({ method: 'OPTIONS', url: '/graphql', headers: asked });
    expect([preflight.statusCode, preflight.headers['access-control-allow-origin']]).toEqual([404, undefined]);
  });

  it.each([
    ['nothing', ''],
    ['something else than JSON', '{"query":'],
    ['JSON that is no object', '"{ __typename }"'],
    ['a batch of operations (dos-07)', JSON.stringify(Array.from({ length: 100 }, () => TYPENAME))],
    ['no document', { variables: {} }],
    ['a document that is no text', { query: { kind: 'Document' } }],
    ['an empty document', { query: '' }],
    ['variables that are a list', { ...TYPENAME, variables: ['a'] }],
    ['variables as a text', { ...TYPENAME, variables: '{"a":1}' }],
    ['a name that is no text', { ...TYPENAME, operationName: 7 }],
    ['a prototype for our objects', '{"query":"{__typename}","__proto__":{"isCentral":true}}'],
    ['the hash of a document', { extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } } }],
    ['a document to keep under a hash', { ...TYPENAME, extensions: { persistedQuery: { version: 1 } } }],
    ['variables nested out of all reason', `{"query":"{__typename}","variables":{"a":${nested(100_000)}}}`],
    ['extensions nested out of all reason', `{"query":"{__typename}","extensions":{"a":${nested(21)}}}`],
  ])('refuses %s in words of ours, and logs no fault', async (_what, sent) => {
    const { statusCode, body } = await gateway.post(sent);
    expect([statusCode, JSON.parse(body)]).toEqual([400, refusal('BAD_REQUEST')]);
    expect(gateway.logged).toEqual([]);
  });

  it('takes values as deep as any input of the schema is, and deeper', async () => {
    const { body } = await gateway.post(`{"query":"{__typename}","variables":{"a":${nested(19)}}}`);
    expect(JSON.parse(body)).toEqual(ANSWERED);
  });

  it.each([
    ['an operation that is not there', 'query A { __typename }', 'B', 'OPERATION_RESOLUTION_FAILURE'],
    [
      'one of several without saying which',
      'query A { __typename } query B { __typename }',
      null,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['a subscription, of which there is none', 'subscription { any }', null, 'GRAPHQL_VALIDATION_FAILED'],
  ] as const)('takes %s for a mistake of the caller, and logs no fault', async (_what, query, operationName, code) => {
    const { statusCode, body } = await gateway.post({ query, operationName });
    expect([statusCode, JSON.parse(body)]).toEqual([400, refusal(code)]);
    expect(gateway.logged).toEqual([]);
  });

  it.each(['text/html', 'multipart/mixed; deferSpec=20220824', 'image/png;q=0.1', 'application/json;charset=latin1'])(
    'answers in JSON whoever accepts "%s" alone',
    async (accept) => {
      const { statusCode, headers, body } = await gateway.post(TYPENAME, { accept });
      expect([statusCode, JSON.parse(body)]).toEqual([200, ANSWERED]);
      expect(headers['content-type']).toBe('application/json; charset=utf-8');
    },
  );

  it('speaks the form in which the status says what became of a request to who knows it', async () => {
    const { headers } = await gateway.post(TYPENAME, { accept: 'application/graphql-response+json, */*' });
    expect(headers['content-type']).toBe('application/graphql-response+json; charset=utf-8');
  });

  it('has its answers kept by nobody', async () => {
    expect((await gateway.post(TYPENAME)).headers['cache-control']).toBe('no-store');
  });

  it('gives every request an id of its own, whatever the client calls it', async () => {
    const named = { 'x-request-id': CANARY, 'request-id': CANARY };
    const [one, two] = [await gateway.post({}, named), await gateway.post({}, named)];
    const ids = [one, two].map(({ headers }) => String(headers['x-request-id']));
    expect(new Set([...ids, CANARY]).size).toBe(3);
    expect(one.body).toContain(ids[0]);
  });
});

describe('who asks the graph', () => {
  it('is told to the subgraphs as the subject of the token, with the id of the request and without any header', async () => {
    gateway.answer({ data: { viewer: { __typename: 'Viewer', roles: [] } } });
    const { headers } = await gateway.post(
      { query: '{ viewer { roles { role } } }' },
      { authorization: `Bearer ${GOOD_TOKEN}`, 'x-user-id': CANARY, 'x-gateway-assertion': CANARY, cookie: CANARY },
    );
    expect(gateway.asked).toMatchObject([
      { caller: { kind: 'SUBJECT', subject: 'someone' }, requestId: headers['x-request-id'], isMutation: false },
    ]);
    expect(JSON.stringify(gateway.asked)).not.toContain(CANARY);
  });

  it('is nobody without a token', async () => {
    await gateway.post({ query: '{ viewer { roles { role } } }' });
    expect(gateway.asked).toMatchObject([{ caller: { kind: 'ANONYMOUS' } }]);
  });

  it.each(['Bearer another.token', 'Basic YTpi', 'Bearer'])(
    'is refused with "%s", and nothing is asked of any subgraph',
    async (authorization) => {
      const { statusCode, headers, body } = await gateway.post(
        { query: '{ viewer { roles { role } } }' },
        { authorization },
      );
      expect([statusCode, JSON.parse(body)]).toEqual([401, refusal('UNAUTHENTICATED')]);
      expect(headers['www-authenticate']).toBe('Bearer');
      expect(gateway.asked).toEqual([]);
    },
  );
});
