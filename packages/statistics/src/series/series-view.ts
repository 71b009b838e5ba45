import { type Interval, type Proportion } from '../counts/proportion.js';
import { wilsonInterval } from '../intervals/wilson.js';
import { type PChart, pChart } from './p-chart.js';
import { sevenInTrend, sevenOnOneSide, type Side, sideOf, twoInThree } from './run-rules.js';

const POINTS_FOR_TRIAL_LIMITS = 10;
const POINTS_FOR_RULES = 12;

/** One cycle of a series that is drawn with its own interval. */
export interface RunPoint {
  readonly rate: number;
  readonly interval: Interval;
}

/** Special cause on a control chart, per point. A rule's mark covers all points that make it up. */
export interface PointSignals {
  readonly outsideLimits: boolean;
  readonly shift: boolean;
  /** Rising 1, falling −1, neither 0. */
  readonly trend: Side;
  readonly twoInThree: boolean;
}

/**
 * How a series is drawn. `runLine` (fewer than 10 points, the normal case): Wilson bars, no control limits.
 * `trialLimits` (10 or 11): limits, but no rules yet. `controlChart` (from 12): limits and rules.
 */
export type SeriesView =
  | { readonly kind: 'runLine'; readonly points: readonly RunPoint[] }
  | { readonly kind: 'trialLimits'; readonly points: readonly RunPoint[]; readonly chart: PChart }
  | {
      readonly kind: 'controlChart';
      readonly points: readonly RunPoint[];
      readonly chart: PChart;
      readonly signals: readonly PointSignals[];
    };

/**
 * Chooses and computes the drawing of one comparable series.
 *
 * NHS England (Making Data Count): at least 10 points before limits mean anything, 12 before they are relied on.
 *
 * @param cycles - in time order; those without cases are left out
 * @throws RangeError for impossible proportions.
 */
export function seriesView(cycles: readonly Proportion[]): SeriesView {
  const withCases = cycles.filter(({ n }) => n > 0);
  const points = withCases.flatMap((cycle) => {
    const interval = wilsonInterval(cycle);
    return interval === null ? [] : [{ rate: cycle.x / cycle.n, interval }];
  });
  const chart = points.length < POINTS_FOR_TRIAL_LIMITS ? null : pChart(withCases);
  if (chart === null) return { kind: 'runLine', points };
  if (points.length < POINTS_FOR_RULES) return { kind: 'trialLimits', points, chart };
  return { kind: 'controlChart', points, chart, signals: chartSignals(chart) };
}

/** The Making Data Count rules over all points of a chart. */
export function chartSignals({ centre, points }: PChart): readonly PointSignals[] {
  const sides = points.map(({ rate }) => sideOf(rate, centre));
  const shifts = spreadBack(sevenOnOneSide(sides));
  const trends = sevenInTrend(points.map(({ rate }) => rate));
  const rising = spreadBack(trends.map((trend) => trend === 1));
  const falling = spreadBack(trends.map((trend) => trend === -1));
  const near = twoInThree(points.map(({ rate, nearLimit }) => ({ near: nearLimit, side: sideOf(rate, centre) })));
  return points.map((point, index) => ({
    outsideLimits: point.outside,
    shift: shifts[index] === true,
    trend: trendAt(rising[index] === true, falling[index] === true),
    twoInThree: point.nearLimit && near[index] === true,
  }));
}

/** Carries the mark on the seventh point back to the six before it. */
function spreadBack(completes: readonly boolean[]): readonly boolean[] {
  return completes.map((_, index) => completes.slice(index, index + 7).includes(true));
}

/** The turning point between a rise and a fall belongs to both; it is shown with the later, falling one. */
function trendAt(rising: boolean, falling: boolean): Side {
  if (falling) return -1;
  return rising ? 1 : 0;
}

/**
 * Breaks a series wherever the version of the standards differs from the cycle before: no line crosses such a break.
 *
 * @param cycles - in time order
 */
export function comparableRuns<T extends { readonly standardsVersion: string }>(
  cycles: readonly T[],
): readonly (readonly T[])[] {
  const runs: T[][] = [];
  for (const cycle of cycles) {
    const current = runs.at(-1);
    if (current?.at(-1)?.standardsVersion === cycle.standardsVersion) current.push(cycle);
    else runs.push([cycle]);
  }
  return runs;
}
