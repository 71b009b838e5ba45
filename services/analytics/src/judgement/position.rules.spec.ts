import { describe, expect, it } from '@jest/globals';
import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { type RankedPeer } from '../disclosure/released-distribution.rules.js';
import { positionOf } from './position.rules.js';

const OWN: OutcomeCounts = { met: 20, notMet: 20, excluded: 0, notApplicable: 0, missing: 0 };
const rows = (percents: readonly number[], sizeFrom: number | null = 40): RankedPeer[] =>
  percents.map((percent, index) => ({ code: `P${index + 1}`, percent, sizeFrom }));
const EIGHT = [10, 20, 30, 40, 50, 60, 70, 80];

describe('the position of an organisation', () => {
  it('is a quarter of those that can be ranked, the lowest rates first', () => {
    expect(EIGHT.map((_, index) => positionOf(OWN, `P${index + 1}`, rows(EIGHT))?.quartile)).toEqual([
      1, 1, 2, 2, 3, 3, 4, 4,
    ]);
    expect(positionOf(OWN, 'P1', rows(EIGHT))).toEqual({ quartile: 1, decile: null, rankedCount: 8 });
  });

  it('never splits a tie', () => {
    const tied = rows([50, 50, 50, 50, 50, 50, 50, 80]);
    expect(new Set([1, 2, 3, 4, 5, 6, 7].map((code) => positionOf(OWN, `P${code}`, tied)?.quartile)).size).toBe(1);
  });

  it('is none with fewer than eight, without sizes, below 20 cases, without a row, or over a quarter missing', () => {
    expect(positionOf(OWN, 'P1', rows(EIGHT.slice(1)))).toBeNull();
    expect(positionOf(OWN, 'P1', rows(EIGHT, null))).toBeNull();
    expect(positionOf(OWN, 'P9', [...rows(EIGHT), { code: 'P9', percent: 50, sizeFrom: 15 }])).toBeNull();
    expect(positionOf(OWN, null, rows(EIGHT))).toBeNull();
    expect(positionOf({ ...OWN, missing: 13 }, 'P1', rows(EIGHT))?.quartile).toBe(1);
    expect(positionOf({ ...OWN, missing: 14 }, 'P1', rows(EIGHT))).toBeNull();
  });
});
