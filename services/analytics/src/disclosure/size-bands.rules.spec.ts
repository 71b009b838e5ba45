import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sizeBands } from './size-bands.rules.js';

describe('bands of sample sizes', () => {
  it('part sizes that lie apart', () => {
    expect(sizeBands([10, 11, 12, 100, 101, 102, 103], 3)).toEqual([
      { from: 10, to: 12 },
      { from: 100, to: 103 },
    ]);
  });

  it('are one where there are too few for two, and none for nothing', () => {
    expect(sizeBands([30, 10, 400], 2)).toEqual([{ from: 10, to: 400 }]);
    expect(sizeBands([7], 8)).toEqual([{ from: 7, to: 7 }]);
    expect(sizeBands([], 8)).toEqual([]);
  });

  it('hold enough organisations each, every size once, and never part equal ones; in whatever order sizes come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 1, maxLength: 60 }), (sizes) => {
        const bands = sizeBands(sizes, 8);
        const held = bands.map(({ from, to }) => sizes.filter((n) => from <= n && n <= to).length);
        expect(held.reduce((sum, count) => sum + count, 0)).toBe(sizes.length);
        expect(bands.length === 1 || Math.min(...held) >= 8).toBe(true);
        expect(sizeBands(sizes.toReversed(), 8)).toEqual(bands);
      }),
    );
  });
});
