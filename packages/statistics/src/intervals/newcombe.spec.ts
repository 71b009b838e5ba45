import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newcombeDifference } from './newcombe.js';

const proportion = fc
  .tuple(fc.integer({ min: 1, max: 100_000 }), fc.nat())
  .map(([n, raw]) => ({ x: raw % (n + 1), n }));

describe('Newcombe difference', () => {
  it('is absent where either side has no cases', () => {
    expect(newcombeDifference({ x: 0, n: 0 }, { x: 1, n: 2 })).toBeNull();
    expect(newcombeDifference({ x: 1, n: 2 }, { x: 0, n: 0 })).toBeNull();
  });

  it('ends exactly at 1 where all met on one side and none on the other', () => {
    const found = newcombeDifference({ x: 10, n: 10 }, { x: 0, n: 20 });
    expect([found?.difference, found?.upper]).toEqual([1, 1]);
    const reversed = newcombeDifference({ x: 0, n: 20 }, { x: 10, n: 10 });
    expect([reversed?.difference, reversed?.lower]).toEqual([-1, -1]);
  });

  it('contains the difference, stays within ±1 and changes sign when the sides change places', () => {
    fc.assert(
      fc.property(proportion, proportion, (first, second) => {
        const forth = newcombeDifference(first, second);
        const back = newcombeDifference(second, first);
        if (forth === null || back === null) throw new Error('both sides have cases');
        expect(forth.lower <= forth.difference && forth.difference <= forth.upper).toBe(true);
        expect(forth.lower >= -1 && forth.upper <= 1).toBe(true);
        expect(forth.lower).toBeCloseTo(-back.upper, 14);
      }),
    );
  });

  it('is mirrored when met and not met change places', () => {
    fc.assert(
      fc.property(proportion, proportion, (first, second) => {
        const met = newcombeDifference(first, second);
        const notMet = newcombeDifference(
          { x: first.n - first.x, n: first.n },
          { x: second.n - second.x, n: second.n },
        );
        expect(met?.lower).toBeCloseTo(-(notMet?.upper ?? NaN), 13);
      }),
    );
  });

  it('shrinks with the number of cases', () => {
    const few = newcombeDifference({ x: 30, n: 50 }, { x: 20, n: 50 });
    const many = newcombeDifference({ x: 300, n: 500 }, { x: 200, n: 500 });
    expect((many?.upper ?? 9) - (many?.lower ?? 0)).toBeLessThan((few?.upper ?? 0) - (few?.lower ?? 9));
  });
});
