import chisquare from '@stdlib/stats-base-dists-chisquare';
import normal from '@stdlib/stats-base-dists-normal';

/**
 * P(X ≥ statistic) for a chi-square variable.
 *
 * The library offers 1 − cdf, which is 0 or noise below 1e-16. Above the mean the tail is summed instead, by
 * Q(x; k) = Q(x; k−2) + 2·f(x; k) down to one degree (2Φ(−√x)) or two (exp(−x/2)): all terms positive, nothing cancels
 * (Abramowitz M, Stegun IA 1964, Handbook of Mathematical Functions, 26.4.4–26.4.5 and 26.4.8).
 *
 * @param statistic - at or above 0
 * @param degrees - a whole number from 1
 * @throws RangeError outside those ranges.
 */
export function chiSquareTail(statistic: number, degrees: number): number {
  if (!(statistic >= 0) || !Number.isInteger(degrees) || degrees < 1) {
    throw new RangeError('A chi-square tail needs a statistic from 0 and at least one whole degree of freedom.');
  }
  if (degrees > 1 && statistic <= degrees) return 1 - chisquare.cdf(statistic, degrees);
  return summedTail(statistic, degrees);
}

function summedTail(statistic: number, degrees: number): number {
  const base = degrees % 2 === 0 ? Math.exp(-statistic / 2) : 2 * normal.cdf(-Math.sqrt(statistic), 0, 1);
  let total = base;
  let term = degrees > 2 ? 2 * chisquare.pdf(statistic, degrees) : 0;
  for (let k = degrees; k > 2; k -= 2) {
    total += term;
    term *= (k - 2) / statistic;
  }
  return Math.min(1, total);
}
