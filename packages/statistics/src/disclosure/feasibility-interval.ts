import { feasibleBasis, leastValue, type LinearTotal } from './simplex.js';

/** What is known of one suppressed cell; equal ends mean that it is disclosed. */
export interface FeasibleCell {
  readonly lower: number;
  /** Null where the totals set no upper limit. */
  readonly upper: number | null;
}

/** What published totals give away of the cells that were suppressed. */
export type Feasibility =
  { readonly kind: 'feasible'; readonly cells: readonly FeasibleCell[] } | { readonly kind: 'contradiction' };

/**
 * The narrowest interval that a reader can work out for every suppressed cell from published totals, given only that
 * no count is negative: least and greatest value by linear programming.
 *
 * Fischetti M, Salazar-González JJ (2000) J Am Stat Assoc 95:916–928 (the attacker's problem).
 *
 * @param totals - one equation per published total less its published cells; every list of coefficients has one entry
 *   per suppressed cell
 * @param suppressed - number of suppressed cells
 * @returns `contradiction` where no cells at or above 0 have these totals
 * @throws RangeError where a total names another number of cells.
 */
export function feasibilityIntervals(totals: readonly LinearTotal[], suppressed: number): Feasibility {
  if (totals.some(({ coefficients }) => coefficients.length !== suppressed)) {
    throw new RangeError('Every published total needs one coefficient for each suppressed cell.');
  }
  const basis = feasibleBasis(totals, suppressed);
  if (basis === null) return { kind: 'contradiction' };
  const cells = Array.from({ length: suppressed }, (_, cell) => {
    const greatest = leastValue(basis, cell, -1);
    return { lower: leastValue(basis, cell, 1) ?? 0, upper: greatest === null ? null : 0 - greatest };
  });
  return { kind: 'feasible', cells };
}
