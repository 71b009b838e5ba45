import { describe, expect, it } from '@jest/globals';
import { HES_POLICY, releasedCount, UNDER_FIVE_POLICY } from './rounded-count.js';

describe('released count', () => {
  it('under five is not shown, zero included, and the rest is rounded to five', () => {
    expect([0, 1, 4].map((count) => releasedCount(count, UNDER_FIVE_POLICY).kind)).toEqual(Array(3).fill('notShown'));
    expect([5, 7, 8, 12, 13, 1002].map((count) => releasedCount(count, UNDER_FIVE_POLICY))).toEqual(
      [5, 5, 10, 10, 15, 1000].map((count) => ({ kind: 'shown', count })),
    );
  });

  it('by the HES policy shows zero and hides one to seven', () => {
    expect([0, 8, 44].map((count) => releasedCount(count, HES_POLICY))).toEqual(
      [0, 10, 45].map((count) => ({ kind: 'shown', count })),
    );
    expect([1, 5, 7].map((count) => releasedCount(count, HES_POLICY).kind)).toEqual(Array(3).fill('notShown'));
  });

  it('lies within half a base of the count', () => {
    for (let count = 8; count < 200; count += 1) {
      const released = releasedCount(count, HES_POLICY);
      if (released.kind !== 'shown') throw new Error('counts from eight are shown');
      expect(Math.abs(released.count - count)).toBeLessThanOrEqual(2);
      expect(released.count % 5).toBe(0);
    }
  });

  it('refuses what is no count', () => {
    expect(() => releasedCount(-1, HES_POLICY)).toThrow(RangeError);
    expect(() => releasedCount(1.5, HES_POLICY)).toThrow(RangeError);
  });
});
