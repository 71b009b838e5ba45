import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Answer, ARGUMENTS, ask, CANARY, type Echo, send, startEcho } from '../../testing/echo-subgraph.js';

let echo: Echo;

beforeAll(async () => {
  echo = await startEcho();
});
afterAll(() => echo.server.close());

describe('what GraphQL says of a document', () => {
  it.each([
    ['{ ech }', 'Cannot query field "ech" on type "Query".'],
    ['{ echo(nme: "a") }', 'Unknown argument "nme" on field "Query.echo".'],
    ['{ echo { a } }', 'Field "echo" must not have a selection since type "String" has no subfields.'],
    ['query ($a: Int) { echo }', 'Variable "$a" is never used.'],
    ['{ echo(count: $a) }', 'Variable "$a" is not defined.'],
    ['query ($a: Int) { echo(name: $a) }', 'Variable "$a" of type "Int" used in position expecting type "String".'],
    ['query ($a: Nothing) { echo(name: $a) }', 'Unknown type "Nothing".'],
    ['{ echo(inner: { count: 1 }) }', 'Field "Inner.code" of required type "String!" was not provided.'],
    ['query ($a: [Inner!]!) { echo(inners: $a) }', 'Variable "$a" of required type "[Inner!]!" was not provided.'],
    ['{ ...A } fragment A on Query { echo } fragment B on Query { echo }', 'Fragment "B" is never used.'],
  ])('helps the author of %s', async (query, message) => {
    const { body } = await ask(echo, query);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ message }] });
  });

  it('names the place of a variable that does not fit', async () => {
    const inners = [{ code: 'A1' }, { code: 'B1', count: CANARY }];
    const { body } = await ask(echo, 'query ($inners: [Inner!]) { echo(inners: $inners) }', { inners });
    expect(JSON.parse(body)).toMatchObject({
      errors: [{ message: 'The variable "$inners[1].count" does not have the type that the schema asks for.' }],
    });
  });

  it('names no place that a caller made up', async () => {
    const inner = { code: 'A1', [` at "${CANARY}"; `]: 1 };
    const { body } = await ask(echo, 'query ($inner: Inner) { echo(inner: $inner) }', { inner });
    expect(JSON.parse(body)).toMatchObject({
      errors: [{ message: 'The variable "$inner" does not have the type that the schema asks for.' }],
    });
  });
});

/** Texts that carry the canary, such as a person might type or an attacker choose. */
const canaries = fc
  .tuple(
    fc.string({ maxLength: 8 }),
    fc.constantFrom('', '"', '\\', '; ', '". Did you mean "', ' at "x"; ', '\n', "'", '{', '}'),
  )
  .map(([around, sign]) => `${around}${sign}${CANARY}${sign}${around}`);
const values = fc.oneof(
  canaries,
  canaries.map((canary) => [canary]),
  canaries.map((canary) => ({ [canary]: 1 })),
  canaries.map((canary) => ({ code: canary, kind: canary, count: canary })),
  canaries.map((canary) => [{ code: 1, [canary]: { [canary]: [canary] } }]),
  canaries.map((canary) => ({ code: 'A1', count: [canary] })),
  fc.constant({ code: 'A1', kind: CANARY }),
);
const LITERALS = [
  `"${CANARY}"`,
  `"""${CANARY}"""`,
  CANARY,
  `[${CANARY}]`,
  `["${CANARY}"]`,
  `{ code: "${CANARY}" }`,
  `{ code: ${CANARY} }`,
  `{ code: "A1", kind: ${CANARY} }`,
  `{ code: "A1", kind: "${CANARY}" }`,
  `{ code: "A1", count: "${CANARY}" }`,
  `[{ code: "A1", count: "${CANARY}" }, 7]`,
  `{ code: "A1", code: "${CANARY}" }`,
  '9434765919',
  '-9434765919.5e400',
  `"2026-02-30 ${CANARY}"`,
];
const BROKEN_DOCUMENTS = [
  `{ echo(name: "${CANARY}`,
  `{ echo(name: "${CANARY}\n") }`,
  `{ echo(name: """${CANARY}`,
  `{ echo(name: "${CANARY}\\q") }`,
  `{ echo(name: "\\u{${CANARY}}") }`,
  `{ echo(name: "\\u${CANARY}") }`,
  `{ echo(count: 09434765919) }`,
  `{ echo(count: 9434765919x) }`,
  `{ echo(count: 9434765919.) }`,
  `{ echo "${CANARY}" }`,
  `"${CANARY}"`,
  CANARY,
  `{ echo } ${CANARY}`,
  `{ echo(name: '${CANARY}') }`,
  `query ($a: Int = "${CANARY}") { echo(count: $a) }`,
  `query ($a: Kind = ${CANARY}) { echo(kind: $a) }`,
  `{ echo @include(if: "${CANARY}") }`,
  `{ echo @skip(if: ${CANARY}) }`,
  `{ echo(name: "${CANARY}") echo(name: "other") }`,
];

describe('a value that a person typed', () => {
  async function expectSilence(answer: Promise<Answer>): Promise<boolean> {
    const { body } = await answer;
    expect(body).not.toContain('Canary');
    expect(body).not.toContain('9434765919');
    expect(echo.logged.join('')).not.toMatch(/Canary|9434765919/);
    return body.includes('"errors"');
  }

  it.each(Object.entries(ARGUMENTS))('never comes back from a variable for %s', async (name, type) => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(values, async (value) => {
        const isRefused = await expectSilence(
          ask(echo, `query ($a: ${String(type)}) { echo(${name}: $a) }`, { a: value }),
        );
        refused += isRefused ? 1 : 0;
      }),
      { numRuns: 60 },
    );
    expect(refused).toBeGreaterThan(10);
  });

  it.each(Object.keys(ARGUMENTS))('never comes back from a literal for %s', async (name) => {
    let refused = 0;
    for (const literal of LITERALS)
      refused += (await expectSilence(ask(echo, `{ echo(${name}: ${literal}) }`))) ? 1 : 0;
    expect(refused).toBeGreaterThan(3);
  });

  it.each(BROKEN_DOCUMENTS)('never comes back from the document %j', async (document) => {
    expect(await expectSilence(ask(echo, document))).toBe(true);
  });

  it('never comes back from an operation name', async () => {
    await expectSilence(
      send(echo, JSON.stringify({ query: 'query A { echo } query B { echo }', operationName: CANARY })),
    );
  });
});
