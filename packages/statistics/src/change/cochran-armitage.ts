import { pool, type Proportion, requireProportion } from '../counts/proportion.js';
import { sum } from '../counts/sum.js';
import { chiSquareTail } from '../distributions/chi-square-tail.js';
import { homogeneityTest } from './homogeneity.js';
import { type ChiSquareTest } from './two-by-two.js';

/** One cycle in a trend. */
export interface TrendPoint extends Proportion {
  /** Months since baseline. */
  readonly score: number;
}

/** A linear trend in proportions over three or more cycles. */
export interface Trend extends ChiSquareTest {
  /** Signed root of the statistic: above 0 where the rate rises. */
  readonly z: number;
  /** What the straight line leaves unexplained; null with fewer than three different months. */
  readonly departure: ChiSquareTest | null;
}

/**
 * Cochran-Armitage test for trend, with departure from the trend (homogeneity minus trend, k − 2 degrees of freedom).
 *
 * Cochran WG (1954) Biometrics 10:417–451; Armitage P (1955) Biometrics 11:375–386. Variance with N, as R's
 * prop.trend.test. Cycles with the same score are pooled first, so that the departure has the right degrees of freedom.
 *
 * @param points - those without cases are left out
 * @returns null with fewer than two different scores among them, or where all cases are alike
 * @throws RangeError for impossible proportions.
 */
export function cochranArmitage(points: readonly TrendPoint[]): Trend | null {
  points.forEach(requireProportion);
  const cycles = poolScores(points.filter(({ n }) => n > 0));
  const homogeneity = homogeneityTest(cycles);
  if (homogeneity === null) return null;
  const { x, n } = pool(cycles);
  const p = x / n;
  const mean = sum(cycles.map((cycle) => cycle.n * (cycle.score / n)));
  const slope = sum(cycles.map((cycle) => (cycle.x - cycle.n * p) * (cycle.score - mean)));
  const spread = p * (1 - p) * sum(cycles.map((cycle) => cycle.n * (cycle.score - mean) ** 2));
  const z = slope / Math.sqrt(spread);
  return { z, chiSquare: z * z, degrees: 1, p: chiSquareTail(z * z, 1), departure: departure(homogeneity, z * z) };
}

function departure(homogeneity: ChiSquareTest, trend: number): ChiSquareTest | null {
  const degrees = homogeneity.degrees - 1;
  if (degrees < 1) return null;
  const chiSquare = Math.max(0, homogeneity.chiSquare - trend);
  return { chiSquare, degrees, p: chiSquareTail(chiSquare, degrees) };
}

function poolScores(points: readonly TrendPoint[]): readonly TrendPoint[] {
  const byScore = Map.groupBy(points, ({ score }) => score);
  return [...byScore].map(([score, same]) => ({ score, ...pool(same) }));
}
