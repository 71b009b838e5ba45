import { describe, expect, it } from '@jest/globals';
import { compareFigure, tableOf } from './compare-figures.js';
import { type PublishedFigure } from './published-figures.js';

const ROUNDED: PublishedFigure = {
  cycle: 'baseline',
  standard: 1,
  means: 'MET',
  denominator: 1000,
  value: { kind: 'ROUNDED', percent: 36, lower: 0.355, upper: 0.365 },
};
const EXACT: PublishedFigure = { ...ROUNDED, value: { kind: 'EXACT', numerator: 33 } };

function isReproduced(figure: PublishedFigure, met: number, notMet: number): boolean {
  return compareFigure('1', figure, { met, notMet }).isReproduced;
}

describe('comparing a published figure', () => {
  it('takes a rate from the lower bound, itself included, to the upper one, itself left out', () => {
    const met = [354, 355, 364, 365];
    expect(met.map((count) => isReproduced(ROUNDED, count, 1000 - count))).toEqual([false, true, true, false]);
  });

  it('takes a count only as it stands', () => {
    expect([32, 33, 34].map((count) => isReproduced(EXACT, count, 1000 - count))).toEqual([false, true, false]);
  });

  it('refuses the right rate of other cases than were published', () => {
    expect(isReproduced(ROUNDED, 180, 320)).toBe(false);
    expect(isReproduced({ ...ROUNDED, denominator: null }, 180, 320)).toBe(true);
  });

  it('reads a figure of what was not met from what was not met', () => {
    const figure: PublishedFigure = { ...ROUNDED, means: 'NOT_MET' };
    expect([isReproduced(figure, 640, 360), isReproduced(figure, 360, 640)]).toEqual([true, false]);
  });

  it('says so where the platform says nothing, or nobody was judged', () => {
    expect(compareFigure('1', ROUNDED, null)).toMatchObject({ computed: null, isReproduced: false });
    expect(isReproduced({ ...ROUNDED, denominator: null }, 0, 0)).toBe(false);
  });

  it('prints a line for each figure', () => {
    const lines = tableOf([
      compareFigure('1', ROUNDED, { met: 360, notMet: 640 }),
      compareFigure('14', EXACT, { met: 34, notMet: 966 }),
    ]);
    expect(lines).toEqual([
      'topic  cycle     standard  published         computed',
      '1      baseline  1         36 % of 1000 met  360 of 1000 met: 36.00 %  reproduced',
      '14     baseline  1         33 of 1000 met    34 of 1000 met: 3.40 %    DIFFERS',
    ]);
  });
});
