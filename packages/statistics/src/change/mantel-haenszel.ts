import { type Proportion, requireProportion } from '../counts/proportion.js';
import { sum } from '../counts/sum.js';
import { chiSquareTail } from '../distributions/chi-square-tail.js';
import { twoSidedZ } from '../distributions/normal-quantile.js';
import { type Difference } from '../intervals/newcombe.js';
import { type ChiSquareTest } from './two-by-two.js';

/** One organisation in both cycles: only those that took part in both are matched. */
export interface MatchedPair {
  readonly earlier: Proportion;
  readonly latest: Proportion;
}

/** The common change of matched organisations. */
export interface MatchedDifference extends Difference {
  readonly standardError: number;
  /** Organisations with cases in both cycles. */
  readonly organisations: number;
  /** Whether organisations changed by different amounts; null with fewer than two informative ones. */
  readonly heterogeneity: ChiSquareTest | null;
}

/** Organisations with cases in both cycles; the others are joiners and leavers. */
export function matchedPairs(pairs: readonly MatchedPair[]): readonly MatchedPair[] {
  return pairs.filter(({ earlier, latest }) => earlier.n > 0 && latest.n > 0);
}

/**
 * Mantel-Haenszel risk difference over matched organisations, latest minus earlier.
 *
 * Weights: Mantel N, Haenszel W (1959) J Natl Cancer Inst 22:719–748, for differences Greenland S, Robins JM (1985)
 * Biometrics 41:55–68. Variance, valid for few large as for many small organisations: Sato T (1989) Biometrics
 * 45:1323–1324. Heterogeneity: inverse-variance Q around the common difference.
 *
 * @param pairs - those without cases in either cycle are left out
 * @returns null where no organisation is matched
 * @throws RangeError for impossible proportions or confidence level.
 */
export function mantelHaenszelDifference(pairs: readonly MatchedPair[], confidence = 0.95): MatchedDifference | null {
  pairs.forEach(({ earlier, latest }) => {
    requireProportion(earlier);
    requireProportion(latest);
  });
  const matched = matchedPairs(pairs);
  if (matched.length === 0) return null;
  const weights = sum(matched.map(weight));
  const difference = sum(matched.map((pair) => weight(pair) * ownDifference(pair))) / weights;
  const variance = sum(matched.map((pair) => satoTerm(pair, difference))) / weights ** 2;
  const standardError = Math.sqrt(Math.max(0, variance));
  const reach = twoSidedZ(confidence) * standardError;
  return {
    difference,
    standardError,
    lower: difference - reach,
    upper: difference + reach,
    organisations: matched.length,
    heterogeneity: heterogeneity(matched, difference),
  };
}

function weight({ earlier, latest }: MatchedPair): number {
  return earlier.n * (latest.n / (earlier.n + latest.n));
}

function ownDifference({ earlier, latest }: MatchedPair): number {
  return latest.x / latest.n - earlier.x / earlier.n;
}

/** One organisation's part of Sato's variance, difference·P + Q, before division by the squared sum of weights. */
function satoTerm({ earlier, latest }: MatchedPair, difference: number): number {
  const total = earlier.n + latest.n;
  const shareEarlier = earlier.n / total;
  const shareLatest = latest.n / total;
  const p =
    earlier.x * shareLatest ** 2 -
    latest.x * shareEarlier ** 2 +
    (shareEarlier * shareLatest * (earlier.n - latest.n)) / 2;
  const q = (latest.x * (earlier.n - earlier.x) + earlier.x * (latest.n - latest.x)) / (2 * total);
  return difference * p + q;
}

/**
 * Cochran's Q. As in metafor (Viechtbauer W 2010, J Stat Softw 36(3)): an organisation where every case of both cycles
 * is alike tells nothing and is left out; one with a zero cell gets half a case in each cell, else its variance is 0.
 */
function heterogeneity(matched: readonly MatchedPair[], common: number): ChiSquareTest | null {
  const informative = matched.filter(({ earlier, latest }) => {
    const met = earlier.x + latest.x;
    return met > 0 && met < earlier.n + latest.n;
  });
  const degrees = informative.length - 1;
  if (degrees < 1) return null;
  const chiSquare = sum(
    informative.map((pair) => {
      const filled = withoutZeroCells(pair);
      return (ownDifference(filled) - common) ** 2 / differenceVariance(filled);
    }),
  );
  return { chiSquare, degrees, p: chiSquareTail(chiSquare, degrees) };
}

function withoutZeroCells(pair: MatchedPair): MatchedPair {
  const hasZero = [pair.earlier, pair.latest].some(({ x, n }) => x === 0 || x === n);
  const half = ({ x, n }: Proportion): Proportion => ({ x: x + 0.5, n: n + 1 });
  return hasZero ? { earlier: half(pair.earlier), latest: half(pair.latest) } : pair;
}

function differenceVariance({ earlier, latest }: MatchedPair): number {
  return sum([earlier, latest].map(({ x, n }) => ((x / n) * (1 - x / n)) / n));
}
