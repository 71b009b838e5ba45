import { describe, expect, it } from '@jest/globals';
import { ERROR_CODES } from '@qip/subgraph-kit/errors/error-code';
import { PlatformError } from '@qip/subgraph-kit/errors/platform-error';
import { useGateway } from '../../testing/use-gateway.js';

const ASKS = [
  ['__schema', '{ __schema { types { name } } }'],
  ['__type', '{ __type(name: "Query") { fields { name } } }'],
  ['an alias', '{ a: __schema { types { name } } }'],
  ['a fragment', '{ ...F } fragment F on Query { __schema { types { name } } }'],
  ['an inline fragment', '{ ... on Query { ... { __schema { types { name } } } } }'],
  ['a directive', '{ __schema @include(if: true) { types { name } } }'],
  ['an operation beside another', 'query A { __typename } query B { __schema { types { name } } }'],
] as const;

const withRole = (role: string): { readonly data: Record<string, unknown> } => ({
  data: { viewer: { roles: [{ role }] } },
});

describe('the schema, asked for through the graph', () => {
  const gateway = useGateway();

  it.each(ASKS)('by %s: is kept from a lead (introspection-01)', async (_how, query) => {
    gateway.answer(withRole('LOCAL_LEAD'));
    const { statusCode, body } = await gateway.post(
      { query, operationName: query.includes('query A') ? 'A' : undefined },
      { authorization: 'Bearer good.token' },
    );
    expect(statusCode).toBe(400);
    expect(JSON.parse(body)).toMatchObject({
      errors: [{ message: ERROR_CODES.GRAPHQL_VALIDATION_FAILED, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
    expect(body).not.toMatch(/types|AuditCycle|Did you mean/);
  });

  it('is kept from who has no token', async () => {
    const { statusCode } = await gateway.post({ query: ASKS[0][1] });
    expect(statusCode).toBe(400);
    expect(gateway.asked).toEqual([]);
  });

  it.each(['CENTRAL_TEAM', 'PARTNER_TOOL'])('is given to %s, who builds on it', async (role) => {
    gateway.answer(withRole(role));
    const { statusCode, body } = await gateway.query(ASKS[0][1]);
    expect(statusCode).toBe(200);
    expect(body).toContain('"AuditCycle"');
  });

  it('is given by the roles of the moment, not by those of an earlier request with the same document', async () => {
    gateway.answer(withRole('CENTRAL_TEAM'));
    expect((await gateway.query(ASKS[1][1])).statusCode).toBe(200);
    gateway.answer(withRole('VIEWER'));
    expect((await gateway.query(ASKS[1][1])).statusCode).toBe(400);
  });

  it('is not given where roles cannot be asked for, and the trouble is told to be ours', async () => {
    gateway.answer(() => {
      throw new PlatformError('SERVICE_UNAVAILABLE');
    });
    const { body } = await gateway.query(ASKS[0][1]);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
  });

  it('costs nobody a question to the roles who does not ask for it', async () => {
    await gateway.query('{ __typename }');
    expect(gateway.asked).toEqual([]);
  });
});

describe('the schema of a demo', () => {
  const gateway = useGateway({}, true);

  it('is given to anyone', async () => {
    expect((await gateway.post({ query: ASKS[0][1] })).body).toContain('"AuditCycle"');
  });

  it('cannot be asked for in circles', async () => {
    const circle = (levels: number): string => (levels === 0 ? 'name' : `type { fields { ${circle(levels - 1)} } }`);
    const { statusCode } = await gateway.post({ query: `{ __schema { types { fields { ${circle(4)} } } } }` });
    expect(statusCode).toBe(400);
  });
});
