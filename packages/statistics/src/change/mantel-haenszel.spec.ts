import { describe, expect, it } from '@jest/globals';
import { type MatchedPair, mantelHaenszelDifference, matchedPairs } from './mantel-haenszel.js';

function pair(earlierX: number, earlierN: number, latestX: number, latestN: number): MatchedPair {
  return { earlier: { x: earlierX, n: earlierN }, latest: { x: latestX, n: latestN } };
}

describe('Mantel-Haenszel difference', () => {
  it('weights every organisation by n·m/(n + m)', () => {
    const found = mantelHaenszelDifference([pair(2, 10, 6, 10), pair(9, 30, 8, 10)]);
    // Weights 5 and 7.5, differences .4 and .5.
    expect(found?.difference).toBeCloseTo((5 * 0.4 + 7.5 * 0.5) / 12.5, 14);
  });

  it('handles zero cells in the heterogeneity only, and leaves out an organisation that tells nothing there', () => {
    // Reference: the formulae of Sato (1989) and of inverse-variance Q, written out independently.
    const pairs = [pair(0, 10, 4, 11), pair(3, 12, 6, 10), pair(5, 20, 5, 18), pair(0, 6, 0, 7), pair(8, 8, 9, 9)];
    expect(mantelHaenszelDifference(pairs)).toEqual({
      difference: expect.closeTo(0.1475446375271616, 13),
      standardError: expect.closeTo(0.07242322792422592, 13),
      lower: expect.closeTo(0.1475446375271616 - 1.959963984540054 * 0.07242322792422592, 13),
      upper: expect.closeTo(0.1475446375271616 + 1.959963984540054 * 0.07242322792422592, 13),
      organisations: 5,
      heterogeneity: {
        chiSquare: expect.closeTo(3.1444247761050867, 12),
        degrees: 2,
        p: expect.closeTo(0.20758541446121834, 12),
      },
    });
  });

  it('is the plain difference for a single organisation, without heterogeneity', () => {
    const found = mantelHaenszelDifference([pair(10, 40, 30, 50)]);
    expect(found?.difference).toBeCloseTo(0.35, 14);
    expect(found?.heterogeneity).toBeNull();
  });

  it('changes sign when the cycles change places', () => {
    const pairs = [pair(12, 20, 17, 22), pair(30, 52, 39, 55)];
    const forth = mantelHaenszelDifference(pairs);
    const back = mantelHaenszelDifference(pairs.map(({ earlier, latest }) => ({ earlier: latest, latest: earlier })));
    expect(back?.difference).toBeCloseTo(-(forth?.difference ?? NaN), 14);
    expect(back?.standardError).toBeCloseTo(forth?.standardError ?? NaN, 14);
    expect(back?.heterogeneity?.chiSquare).toBeCloseTo(forth?.heterogeneity?.chiSquare ?? NaN, 12);
  });

  it('ignores joiners and leavers, and is absent where no organisation is matched', () => {
    const joiner = pair(0, 0, 9, 10);
    const leaver = pair(1, 10, 0, 0);
    const stayer = pair(5, 10, 6, 10);
    expect(matchedPairs([joiner, stayer, leaver])).toEqual([stayer]);
    expect(mantelHaenszelDifference([joiner, stayer, leaver])).toEqual(mantelHaenszelDifference([stayer]));
    expect(mantelHaenszelDifference([joiner, leaver])).toBeNull();
  });
});
