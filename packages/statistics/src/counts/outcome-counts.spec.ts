import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addOutcomes, judgedCounts, totalCases } from './outcome-counts.js';

const outcomes = fc.record({
  met: fc.nat(10_000),
  notMet: fc.nat(10_000),
  excluded: fc.nat(10_000),
  notApplicable: fc.nat(10_000),
  missing: fc.nat(10_000),
});

describe('outcome counts', () => {
  it('sum to the cases', () => {
    expect(totalCases({ met: 5, notMet: 4, excluded: 3, notApplicable: 2, missing: 1 })).toBe(15);
  });

  it('judge complete cases only where missing data means unknown', () => {
    const counts = { met: 5, notMet: 4, excluded: 3, notApplicable: 2, missing: 1 };
    expect(judgedCounts(counts, 'unknown')).toEqual({ x: 5, n: 9, missing: 1 });
  });

  it('count missing documentation as not met where the standard asks for documented evidence', () => {
    const counts = { met: 5, notMet: 4, excluded: 3, notApplicable: 2, missing: 1 };
    expect(judgedCounts(counts, 'notMet')).toEqual({ x: 5, n: 10, missing: 0 });
  });

  it('of the parts add up to those of the whole, outcome by outcome and in total', () => {
    fc.assert(
      fc.property(fc.array(outcomes), (parts) => {
        const whole = addOutcomes(parts);
        expect(whole.missing).toBe(parts.reduce((total, { missing }) => total + missing, 0));
        expect(totalCases(whole)).toBe(parts.map(totalCases).reduce((total, cases) => total + cases, 0));
      }),
    );
  });
});
