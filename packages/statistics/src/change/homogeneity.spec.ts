import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { homogeneityTest } from './homogeneity.js';

/** Σ (observed − expected)² / expected over all cells. */
function overCells(groups: readonly { x: number; n: number }[]): number {
  const met = groups.reduce((total, { x }) => total + x, 0);
  const all = groups.reduce((total, { n }) => total + n, 0);
  return groups.reduce((total, { x, n }) => {
    const [expectedMet, expectedNot] = [(n * met) / all, (n * (all - met)) / all];
    return total + (x - expectedMet) ** 2 / expectedMet + (n - x - expectedNot) ** 2 / expectedNot;
  }, 0);
}

describe('homogeneity test', () => {
  it('is the sum over all cells of squared distance by expected count', () => {
    const group = fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }));
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 12 }), (cells) => {
        const groups = cells.map(([x, notMet]) => ({ x, n: x + notMet }));
        const found = homogeneityTest(groups);
        expect(found?.degrees).toBe(groups.length - 1);
        expect(Math.abs((found?.chiSquare ?? NaN) - overCells(groups))).toBeLessThan(1e-8);
      }),
    );
  });

  it('leaves out groups without cases', () => {
    const groups = [
      { x: 3, n: 10 },
      { x: 0, n: 0 },
      { x: 7, n: 10 },
    ];
    expect(homogeneityTest(groups)).toEqual(
      homogeneityTest([
        { x: 3, n: 10 },
        { x: 7, n: 10 },
      ]),
    );
    expect(homogeneityTest(groups)?.chiSquare).toBeCloseTo(3.2, 12);
  });

  it('is absent with one group, or where all cases are alike', () => {
    expect(homogeneityTest([{ x: 3, n: 10 }])).toBeNull();
    expect(
      homogeneityTest([
        { x: 0, n: 10 },
        { x: 0, n: 5 },
      ]),
    ).toBeNull();
    expect(
      homogeneityTest([
        { x: 10, n: 10 },
        { x: 5, n: 5 },
      ]),
    ).toBeNull();
  });
});
