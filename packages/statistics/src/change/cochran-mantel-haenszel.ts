import { requireProportion } from '../counts/proportion.js';
import { sum } from '../counts/sum.js';
import { chiSquareTail } from '../distributions/chi-square-tail.js';
import { matchedPairs, type MatchedPair } from './mantel-haenszel.js';
import { type ChiSquareTest } from './two-by-two.js';

/**
 * Cochran-Mantel-Haenszel test of a change within matched organisations, without continuity correction.
 *
 * Mantel N, Haenszel W (1959) J Natl Cancer Inst 22:719–748; Agresti A (2013) Categorical Data Analysis, 3rd ed.,
 * section 6.4.2.
 *
 * @param pairs - those without cases in either cycle are left out
 * @returns null where no matched organisation has both outcomes
 * @throws RangeError for impossible proportions.
 */
export function cochranMantelHaenszel(pairs: readonly MatchedPair[]): ChiSquareTest | null {
  pairs.forEach(({ earlier, latest }) => {
    requireProportion(earlier);
    requireProportion(latest);
  });
  const matched = matchedPairs(pairs);
  const excess = sum(matched.map(excessMet));
  const variance = sum(matched.map(metVariance));
  if (variance === 0) return null;
  const chiSquare = (excess * excess) / variance;
  return { chiSquare, degrees: 1, p: chiSquareTail(chiSquare, 1) };
}

/** Met in the latest cycle beyond what the organisation's two cycles together would give. */
function excessMet({ earlier, latest }: MatchedPair): number {
  return latest.x - latest.n * ((earlier.x + latest.x) / (earlier.n + latest.n));
}

/** Hypergeometric variance of the latest cycle's met cases, margins fixed. */
function metVariance({ earlier, latest }: MatchedPair): number {
  const total = earlier.n + latest.n;
  const met = earlier.x + latest.x;
  return (earlier.n / total) * (latest.n / total) * met * ((total - met) / (total - 1));
}
