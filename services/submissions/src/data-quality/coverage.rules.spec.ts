import { describe, expect, it } from '@jest/globals';
import { coveragePercent } from './coverage.rules.js';

describe('coverage', () => {
  it('is a whole percentage, half up, also above what was expected', () => {
    expect([0, 1, 199, 200, 250].map((complete) => coveragePercent(complete, 200))).toEqual([0, 1, 100, 100, 125]);
  });

  it('is not told where nothing is expected', () => {
    expect([coveragePercent(3, null), coveragePercent(3, 0)]).toEqual([null, null]);
  });
});
