import beta from '@stdlib/stats-base-dists-beta';
import { type Interval, type Proportion, requireProportion } from '../counts/proportion.js';

/**
 * Clopper-Pearson ("exact") interval of one proportion, by quantiles of the beta distribution.
 *
 * Clopper CJ, Pearson ES (1934) Biometrika 26:404–413; Newcombe RG (1998) Stat Med 17:857–872, method 5. The beta
 * quantile does not exist for a shape of 0, so the limits at x = 0 and x = n are set, not computed. The upper limit is
 * the lower one of the cases not met, mirrored: 1 − tail would round a small tail.
 *
 * @returns fractions; x = 0 gives exactly 0 below, x = n exactly 1 above; null where n = 0
 * @throws RangeError for an impossible proportion or confidence level.
 */
export function clopperPearsonInterval(proportion: Proportion, confidence = 0.95): Interval | null {
  requireProportion(proportion);
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError('A confidence level must lie between 0 and 1, for example 0.95.');
  }
  const { x, n } = proportion;
  if (n === 0) return null;
  const tail = (1 - confidence) / 2;
  return {
    lower: x === 0 ? 0 : beta.quantile(tail, x, n - x + 1),
    upper: x === n ? 1 : 1 - beta.quantile(tail, n - x, x + 1),
  };
}
