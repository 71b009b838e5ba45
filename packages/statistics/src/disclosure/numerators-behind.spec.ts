import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { onePlacePercent, wholePercent } from '../counts/percentage.js';
import { numeratorsBehind } from './numerators-behind.js';

describe('numerators behind a percentage', () => {
  it('are exactly the counts that round to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 100 }), (n, percent) => {
        const counts = Array.from({ length: n + 1 }, (_, x) => x).filter((x) => wholePercent({ x, n }) === percent);
        const range = numeratorsBehind(n, percent);
        expect(range).toEqual(counts.length === 0 ? null : { from: counts.at(0), to: counts.at(-1) });
      }),
      { numRuns: 500 },
    );
  });

  it('are exactly the counts that round to it with one decimal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2500 }), fc.nat(), (n, raw) => {
        const x = raw % (n + 1);
        const percent = onePlacePercent({ x, n }) ?? -1;
        const range = numeratorsBehind(n, percent, 1);
        if (range === null) throw new Error('at least x itself rounds to its percentage');
        const rounded = [range.from, x, range.to].map((count) => onePlacePercent({ x: count, n }));
        expect(rounded).toEqual([percent, percent, percent]);
        const outside = [range.from - 1, range.to + 1].filter((count) => count >= 0 && count <= n);
        for (const count of outside) expect(onePlacePercent({ x: count, n })).not.toBe(percent);
      }),
    );
  });

  it('are none where no count of n rounds so, nor where it was not published with so few decimals', () => {
    expect(numeratorsBehind(3, 50)).toBeNull();
    expect(numeratorsBehind(1000, 35.75, 1)).toBeNull();
  });

  it('refuse impossible input', () => {
    expect(() => numeratorsBehind(0, 50)).toThrow('at least one case');
    expect(() => numeratorsBehind(10, 101)).toThrow('0 to 100 per cent');
    expect(() => numeratorsBehind(10, 50, -1)).toThrow('decimals');
  });
});
