import { type Interval, pool, type Proportion, requireProportion } from '../counts/proportion.js';

/** One point of a p-chart; limits clipped to 0 to 1. */
export interface ChartPoint {
  readonly rate: number;
  /** Three standard deviations of a binomial rate at this n around the centre. */
  readonly limits: Interval;
  /** Strictly beyond a limit. */
  readonly outside: boolean;
  /** In the outer third between centre and limit, so beyond two standard deviations, but not outside. */
  readonly nearLimit: boolean;
}

/** Control chart of proportions. */
export interface PChart {
  /** Σx/Σn of all points. */
  readonly centre: number;
  readonly points: readonly ChartPoint[];
}

/**
 * Control chart of proportions with limits per point: centre ± 3√(p(1−p)/n).
 *
 * Shewhart WA (1931) Economic Control of Quality of Manufactured Product; Montgomery DC (2013) Introduction to
 * Statistical Quality Control, 7th ed., section 7.2.
 *
 * @param points - in time order, each with n above 0
 * @returns null for no points
 * @throws RangeError for a point without cases or an impossible one.
 */
export function pChart(points: readonly Proportion[]): PChart | null {
  points.forEach(requireProportion);
  if (points.some(({ n }) => n === 0)) {
    throw new RangeError('A control chart has no place for a cycle without cases: leave it out of the series.');
  }
  if (points.length === 0) return null;
  const total = pool(points);
  const centre = total.x / total.n;
  return { centre, points: points.map((point) => chartPoint(point, centre)) };
}

function chartPoint({ x, n }: Proportion, centre: number): ChartPoint {
  const sigma = Math.sqrt((centre * (1 - centre)) / n);
  const rate = x / n;
  const limits = { lower: Math.max(0, centre - 3 * sigma), upper: Math.min(1, centre + 3 * sigma) };
  const outside = rate < limits.lower || rate > limits.upper;
  return { rate, limits, outside, nearLimit: !outside && Math.abs(rate - centre) > 2 * sigma };
}
