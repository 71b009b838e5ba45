import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { onePlacePercent, shownPercent, shownPointsBetween, wholePercent } from './percentage.js';

const MAX = Number.MAX_SAFE_INTEGER;
const anyCounts = fc
  .tuple(fc.integer({ min: 1, max: MAX }), fc.integer({ min: 0, max: MAX }))
  .map(([n, raw]) => ({ x: raw % (n + 1), n }));

describe('percentage', () => {
  it('is absent where no case is eligible', () => {
    expect(wholePercent({ x: 0, n: 0 })).toBeNull();
    expect(onePlacePercent({ x: 0, n: 0 })).toBeNull();
    expect(shownPercent({ x: 0, n: 0 })).toBeNull();
    expect(shownPointsBetween({ x: 0, n: 0 }, { x: 1, n: 2 })).toBeNull();
  });

  it('rounds halves up, also where a quotient of doubles falls short of the half', () => {
    expect(wholePercent({ x: 1, n: 200 })).toBe(1);
    expect(wholePercent({ x: 29, n: 200 })).toBe(15);
    expect(wholePercent({ x: 57, n: 200 })).toBe(29);
    expect(onePlacePercent({ x: 1, n: 2000 })).toBe(0.1);
    expect(onePlacePercent({ x: 2009, n: 2000 * 7 })).toBe(14.4);
  });

  it('lies at most half a step below and less than half a step above the exact value, for all safe integers', () => {
    fc.assert(
      fc.property(anyCounts, ({ x, n }) => {
        const shown = BigInt(wholePercent({ x, n }) ?? -1);
        const [exact, cases] = [200n * BigInt(x), BigInt(n)];
        expect((2n * shown - 1n) * cases <= exact && exact < (2n * shown + 1n) * cases).toBe(true);
        const tenths = BigInt(Math.round((onePlacePercent({ x, n }) ?? -1) * 10));
        expect((2n * tenths - 1n) * cases <= 10n * exact && 10n * exact < (2n * tenths + 1n) * cases).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('is 0 for none and 100 for all, up to the largest safe integer', () => {
    expect(wholePercent({ x: 0, n: MAX })).toBe(0);
    expect(wholePercent({ x: MAX, n: MAX })).toBe(100);
    expect(onePlacePercent({ x: MAX - 1, n: MAX })).toBe(100);
  });

  it('is shown with one decimal from 100 cases on and not below', () => {
    expect(shownPercent({ x: 66, n: 99 })).toBe('67');
    expect(shownPercent({ x: 66, n: 100 })).toBe('66.0');
    expect(shownPercent({ x: 200, n: 300 })).toBe('66.7');
  });

  it('gives differences that agree with the figures shown', () => {
    const [from, to] = [
      { x: 669, n: 1000 },
      { x: 665, n: 1000 },
    ];
    expect([wholePercent(from), wholePercent(to), shownPointsBetween(from, to)]).toEqual([67, 67, 0]);
  });

  it('refuses what is no count of cases', () => {
    expect(() => wholePercent({ x: 3, n: 2 })).toThrow('must lie between 0 and the cases judged');
    expect(() => wholePercent({ x: 1, n: MAX + 1 })).toThrow('whole numbers');
  });
});
