import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exactLowerTail } from '../../testing/exact-binomial.js';
import { binomialQuantile, mirroredQuantile, reaches } from './binomial-quantile.js';

/** Whether P(X ≤ x) ≥ thousandths/1000, exactly. */
function exactlyReached(x: number, n: number, percent: number, thousandths: number): boolean {
  if (x < 0) return false;
  const { numerator, denominator } = exactLowerTail(x, n, percent, 100);
  return 1000n * numerator >= BigInt(thousandths) * denominator;
}

describe('binomial quantile', () => {
  it('is the smallest count whose cumulative probability reaches p', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 80 }),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 999 }),
        (n, percent, thousandths) => {
          const r = binomialQuantile(thousandths / 1000, n, percent / 100);
          expect(exactlyReached(r, n, percent, thousandths)).toBe(true);
          expect(exactlyReached(r - 1, n, percent, thousandths)).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes an exact tie as reached, whichever way its last bit was rounded', () => {
    // P(X ≤ 0 | 3, .9) = .1³ = .001 exactly.
    expect(binomialQuantile(0.001, 3, 0.9)).toBe(0);
    expect(mirroredQuantile(0.001, 3, 0.1)).toBe(0);
    expect(reaches(0.1 ** 3, 0.001)).toBe(true);
    expect(reaches(0.0010001, 0.001)).toBe(false);
  });

  it('of the mirrored count is the quantile at the mirrored rate', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 1, max: 98 }),
        fc.constantFrom(0.001, 0.025),
        (n, percent, p) => {
          expect(mirroredQuantile(p, n, percent / 100)).toBe(binomialQuantile(p, n, (100 - percent) / 100));
        },
      ),
    );
  });

  it('is 0 for p = 0 and n for p = 1, and stands at the ends for rates 0 and 1', () => {
    expect([binomialQuantile(0, 9, 0.4), binomialQuantile(1, 9, 0.4)]).toEqual([0, 9]);
    expect([mirroredQuantile(0, 9, 0.4), mirroredQuantile(1, 9, 0.4)]).toEqual([0, 9]);
    expect([binomialQuantile(0.025, 9, 0), binomialQuantile(0.025, 9, 1)]).toEqual([0, 9]);
  });
});
