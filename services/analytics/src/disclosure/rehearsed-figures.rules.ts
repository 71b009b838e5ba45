import { type Numbers } from './repeatable-numbers.js';

/** By how much organisations' rates differ where the national rate is a half (standard deviation); less towards 0 and 1. */
const SPREAD_AT_A_HALF = 0.14;

/**
 * Makes figures up that a standard could have had, of nothing but what everybody knows: the sample sizes and the national
 * rate. A precision is chosen by what would become of such figures, and never by the figures themselves.
 * @returns a numerator for each size
 */
export function rehearsedNumerators(sizes: readonly number[], nationalRate: number, next: Numbers): readonly number[] {
  const spread = SPREAD_AT_A_HALF * 2 * Math.sqrt(nationalRate * (1 - nationalRate));
  return sizes.map((n) => {
    const rate = Math.min(1, Math.max(0, nationalRate + spread * normal(next)));
    const met = Math.round(n * rate + Math.sqrt(n * rate * (1 - rate)) * normal(next));
    return Math.min(n, Math.max(0, met));
  });
}

/** A standard normal number (Box and Muller). */
function normal(next: Numbers): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}
