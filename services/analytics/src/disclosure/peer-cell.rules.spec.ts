import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DISCLOSURE_POLICY } from './disclosure-policy.js';
import { type Grain, grainOf, numeratorsBehindCell, peerCell } from './peer-cell.rules.js';

const bands = [
  { from: 5, to: 60 },
  { from: 70, to: 400 },
];
const banded: Grain = { percentStep: 1, bands };
const coarse: Grain = { percentStep: 5, bands: null };

describe('what is said of a peer', () => {
  it('is a whole percentage, half up, and the band of the sample size', () => {
    expect(peerCell({ x: 1, n: 8 }, banded)).toEqual({ percent: 13, sizeBand: { from: 5, to: 60 } });
    expect(peerCell({ x: 29, n: 199 }, banded)).toEqual({ percent: 15, sizeBand: { from: 70, to: 400 } });
  });

  it('is rounded to five per cent, half up, at the coarsest', () => {
    expect([1, 2, 3, 39, 40].map((x) => peerCell({ x, n: 40 }, coarse).percent)).toEqual([5, 5, 10, 100, 100]);
    expect(peerCell({ x: 1, n: 41 }, coarse)).toEqual({ percent: 0, sizeBand: null });
  });

  it('has bands of the sizes themselves where the step of the ladder has any', () => {
    const sizes = Array.from({ length: 16 }, (_, index) => (index < 8 ? 10 : 90));
    expect(DISCLOSURE_POLICY.ladder.map((step) => grainOf(step, sizes).bands?.length ?? 0)).toEqual([2, 1, 2, 1, 0, 0]);
  });

  it('leaves exactly those numerators possible from which it would have come', () => {
    const size = fc.oneof(fc.integer({ min: 5, max: 60 }), fc.integer({ min: 70, max: 400 }));
    const grains = fc.constantFrom<Grain>(banded, coarse, { ...banded, percentStep: 5 }, { ...coarse, percentStep: 1 });
    fc.assert(
      fc.property(grains, size, fc.nat(), size, (grain, n, raw, otherN) => {
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
