import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { missingData } from './missing-data.js';

describe('missing data', () => {
  it('bounds the rate by the worst and the best that the missing cases could be', () => {
    expect(missingData({ x: 6, n: 8, missing: 2 })).toEqual({
      missing: 2,
      share: 0.2,
      bounds: { lower: 0.6, upper: 0.8 },
      advice: 'warn',
    });
  });

  it('warns over 10 % and shows only over 25 %, the edges themselves excluded', () => {
    const advice = (n: number, missing: number): string => missingData({ x: 0, n, missing }).advice;
    expect([advice(90, 10), advice(899, 101), advice(75, 25), advice(749, 251)]).toEqual([
      'none',
      'warn',
      'warn',
      'showOnly',
    ]);
  });

  it('has neither share nor bounds where no case is eligible', () => {
    expect(missingData({ x: 0, n: 0, missing: 0 })).toEqual({ missing: 0, share: null, bounds: null, advice: 'none' });
  });

  it('shows only where every eligible case is missing', () => {
    expect(missingData({ x: 0, n: 0, missing: 3 })).toEqual({
      missing: 3,
      share: 1,
      bounds: { lower: 0, upper: 1 },
      advice: 'showOnly',
    });
  });

  it('refuses a negative number of missing cases', () => {
    expect(() => missingData({ x: 1, n: 2, missing: -1 })).toThrow(RangeError);
  });

  it('has the observed rate within its bounds, and the missing share between them', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.nat(500), (x, notMet, missing) => {
        fc.pre(x + notMet > 0);
        const { bounds, share } = missingData({ x, n: x + notMet, missing });
        const observed = x / (x + notMet);
        expect((bounds?.lower ?? 2) <= observed && observed <= (bounds?.upper ?? -1)).toBe(true);
        expect((bounds?.upper ?? 0) - (bounds?.lower ?? 0)).toBeCloseTo(share ?? -1, 12);
      }),
    );
  });
});
