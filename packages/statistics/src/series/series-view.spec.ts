import { describe, expect, it } from '@jest/globals';
import { wilsonInterval } from '../intervals/wilson.js';
import { comparableRuns, seriesView } from './series-view.js';

/** Cycles of 100 cases with the given numbers met. */
function cycles(met: readonly number[]): { x: number; n: number }[] {
  return met.map((x) => ({ x, n: 100 }));
}

describe('series view', () => {
  it('is a run line with Wilson bars below ten points', () => {
    expect(seriesView(cycles([50, 60]))).toEqual({
      kind: 'runLine',
      points: [
        { rate: 0.5, interval: wilsonInterval({ x: 50, n: 100 }) },
        { rate: 0.6, interval: wilsonInterval({ x: 60, n: 100 }) },
      ],
    });
    expect(seriesView(cycles(Array<number>(9).fill(50))).kind).toBe('runLine');
  });

  it('has trial limits at ten and eleven points and rules from twelve', () => {
    const kinds = [10, 11, 12].map((points) => seriesView(cycles(Array<number>(points).fill(50))).kind);
    expect(kinds).toEqual(['trialLimits', 'trialLimits', 'controlChart']);
  });

  it('does not count cycles without cases as points', () => {
    const series = [...cycles(Array<number>(9).fill(50)), { x: 0, n: 0 }];
    expect(seriesView(series).kind).toBe('runLine');
    expect(seriesView([])).toEqual({ kind: 'runLine', points: [] });
  });

  it('marks every point of a shift, a rise and a fall', () => {
    const view = seriesView(cycles([40, 45, 41, 44, 42, 56, 57, 58, 59, 60, 61, 62, 60]));
    if (view.kind !== 'controlChart') throw new Error('thirteen points make a control chart');
    const yes = (flags: readonly boolean[]): string => flags.map((flag) => (flag ? 'x' : '.')).join('');
    expect(yes(view.signals.map(({ shift }) => shift))).toBe('.....xxxxxxxx');
    expect(view.signals.map(({ trend }) => trend)).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0]);
    expect(seriesSigns([62, 61, 60, 59, 58, 57, 56, 55, 55, 54, 55, 54])).toEqual([
      -1, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0,
    ]);
  });

  it('marks points beyond the limits and the near ones of two in three', () => {
    const view = seriesView(cycles([...Array<number>(20).fill(50), 63, 62, 52, 70]));
    if (view.kind !== 'controlChart') throw new Error('twenty-four points make a control chart');
    expect(view.signals.slice(-4)).toEqual([
      { outsideLimits: false, shift: false, trend: 0, twoInThree: true },
      { outsideLimits: false, shift: false, trend: 0, twoInThree: true },
      { outsideLimits: false, shift: false, trend: 0, twoInThree: false },
      { outsideLimits: true, shift: false, trend: 0, twoInThree: false },
    ]);
    expect(view.signals.slice(0, 12).some(({ twoInThree, outsideLimits }) => twoInThree || outsideLimits)).toBe(false);
  });

  it('breaks where the version of the standards differs, also when an old version comes back', () => {
    const versions = ['1', '1', '2', '1'].map((standardsVersion, order) => ({ standardsVersion, order }));
    expect(comparableRuns(versions).map((run) => run.map(({ order }) => order))).toEqual([[0, 1], [2], [3]]);
    expect(comparableRuns([])).toEqual([]);
  });
});

function seriesSigns(met: readonly number[]): readonly number[] {
  const view = seriesView(cycles(met));
  return view.kind === 'controlChart' ? view.signals.map(({ trend }) => trend) : [];
}
