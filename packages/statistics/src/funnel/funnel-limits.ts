import { requireCounts } from '../counts/proportion.js';
import { lowerTail, upperTail } from '../distributions/binomial-tails.js';
import { binomialQuantile, mirroredQuantile, reaches } from '../distributions/binomial-quantile.js';
import { requireRate } from './exact-flag.js';

/** The two drawn lines of a funnel at one sample size and level, as fractions within 0 to 1. */
export interface FunnelLimits {
  readonly lower: number;
  readonly upper: number;
  /** False where not even 0 of n could be flagged: the line lies on the edge and a point there is not beyond it. */
  readonly lowerReachable: boolean;
  /** False where not even n of n could be flagged. */
  readonly upperReachable: boolean;
}

/**
 * Spiegelhalter's interpolation between the counts r−1 and r around a quantile: r − (F(r) − p)/(F(r) − F(r−1)).
 * Negative where F(0) exceeds p.
 */
function interpolate(cumulative: (count: number) => number, r: number, p: number): number {
  const at = cumulative(r);
  if (reaches(at, p)) return r;
  const below = r === 0 ? 0 : cumulative(r - 1);
  return r - (at - p) / (at - below);
}

/**
 * The interpolated exact binomial quantile, as a count.
 *
 * Spiegelhalter DJ (2005) Stat Med 24:1185–1202, appendix A.1.1. A count is at or below it exactly when P(X ≤ count) ≤ p,
 * which is why it serves as a lower line. As an upper line (p = .975) it is too low: see {@link funnelLimits}.
 *
 * @param p - 0 to 1
 * @param n - a whole number from 1
 * @param theta - 0 to 1
 * @returns a count below or at n, negative where even a count of 0 is likelier than p
 */
export function interpolatedQuantile(p: number, n: number, theta: number): number {
  return interpolate((count) => lowerTail(count, n, theta), binomialQuantile(p, n, theta), p);
}

function mirroredInterpolatedQuantile(p: number, n: number, theta: number): number {
  return interpolate((count) => upperTail(n - count, n, theta), mirroredQuantile(p, n, theta), p);
}

/**
 * The lines to draw at sample size n: the lower one is the interpolated quantile, the upper one its mirror image,
 * 1 − lower(n, 1 − theta), so that a point lies on or beyond a reachable line exactly when it is flagged at that level.
 *
 * @param n - a whole number from 1
 * @param theta - the rate to compare with, 0 to 1
 * @param level - tail probability of one side, e.g. .025 or .001
 * @throws RangeError outside those ranges.
 */
export function funnelLimits(n: number, theta: number, level: number): FunnelLimits {
  requireCounts({ x: 0, n });
  requireRate(theta);
  if (n < 1 || !(level > 0 && level < 1)) {
    throw new RangeError('A funnel line needs at least one case and a level between 0 and 1.');
  }
  const low = interpolatedQuantile(level, n, theta);
  const high = mirroredInterpolatedQuantile(level, n, theta);
  return {
    lower: Math.max(0, low / n),
    upper: Math.min(1, 1 - high / n),
    lowerReachable: low >= 0,
    upperReachable: high >= 0,
  };
}
