import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Proportion } from '../counts/proportion.js';
import { twoSidedZ } from '../distributions/normal-quantile.js';
import { miettinenNurminenDifference } from './miettinen-nurminen.js';

const proportion = fc
  .tuple(fc.integer({ min: 3, max: 300 }), fc.nat())
  .map(([n, raw]) => ({ x: 1 + (raw % (n - 2)), n }));

/** The published closed form of the restricted maximum: the root of a cubic, by cosines. */
function closedFormScore(first: Proportion, second: Proportion, delta: number): number {
  const total = first.n + second.n;
  const l3 = total;
  const l2 = (first.n + 2 * second.n) * delta - total - (first.x + second.x);
  const l1 = (second.n * delta - total - 2 * second.x) * delta + first.x + second.x;
  const l0 = second.x * delta * (1 - delta);
  const q = l2 ** 3 / (3 * l3) ** 3 - (l1 * l2) / (6 * l3 ** 2) + l0 / (2 * l3);
  const p = Math.sign(q) * Math.sqrt(l2 ** 2 / (3 * l3) ** 2 - l1 / (3 * l3));
  const a = (Math.PI + Math.acos(Math.min(1, q / p ** 3))) / 3;
  const p2 = 2 * p * Math.cos(a) - l2 / (3 * l3);
  const p1 = p2 + delta;
  const variance = ((p1 * (1 - p1)) / first.n + (p2 * (1 - p2)) / second.n) * (total / (total - 1));
  return (first.x / first.n - second.x / second.n - delta) / Math.sqrt(variance);
}

describe('Miettinen-Nurminen difference', () => {
  it('is absent where either side has no cases', () => {
    expect(miettinenNurminenDifference({ x: 0, n: 0 }, { x: 1, n: 2 })).toBeNull();
  });

  it('has the score z and −z at its limits by the published closed form', () => {
    fc.assert(
      fc.property(proportion, proportion, (first, second) => {
        const found = miettinenNurminenDifference(first, second);
        if (found === null) throw new Error('both sides have cases');
        expect(closedFormScore(first, second, found.lower)).toBeCloseTo(twoSidedZ(0.95), 5);
        expect(closedFormScore(first, second, found.upper)).toBeCloseTo(-twoSidedZ(0.95), 5);
      }),
    );
  });

  it('contains the difference and changes sign when the sides change places', () => {
    fc.assert(
      fc.property(proportion, proportion, (first, second) => {
        const forth = miettinenNurminenDifference(first, second);
        const back = miettinenNurminenDifference(second, first);
        if (forth === null || back === null) throw new Error('both sides have cases');
        expect(forth.lower < forth.difference && forth.difference < forth.upper).toBe(true);
        expect(forth.lower).toBe(-back.upper);
      }),
    );
  });

  it('ends at ±1 where the sides are opposite, and holds for a million cases against one', () => {
    expect(miettinenNurminenDifference({ x: 10, n: 10 }, { x: 0, n: 20 })?.upper).toBe(1);
    expect(miettinenNurminenDifference({ x: 0, n: 20 }, { x: 10, n: 10 })?.lower).toBe(-1);
    // Reference: the cubic in 60-digit arithmetic; in doubles it is off by 2e-6 here.
    const found = miettinenNurminenDifference({ x: 0, n: 2 }, { x: 4, n: 1_000_000 }, 0.99);
    expect(found?.lower).toBeCloseTo(-1.3444759252285606e-5, 13);
    expect(found?.upper).toBeCloseTo(0.7683778862667556, 12);
  });
});
