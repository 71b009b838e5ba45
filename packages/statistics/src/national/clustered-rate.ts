import { pool, type Proportion, requireProportion } from '../counts/proportion.js';
import { sum } from '../counts/sum.js';

/** The total national sample's pooled rate, with the error that comes from sampling whole organisations. */
export interface ClusteredRate {
  /** Σx/Σn. */
  readonly rate: number;
  /** Organisations with cases. */
  readonly organisations: number;
  /** Standard error with organisations as clusters; null with fewer than two. */
  readonly standardError: number | null;
  /** Standard error if cases were independent, √(p(1−p)/n). */
  readonly naiveStandardError: number;
  /** Ratio of the two variances; null where either is missing or the naive one is 0. */
  readonly designEffect: number | null;
}

/**
 * Pooled national rate with organisation-clustered standard error by Taylor linearisation of the ratio Σx/Σn:
 * k/(k−1) · Σ (x_i − p·n_i)² / n².
 *
 * Kish L (1965) Survey Sampling, sections 6.3 and 8.2 (design effect); Cochran WG (1977) Sampling Techniques, 3rd ed.,
 * section 3.12; the same figures as svymean of the R package survey (Lumley T 2004, J Stat Softw 9(8)).
 *
 * @param organisations - those without cases are left out
 * @returns null where no organisation has cases
 * @throws RangeError for impossible proportions.
 */
export function clusteredRate(organisations: readonly Proportion[]): ClusteredRate | null {
  organisations.forEach(requireProportion);
  const clusters = organisations.filter(({ n }) => n > 0);
  const { x, n } = pool(clusters);
  if (n === 0) return null;
  const p = x / n;
  const k = clusters.length;
  const squares = sum(clusters.map((cluster) => (cluster.x - p * cluster.n) ** 2));
  const variance = k < 2 ? null : ((k / (k - 1)) * squares) / n ** 2;
  const naive = (p * (1 - p)) / n;
  return {
    rate: p,
    organisations: k,
    standardError: variance === null ? null : Math.sqrt(variance),
    naiveStandardError: Math.sqrt(naive),
    designEffect: variance === null || naive === 0 ? null : variance / naive,
  };
}
