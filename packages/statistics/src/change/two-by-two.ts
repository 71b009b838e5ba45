import { type Proportion } from '../counts/proportion.js';
import { chiSquareTail } from '../distributions/chi-square-tail.js';

/** A chi-square statistic with its degrees of freedom and upper-tail probability. */
export interface ChiSquareTest {
  readonly chiSquare: number;
  readonly degrees: number;
  readonly p: number;
}

/** The smallest count to be expected in a fourfold table if both proportions were one. */
export function smallestExpected(first: Proportion, second: Proportion): number {
  const total = first.n + second.n;
  const met = first.x + second.x;
  return (Math.min(first.n, second.n) * Math.min(met, total - met)) / total;
}

/**
 * The N−1 chi-square test of two independent proportions: Pearson's statistic times (N−1)/N.
 *
 * Pearson ES (1947) Biometrika 34:139–167; recommended by Campbell I (2007) Stat Med 26:3661–3675 where every expected
 * count is at least 1. Written by difference and pooled variance, which stays in range for millions of cases.
 *
 * @returns null where nothing varies: a side without cases, or all cases alike
 */
export function nMinusOneChiSquare(first: Proportion, second: Proportion): ChiSquareTest | null {
  const total = first.n + second.n;
  const met = first.x + second.x;
  if (first.n === 0 || second.n === 0 || met === 0 || met === total) return null;
  const difference = first.x / first.n - second.x / second.n;
  const pooled = met / total;
  const variance = pooled * (1 - pooled) * (1 / first.n + 1 / second.n);
  const chiSquare = ((difference * difference) / variance) * ((total - 1) / total);
  return { chiSquare, degrees: 1, p: chiSquareTail(chiSquare, 1) };
}
