import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nMinusOneChiSquare, smallestExpected } from './two-by-two.js';

describe('fourfold table', () => {
  it('has the textbook form (N−1)(ad−bc)²/(product of margins)', () => {
    const cell = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const total = a + b + c + d;
        const expected = ((total - 1) * (a * d - b * c) ** 2) / ((a + b) * (c + d) * (a + c) * (b + d));
        const found = nMinusOneChiSquare({ x: a, n: a + b }, { x: c, n: c + d });
        expect(Math.abs((found?.chiSquare ?? NaN) - expected)).toBeLessThanOrEqual(1e-9 * (1 + expected));
      }),
    );
  });

  it('has no test where nothing varies', () => {
    expect(nMinusOneChiSquare({ x: 0, n: 5 }, { x: 0, n: 7 })).toBeNull();
    expect(nMinusOneChiSquare({ x: 5, n: 5 }, { x: 7, n: 7 })).toBeNull();
    expect(nMinusOneChiSquare({ x: 0, n: 0 }, { x: 3, n: 7 })).toBeNull();
  });

  it('expects the product of the smaller margins over the total in its smallest cell', () => {
    expect(smallestExpected({ x: 1, n: 10 }, { x: 0, n: 30 })).toBe(0.25);
    expect(smallestExpected({ x: 9, n: 10 }, { x: 29, n: 30 })).toBe(0.5);
  });
});
