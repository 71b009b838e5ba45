import binomial from '@stdlib/stats-base-dists-binomial';
import { lowerTail, upperTail } from './binomial-tails.js';

/**
 * Relative slack in "tail ≤ level": a tail that equals the level in exact arithmetic (0.1³ = .001) must count as
 * reaching it whichever way its last bit was rounded.
 */
const TIE_SLACK = 1e-12;

/** Whether a tail probability reaches a level, ties included. */
export function reaches(tail: number, level: number): boolean {
  return tail <= level * (1 + TIE_SLACK);
}

/** The smallest count whose cumulative probability is at least p, starting the search at a guess. */
function smallestReaching(cumulative: (count: number) => number, p: number, n: number, guess: number): number {
  const enough = (count: number): boolean => cumulative(count) >= p * (1 - TIE_SLACK);
  let count = Math.min(Math.max(guess, 0), n);
  while (count < n && !enough(count)) count += 1;
  while (count > 0 && enough(count - 1)) count -= 1;
  return count;
}

/**
 * The p-quantile of Binomial(n, theta): the smallest count r with P(X ≤ r) ≥ p (left-continuous, as R's qbinom).
 *
 * @param p - 0 to 1; 0 gives 0 and 1 gives n
 */
export function binomialQuantile(p: number, n: number, theta: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return n;
  return smallestReaching((count) => lowerTail(count, n, theta), p, n, binomial.quantile(p, n, theta));
}

/**
 * The p-quantile of the mirrored count n − X, from the same upper tails as the flags, so that line and flag cannot
 * differ by the rounding of 1 − theta.
 */
export function mirroredQuantile(p: number, n: number, theta: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return n;
  return smallestReaching((count) => upperTail(n - count, n, theta), p, n, binomial.quantile(p, n, 1 - theta));
}
