import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DISCLOSURE_POLICY } from './disclosure-policy.js';
import { type Grain, numeratorsBehindCell, peerCell } from './peer-cell.rules.js';

const [narrow, wide, noBands, fivePerCent] = DISCLOSURE_POLICY.ladder.map((step): Grain => ({
  ...step,
  smallestShown: DISCLOSURE_POLICY.smallestShown,
}));
if (narrow === undefined || wide === undefined || noBands === undefined || fivePerCent === undefined) {
  throw new Error('The ladder has four steps.');
}

describe('what is said of a peer', () => {
  it('says less at each step of the ladder: wide bands are made of whole narrow ones', () => {
    expect(wide.bands?.filter((from) => narrow.bands?.includes(from) !== true)).toEqual([]);
  });

  it('is a whole percentage, half up, and the band of the sample size', () => {
    expect(peerCell({ x: 1, n: 8 }, narrow)).toEqual({ percent: 13, sizeBand: { from: 5, to: 9 } });
    expect(peerCell({ x: 29, n: 199 }, wide)).toEqual({ percent: 15, sizeBand: { from: 100, to: 199 } });
  });

  it('has no upper end in the highest band', () => {
    expect(peerCell({ x: 0, n: 5000 }, narrow)).toEqual({ percent: 0, sizeBand: { from: 500, to: null } });
  });

  it('is nothing but that there are fewer than five eligible cases, none included', () => {
    expect(peerCell({ x: 4, n: 4 }, narrow)).toEqual({ percent: null, sizeBand: { from: 0, to: 4 } });
    expect(peerCell({ x: 0, n: 0 }, fivePerCent)).toEqual({ percent: null, sizeBand: null });
  });

  it('is rounded to five per cent, half up, at the coarsest', () => {
    expect([1, 2, 3, 39, 40].map((x) => peerCell({ x, n: 40 }, fivePerCent).percent)).toEqual([5, 5, 10, 100, 100]);
    expect(peerCell({ x: 1, n: 41 }, fivePerCent)).toEqual({ percent: 0, sizeBand: null });
  });

  it('leaves exactly those numerators possible from which it would have come', () => {
    const grains = fc.constantFrom(narrow, wide, noBands, fivePerCent);
    fc.assert(
      fc.property(grains, fc.nat(400), fc.nat(), fc.nat(400), (grain, n, raw, otherN) => {
        const cell = peerCell({ x: raw % (n + 1), n }, grain);
        const from = Array.from({ length: otherN + 1 }, (_, x) => x).filter((x) => {
          const other = peerCell({ x, n: otherN }, grain);
          return other.percent === cell.percent && other.sizeBand?.from === cell.sizeBand?.from;
        });
        const expected = from.length === 0 ? null : { from: from.at(0), to: from.at(-1) };
        expect(numeratorsBehindCell(cell, otherN, grain)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });
});
