import { requireCounts } from '../counts/proportion.js';

/** How counts of a sub-national cell leave the platform. */
export interface RoundingPolicy {
  /** Counts from `from` to `to`, both included, are not shown. */
  readonly hidden: { readonly from: number; readonly to: number };
  /** The others are rounded to the nearest multiple, half up. */
  readonly base: number;
}

/** Counts under 5 are not shown, zero among them; the rest is rounded to 5. */
export const UNDER_FIVE_POLICY: RoundingPolicy = { hidden: { from: 0, to: 4 }, base: 5 };

/**
 * NHS Digital, Hospital Episode Statistics and Emergency Care Data Set disclosure control methodology (September 2018),
 * sub-national: zero is shown, 1–7 are not, the rest is rounded to 5.
 */
export const HES_POLICY: RoundingPolicy = { hidden: { from: 1, to: 7 }, base: 5 };

/** A count as released: rounded, or not shown (the reason says no more than that). */
export type ReleasedCount = { readonly kind: 'shown'; readonly count: number } | { readonly kind: 'notShown' };

/**
 * Applies a rounding policy to one count.
 *
 * @param count - a whole number from 0
 * @throws RangeError for anything else.
 */
export function releasedCount(count: number, { hidden, base }: RoundingPolicy): ReleasedCount {
  requireCounts({ x: 0, n: count });
  if (count >= hidden.from && count <= hidden.to) return { kind: 'notShown' };
  return { kind: 'shown', count: base * Math.floor(count / base + 0.5) };
}
