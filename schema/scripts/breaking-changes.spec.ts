import { describe, expect, it } from '@jest/globals';
import { breakingChanges } from './breaking-changes.js';

const promised = 'type Query { cases: Int! teams: Int }';

describe('the comparison with the promised API', () => {
  it('names what would break a client', async () => {
    expect(await breakingChanges(promised, 'type Query { cases: Int! }', [])).toEqual([
      "Field 'teams' was removed from object type 'Query'",
    ]);
  });

  it('is silent about additions', async () => {
    expect(await breakingChanges(promised, 'type Query { cases: Int! teams: Int leads: Int }', [])).toEqual([]);
  });

  it('is silent about a break that was decided', async () => {
    const decided = [{ change: "Field 'teams' was removed from object type 'Query'", decision: '0000' }];
    expect(await breakingChanges(promised, 'type Query { cases: Int! }', decided)).toEqual([]);
  });
});
