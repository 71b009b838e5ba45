import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chiSquareTail } from './chi-square-tail.js';

// Regularised upper incomplete gamma function in 40-digit arithmetic.
const references = [
  [3.84, 1, 0.050043521248705103],
  [100, 1, 1.5239706048321052e-23],
  [5, 2, 0.082084998623898795],
  [80, 2, 4.248354255291589e-18],
  [0.5, 3, 0.91889141165467586],
  [10, 5, 0.075235246146512179],
  [200, 5, 2.8406228986415317e-41],
  [320, 302, 0.2280322941692564],
  [1200, 302, 3.2638038189062898e-107],
  [2000, 1999, 0.48948666158439315],
  [5000, 2000, 2.6459820745442556e-256],
] as const;

describe('chi-square tail', () => {
  it.each(references)('of %d with %d degrees of freedom is right in relative terms', (statistic, degrees, expected) => {
    expect(chiSquareTail(statistic, degrees) / expected).toBeCloseTo(1, 11);
  });

  it('is 1 at zero and never rises as the statistic grows', () => {
    expect(chiSquareTail(0, 1)).toBe(1);
    expect(chiSquareTail(0, 4)).toBe(1);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 300, noNaN: true }),
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        (degrees, statistic, more) => {
          expect(chiSquareTail(statistic + more, degrees)).toBeLessThanOrEqual(chiSquareTail(statistic, degrees));
        },
      ),
    );
  });

  it('refuses a negative statistic and no degrees of freedom', () => {
    expect(() => chiSquareTail(-1, 1)).toThrow(RangeError);
    expect(() => chiSquareTail(1, 0)).toThrow(RangeError);
  });
});
