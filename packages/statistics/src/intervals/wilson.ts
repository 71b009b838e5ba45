import { type Interval, type Proportion, requireProportion } from '../counts/proportion.js';
import { twoSidedZ } from '../distributions/normal-quantile.js';

/**
 * Wilson score interval of one proportion, without continuity correction.
 *
 * Wilson EB (1927) J Am Stat Assoc 22:209–212; Newcombe RG (1998) Stat Med 17:857–872, method 3. The limits are the
 * roots of (n+z²)p² − (2x+z²)p + x²/n; the lower one is had from the product of the roots, where nothing cancels.
 *
 * @param proportion - x of n; fractional counts are allowed
 * @param confidence - above 0 and below 1
 * @returns fractions; x = 0 gives a lower limit of exactly 0, x = n an upper limit of exactly 1; null where n = 0
 * @throws RangeError for an impossible proportion or confidence level.
 */
export function wilsonInterval(proportion: Proportion, confidence = 0.95): Interval | null {
  requireProportion(proportion);
  const z2 = twoSidedZ(confidence) ** 2;
  const { x, n } = proportion;
  if (n === 0) return null;
  const upperTimes = x + z2 / 2 + Math.sqrt(z2 * (x * ((n - x) / n) + z2 / 4));
  return {
    lower: x === 0 ? 0 : (x * (x / n)) / upperTimes,
    upper: x === n ? 1 : Math.min(1, upperTimes / (n + z2)),
  };
}
