import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asNumber, exactLowerTail, exactUpperTail } from '../../testing/exact-binomial.js';
import { lowerTail, upperTail } from './binomial-tails.js';

const trial = fc
  .tuple(fc.integer({ min: 1, max: 300 }), fc.nat(), fc.integer({ min: 1, max: 999 }))
  .map(([n, raw, thousandths]) => ({ n, x: raw % (n + 1), thousandths }));

describe('binomial tails', () => {
  it('agree with exact summation in whole numbers', () => {
    fc.assert(
      fc.property(trial, ({ n, x, thousandths }) => {
        const lower = asNumber(exactLowerTail(x, n, thousandths, 1000));
        const upper = asNumber(exactUpperTail(x, n, thousandths, 1000));
        expect(Math.abs(lowerTail(x, n, thousandths / 1000) - lower)).toBeLessThanOrEqual(1e-12 * lower + 1e-38);
        expect(Math.abs(upperTail(x, n, thousandths / 1000) - upper)).toBeLessThanOrEqual(1e-12 * upper + 1e-38);
      }),
      { numRuns: 300 },
    );
  });

  it('keep their digits where they are tiny and where n is large', () => {
    // References: direct summation in 40-digit arithmetic.
    expect(lowerTail(799_000, 1_000_000, 0.8) / 0.0062546388214097428).toBeCloseTo(1, 9);
    expect(lowerTail(790_000, 1_000_000, 0.8) / 1.4138783933651401e-136).toBeCloseTo(1, 9);
    expect(upperTail(801_000, 1_000_000, 0.8) / 0.0062085379850026153).toBeCloseTo(1, 9);
    expect(upperTail(30, 1_000_000, 1e-5) / 2.5094634430504588e-7).toBeCloseTo(1, 9);
    expect(upperTail(6, 1000, 1e-10) / 1.3681731824231403e-45).toBeCloseTo(1, 12);
  });

  it('are certain at the ends', () => {
    expect([upperTail(0, 10, 0.3), lowerTail(10, 10, 0.3), upperTail(11, 10, 0.3), lowerTail(-1, 10, 0.3)]).toEqual([
      1, 1, 0, 0,
    ]);
    expect([lowerTail(0, 10, 0), upperTail(1, 10, 0), lowerTail(9, 10, 1), upperTail(10, 10, 1)]).toEqual([1, 0, 0, 1]);
  });
});
