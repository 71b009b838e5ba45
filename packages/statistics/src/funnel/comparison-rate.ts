import { pool, type Proportion, rate } from '../counts/proportion.js';

/** The rate that one organisation is compared with. */
export interface ComparisonRate {
  readonly theta: number;
  /** True where the organisation's own cases were left out, since it would otherwise be compared with itself. */
  readonly leaveOneOut: boolean;
}

/**
 * The national pooled rate, or, for an organisation with over 10 % of the cases, the pooled rate of the others.
 * The share is compared as integers, so that exactly 10 % is not left out.
 *
 * @param own - the organisation's counts, part of `national`
 * @param national - pooled counts of all organisations, its own among them
 * @returns null where nobody is left to compare with
 */
export function comparisonRate(own: Proportion, national: Proportion): ComparisonRate | null {
  const leaveOneOut = 10 * own.n > national.n;
  const compared = leaveOneOut ? { x: national.x - own.x, n: national.n - own.n } : national;
  const theta = rate(compared);
  return theta === null ? null : { theta, leaveOneOut };
}

/** The comparison rate of every organisation, in the given order. */
export function comparisonRates(organisations: readonly Proportion[]): readonly (ComparisonRate | null)[] {
  const national = pool(organisations);
  return organisations.map((own) => comparisonRate(own, national));
}
