import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quantile } from './quantile.js';

const values = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });
const probability = fc.double({ min: 0, max: 1, noNaN: true });

describe('type-7 quantile', () => {
  it('interpolates between order statistics at (m − 1)p', () => {
    expect(quantile([0.3, 0.8], 0.25)).toBeCloseTo(0.425, 14);
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([5], 0.9)).toBe(5);
  });

  it('lands on an order statistic where (m − 1)p is whole, though its product falls short of it', () => {
    // 90 × 0.7 is 62.99999999999999 in floating point.
    const values = Array.from({ length: 91 }, (_, index) => index);
    expect([0.1, 0.5, 0.7, 0.9].map((p) => quantile(values, p))).toEqual([9, 45, 63, 81]);
  });

  it('runs from the smallest to the largest value and never falls as p grows', () => {
    fc.assert(
      fc.property(values, probability, probability, (list, p, q) => {
        expect(quantile(list, Math.min(p, q))).toBeLessThanOrEqual(quantile(list, Math.max(p, q)) + 1e-15);
        expect([quantile(list, 0), quantile(list, 1)]).toEqual([Math.min(...list), Math.max(...list)]);
      }),
    );
  });

  it('does not depend on the order of the values, and leaves them as they are', () => {
    const list = [3, 1, 2];
    expect(quantile(list, 0.4)).toBe(quantile([1, 2, 3], 0.4));
    expect(list).toEqual([3, 1, 2]);
  });

  it('refuses an empty list and what is no probability', () => {
    expect(() => quantile([], 0.5)).toThrow('at least one value');
    expect(() => quantile([1], 1.5)).toThrow('from 0 to 1');
  });
});
