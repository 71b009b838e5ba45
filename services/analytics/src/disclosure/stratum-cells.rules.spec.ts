import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DISCLOSURE_POLICY } from './disclosure-policy.js';
import { releasedCells, type StratumCell } from './stratum-cells.rules.js';

/** Held alike by eight organisations, as far as it divides. */
function spread(met: number, eligible: number): StratumCell {
  const share = (count: number, at: number): number => Math.floor((count + at) / 8);
  return {
    parts: Array.from({ length: 8 }, (_, at) => ({
      holderId: `organisation ${at}`,
      met: share(met, at),
      eligible: share(eligible, at),
    })),
  };
}

const release = (...cells: readonly StratumCell[]): ReturnType<typeof releasedCells> =>
  releasedCells(cells, DISCLOSURE_POLICY);

describe('the parts of a stratum', () => {
  it('are rounded to five', () => {
    expect(release(spread(52, 101), spread(33, 87))).toEqual([
      { met: 50, eligible: 100 },
      { met: 35, eligible: 85 },
    ]);
  });

  it.each([
    ['who met it', spread(4, 40)],
    ['who did not', spread(37, 40)],
    ['who are eligible', spread(2, 4)],
  ])('are not shown with fewer than five %s, and neither is what would give them back', (_, small) => {
    expect(release(small, spread(50, 100))).toEqual([null, null]);
    expect(release(small, spread(20, 44), spread(50, 100))).toEqual([null, null, { met: 50, eligible: 100 }]);
  });

  it('are not shown where one organisation holds most of it, or two do', () => {
    const [first, ...rest] = spread(40, 80).parts;
    const large = { holderId: first?.holderId ?? '', met: 200, eligible: 400 };
    expect(release({ parts: [large, ...rest] }, spread(40, 80), spread(60, 120))).toEqual([
      null,
      null,
      { met: 60, eligible: 120 },
    ]);
    const pair = [large, { ...large, holderId: 'another' }];
    expect(release({ parts: [...pair, ...rest.slice(1)] }, spread(40, 80), spread(60, 120))[0]).toBeNull();
  });

  it('never give back a count under five, whatever a reader subtracts from the exact nation', () => {
    const cell = fc.nat({ max: 60 }).chain((eligible) => fc.tuple(fc.nat({ max: eligible }), fc.constant(eligible)));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (counts) => {
        const released = release(...counts.map(([met, eligible]) => spread(met, eligible)));
        for (const countOf of [0, 1] as const) {
          const name = countOf === 0 ? 'met' : 'eligible';
          const nation = counts.reduce((sum, count) => sum + count[countOf], 0);
          const shown = released.flatMap((one) => (one === null ? [] : [one[name]]));
          expect(shown.every((count) => count >= 5)).toBe(true);
          const hidden = released.length - shown.length;
          if (hidden === 0) continue;
          const most = nation - shown.reduce((sum, count) => sum + count - 2, 0);
          // All are hidden, or at least two are, each of which may be as large as any small count.
          expect(hidden === released.length || (hidden >= 2 && most >= 4)).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
