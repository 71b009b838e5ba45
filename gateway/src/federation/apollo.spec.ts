import { describe, expect, it } from '@jest/globals';
import { ERROR_CODES } from '@qip/subgraph-kit/errors/error-code';
import { PlatformError } from '@qip/subgraph-kit/errors/platform-error';
import { createLog } from '@qip/subgraph-kit/logs/log';
import { answeringTransport } from '../../testing/answering-transport.js';
import { useGateway } from '../../testing/use-gateway.js';
import { createApollo } from './apollo.js';

const CANARY = 'Canary9434765919';
const gateway = useGateway();
const TWO_SUBGRAPHS = '{ viewer { roles { role } } programmes { totalCount } }';
const PROGRAMMES = { programmes: { totalCount: 3 } };

describe('what leaves the graph', () => {
  it('is data, and nothing that Apollo or a subgraph would add', async () => {
    gateway.answer({ data: PROGRAMMES });
    const { body } = await gateway.post(
      { query: '{ programmes { totalCount } }' },
      {
        'apollo-query-plan-experimental': '1',
        'apollo-federation-include-trace': 'ftv1',
        'apollo-expose-query-plan': '1',
      },
    );
    expect(JSON.parse(body)).toEqual({ data: PROGRAMMES });
  });

  it('costs a subgraph that does not answer its own fields only, without a word on which it is', async () => {
    gateway.answer(({ query }) => {
      if (query.includes('programmes')) return { data: PROGRAMMES };
      throw new PlatformError('SERVICE_UNAVAILABLE', { cause: new Error(`connect ECONNREFUSED ${CANARY}`) });
    });
    const { statusCode, headers, body } = await gateway.query(TWO_SUBGRAPHS);
    expect(statusCode).toBe(200);
    expect(JSON.parse(body)).toEqual({
      data: { viewer: null, ...PROGRAMMES },
      errors: [
        {
          message: ERROR_CODES.SERVICE_UNAVAILABLE,
          extensions: { code: 'SERVICE_UNAVAILABLE', requestId: headers['x-request-id'] },
        },
      ],
    });
  });

  it.each([
    [
      'a code of its own',
      { code: 'DOWNSTREAM', response: { url: `http://10.0.0.7/${CANARY}` } },
      'INTERNAL_SERVER_ERROR',
    ],
    ['no code', { serviceName: CANARY }, 'INTERNAL_SERVER_ERROR'],
    ['a code of ours', { code: 'FORBIDDEN', stacktrace: [CANARY] }, 'FORBIDDEN'],
    ['a code whose own words help', { code: 'BAD_USER_INPUT', value: CANARY }, 'BAD_USER_INPUT'],
  ] as const)('repeats nothing of an error with %s (errorleak-01)', async (_what, extensions, code) => {
    gateway.answer({ data: { viewer: null }, errors: [{ message: `SELECT ${CANARY}`, path: ['viewer'], extensions }] });
    const { headers, body } = await gateway.query('{ viewer { roles { role } } }');
    expect(JSON.parse(body)).toEqual({
      data: { viewer: null },
      errors: [
        { message: ERROR_CODES[code], path: ['viewer'], extensions: { code, requestId: headers['x-request-id'] } },
      ],
    });
    expect(gateway.logged.join('')).not.toContain(CANARY);
  });

  it('repeats nothing of a fault of the gateway itself, which is written down under the id of the request', async () => {
    gateway.answer(() => {
      throw new TypeError(`${CANARY} is not a function`);
    });
    const { headers, body } = await gateway.query('{ viewer { roles { role } } }');
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
    expect(body).not.toContain(CANARY);
    expect(gateway.logged.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { level: 50, fault: 'TypeError', requestId: headers['x-request-id'] },
    ]);
  });

  it('names the variable that does not fit, and not its value', async () => {
    const query = 'query ($n: Int!) { programmes(first: $n) { totalCount } }';
    const { statusCode, body } = await gateway.query(query, { n: CANARY });
    expect(statusCode).toBe(400);
    expect(JSON.parse(body)).toMatchObject({
      errors: [
        {
          message: 'The variable "$n" does not have the type that the schema asks for.',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    });
    expect(body).not.toContain(CANARY);
    expect(gateway.logged).toEqual([]);
  });

  it('sends a mutation as one, so that it is never sent twice, and reads as reads', async () => {
    await gateway.query('mutation ($i: EnrolInput!) { enrol(input: $i) { __typename } }', {
      i: { organisationId: 'a', auditCycleId: 'b' },
    });
    await gateway.query('query mutation { programmes { totalCount } }');
    expect(gateway.asked.map(({ isMutation }) => isMutation)).toEqual([true, false]);
  });
});

describe('a supergraph', () => {
  it('that names a subgraph which is not there is not served', async () => {
    const nowhere = answeringTransport({ data: null });
    const supergraphSdl = `
      schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION) { query: Query }
      directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
      directive @join__graph(name: String!, url: String!) on ENUM_VALUE
      directive @join__type(graph: join__Graph!, key: join__FieldSet) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
      scalar join__FieldSet
      scalar link__Import
      enum join__Graph { STRANGER @join__graph(name: "stranger", url: "") }
      enum link__Purpose { SECURITY EXECUTION }
      type Query @join__type(graph: STRANGER) { ok: Boolean }`;
    const apollo = createApollo({
      supergraphSdl,
      transports: { organisations: nowhere, programmes: nowhere, submissions: nowhere, analytics: nowhere },
      mayIntrospect: () => Promise.resolve(false),
      log: createLog({ level: 'silent' }),
    });
    await expect(apollo.start()).rejects.toThrow(/not wired: stranger/);
  });
});
