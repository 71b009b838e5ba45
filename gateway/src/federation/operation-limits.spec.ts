import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ERROR_CODES } from '@qip/subgraph-kit/errors/error-code';
import { useGateway } from '../../testing/use-gateway.js';

const gateway = useGateway();
const PATIENCE_MS = 300;
const answerSchema = z.object({
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })).default([]),
});

const many = (text: string, count: number): string => Array.from({ length: count }, () => text).join(' ');
const aliases = (count: number, field: string): string =>
  Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ');
const nested = (levels: number, field: string, leaf: string): string =>
  levels === 0 ? leaf : `${field} { ${nested(levels - 1, field, leaf)} }`;

/** Fragments each of which uses the next one as the text says; the last one holds a leaf. */
function fragmentBomb(levels: number, using: (next: string) => string): string {
  const fragments = Array.from({ length: levels }, (_, level) => {
    const content = level === levels - 1 ? 'id' : using(`...F${level + 1}`);
    return `fragment F${level} on AuditCycle { ${content} }`;
  });
  return `{ auditCycle(code: "7a") { ...F0 } } ${fragments.join(' ')}`;
}

interface Answer extends z.output<typeof answerSchema> {
  readonly status: number;
  readonly tookMs: number;
}

/** Sends a document, after another one has warmed up what is compiled on first use. */
async function answerTo(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer> {
  await gateway.query('{ programmes { totalCount } }');
  const began = performance.now();
  const { statusCode, body } = await gateway.query(query, variables);
  const tookMs = performance.now() - began;
  return { status: statusCode, tookMs, ...answerSchema.parse(JSON.parse(body)) };
}

const LISTS = '{ organisations(first: 100) { edges { node { submissions(first: 100) { edges { node {';

describe('an operation that is too large', () => {
  it.each([
    ['deep (dos-01)', `{ auditCycle(code: "7a") { ${nested(25, 'baseline', 'id')} } }`],
    ['of 500 aliases of a costly field (dos-02)', `{ ${aliases(500, 'viewer { roles { role } }')} }`],
    ['of one alias more than the limit', `{ ${aliases(31, 'viewer { roles { role } }')} }`],
    [
      'a fragment bomb of aliases (dos-03)',
      fragmentBomb(16, (next) => `a: baseline { ${next} } b: baseline { ${next} }`),
    ],
    ['a fragment bomb of plain spreads', fragmentBomb(16, (next) => `${next} ${next}`)],
    [
      'a fragment that spreads itself',
      `{ auditCycle(code: "7a") { ...F } } fragment F on AuditCycle { baseline { ...F } }`,
    ],
    ['of lists within lists', `${LISTS} cases(first: 100) { edges { node { id } } } } } } } } } }`],
    ['of one list of immense size', '{ organisations(first: 2000000000) { edges { node { id } } } }'],
    ['of many directives', `{ ${many('viewer @skip(if: true) { roles { role } }', 31)} }`],
    ['of one field a thousand times', `{ ${many('__typename', 1_000)} }`],
    ['of more words than any application writes', `{ ${many('...F', 1_500)} } fragment F on Query { __typename }`],
  ])('%s is refused at once, in words that tell no limit', async (_what, query) => {
    const { status, errors, tookMs } = await answerTo(query);
    expect(status).toBe(400);
    expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
    for (const { message } of errors) {
      expect([ERROR_CODES.GRAPHQL_VALIDATION_FAILED, 'Cannot spread fragment "F" within itself.']).toContain(message);
    }
    expect(tookMs).toBeLessThan(PATIENCE_MS);
    expect(gateway.asked.filter(({ query: asked }) => !asked.includes('programmes'))).toEqual([]);
  });

  it('by the value of a variable, or by its default, is refused as well', async () => {
    const query = 'query ($n: Int! = 60000) { organisations(first: $n) { edges { node { id } } } }';
    expect((await answerTo(query)).status).toBe(400);
    expect((await answerTo(query, { n: 50_000 })).status).toBe(400);
    expect((await answerTo(query, { n: 100 })).status).toBe(200);
  });
});

describe('an operation within the limits', () => {
  it.each([
    ['as deep as may be', `{ auditCycle(code: "7a") { ${nested(14, 'baseline', 'id')} } }`],
    ['with as many aliases as may be', `{ ${aliases(30, 'viewer { roles { role } }')} }`],
    ['of a fragment that is spread often', `{ ${many('...F', 20)} } fragment F on Query { viewer { roles { role } } }`],
    ['of a whole page', '{ organisations(first: 100) { edges { node { id teams(first: 100) { totalCount } } } } }'],
  ])('%s is asked of the subgraphs', async (_what, query) => {
    const { status } = await answerTo(query);
    expect(status).toBe(200);
    expect(gateway.asked.filter(({ query: asked }) => !asked.includes('programmes'))).not.toEqual([]);
  });
});

describe('an operation that is wrong', () => {
  it('is told which name does not fit the schema, and nothing of what else there is', async () => {
    const { errors } = await answerTo('{ programmez { totalCount } organisation(id: "1") { nam } }');
    expect(errors.map(({ message }) => message)).toEqual([
      'Cannot query field "programmez" on type "Query".',
      'Cannot query field "nam" on type "Organisation".',
    ]);
  });

  it('is told that it is no GraphQL where that is so', async () => {
    const { status, errors } = await answerTo('{ programmes { totalCount }');
    expect(status).toBe(400);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_PARSE_FAILED']);
  });
});
