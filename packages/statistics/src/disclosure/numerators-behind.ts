import { requireCounts } from '../counts/proportion.js';

/** A run of whole numbers, both ends included. */
export interface CountRange {
  readonly from: number;
  readonly to: number;
}

/** A figure this far from its decimals was not published with so many; nearer is floating point (35.7 × 10). */
const NOT_PUBLISHED_SO = 1e-6;

/** The smallest whole number at or above a quotient of BigInts; the denominator is above 0. */
function ceilDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator > quotient * denominator ? quotient + 1n : quotient;
}

/**
 * Which numerators a published percentage leaves possible when the sample size is known: all x with
 * floor((2·100·10^d·x + n)/(2n)) equal to the published steps. One possible x means that the count is disclosed.
 *
 * Exact in whole numbers, as the percentages themselves are.
 *
 * @param n - the known sample size, from 1
 * @param percent - as published, 0 to 100
 * @param decimals - how many decimals it was published with
 * @returns null where no count of n rounds to this percentage
 * @throws RangeError for impossible input.
 */
export function numeratorsBehind(n: number, percent: number, decimals = 0): CountRange | null {
  requireCounts({ x: 0, n });
  if (n < 1 || !(percent >= 0 && percent <= 100) || !Number.isInteger(decimals) || decimals < 0 || decimals > 10) {
    throw new RangeError('A published percentage needs at least one case, 0 to 100 per cent and 0 to 10 decimals.');
  }
  const scaled = percent * 10 ** decimals;
  if (Math.abs(scaled - Math.round(scaled)) > NOT_PUBLISHED_SO) return null;
  const steps = BigInt(Math.round(scaled));
  const cases = BigInt(n);
  const whole = 2n * 100n * 10n ** BigInt(decimals);
  const lowest = ceilDivide((2n * steps - 1n) * cases, whole);
  const highest = ceilDivide((2n * steps + 1n) * cases, whole) - 1n;
  const from = lowest < 0n ? 0n : lowest;
  const to = highest > cases ? cases : highest;
  return from > to ? null : { from: Number(from), to: Number(to) };
}
