import { type Proportion, requireCounts } from './proportion.js';

/** From this many cases on a percentage is shown with one decimal. */
const CASES_FOR_ONE_DECIMAL = 100;

/**
 * x/n in steps of 1/(100·scale), rounded half up from the integers: floor((2·100·scale·x + n) / (2n)). In BigInt, as
 * 200x leaves the safe integers long before x does; rounding a quotient in floating point gets ties wrong (e.g. 1/200).
 */
function stepsHalfUp({ x, n }: Proportion, scale: bigint): number {
  const cases = BigInt(n);
  return Number((200n * scale * BigInt(x) + cases) / (2n * cases));
}

/**
 * Whole percentage, half up.
 *
 * @returns an integer 0–100, or null where n = 0.
 * @throws RangeError unless x and n are safe integers with 0 ≤ x ≤ n.
 */
export function wholePercent(proportion: Proportion): number | null {
  requireCounts(proportion);
  return proportion.n === 0 ? null : stepsHalfUp(proportion, 1n);
}

/**
 * Percentage to one decimal, half up.
 *
 * @returns the number nearest to a multiple of 0.1, 0–100, or null where n = 0.
 * @throws RangeError unless x and n are safe integers with 0 ≤ x ≤ n.
 */
export function onePlacePercent(proportion: Proportion): number | null {
  requireCounts(proportion);
  return proportion.n === 0 ? null : stepsHalfUp(proportion, 10n) / 10;
}

/** The digits to print, without the sign: `67`, or `66.7` from 100 cases on; null where n = 0. */
export function shownPercent(proportion: Proportion): string | null {
  if (proportion.n < CASES_FOR_ONE_DECIMAL) return wholePercent(proportion)?.toString() ?? null;
  return onePlacePercent(proportion)?.toFixed(1) ?? null;
}

/**
 * Difference in whole percentage points of the figures as shown, `to` minus `from`, so that a page never says
 * "67 % against 67 % (−1)"; null where either side has no cases.
 */
export function shownPointsBetween(from: Proportion, to: Proportion): number | null {
  const before = wholePercent(from);
  const after = wholePercent(to);
  return before === null || after === null ? null : after - before;
}
