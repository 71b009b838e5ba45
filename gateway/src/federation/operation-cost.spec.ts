import { describe, expect, it } from '@jest/globals';
import { buildSchema, Kind, parse } from 'graphql';
import { operationCost } from './operation-cost.js';

const schema = buildSchema(`
  type Query { organisations(first: Int! = 20): Connection organisation: Organisation }
  type Connection { totalCount: Int edges: [Edge!]! }
  type Edge { node: Organisation }
  type Organisation { name: String teams(first: Int! = 20): Connection predecessors: [Organisation!]! }
`);

function cost(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('no operation');
  return operationCost({ schema, document, operation, variables });
}

describe('the cost of an operation', () => {
  it('is one for each field', () => {
    expect(cost('{ organisation { name } }')).toBe(2);
  });

  it('takes a connection as often as its first says, in the text, in a variable, by either default', () => {
    const inside = '{ edges { node { name } } }';
    expect(cost(`{ organisations(first: 5) ${inside} }`)).toBe(1 + 5 * 3);
    expect(cost(`query ($n: Int!) { organisations(first: $n) ${inside} }`, { n: 7 })).toBe(1 + 7 * 3);
    expect(cost(`query ($n: Int! = 8) { organisations(first: $n) ${inside} }`)).toBe(1 + 8 * 3);
    expect(cost(`{ organisations ${inside} }`)).toBe(1 + 20 * 3);
  });

  it('multiplies list by list', () => {
    const nested = '{ organisations(first: 100) { edges { node { teams(first: 100) { edges { node { name } } } } } } }';
    expect(cost(nested)).toBe(1 + 100 * (2 + 1 + 100 * 3));
  });

  it('guesses at a list that has no size', () => {
    expect(cost('{ organisation { predecessors { name } } }')).toBe(2 + 5);
  });

  it('counts a fragment as often as it is spread, without walking it as often', () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) =>
        `fragment F${level} on Organisation { ${level === 29 ? 'name' : `...F${level + 1} ...F${level + 1}`} }`,
    );
    const began = performance.now();
    expect(cost(`{ organisation { ...F0 } } ${levels.join(' ')}`)).toBe(1 + 2 ** 29);
    // Walked as often as it is counted, it would take minutes.
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
