import { sum } from './sum.js';

/** A pooled numerator over a pooled denominator: `x` met the standard out of `n` judged (met + not met). */
export interface Proportion {
  readonly x: number;
  readonly n: number;
}

/** A confidence interval of a proportion or of a difference of proportions; both as fractions, not per cent. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Refuses what is no proportion. Fractional counts are let through, as weighted counts have them.
 *
 * @throws RangeError unless 0 ≤ x ≤ n and both are finite.
 */
export function requireProportion({ x, n }: Proportion): void {
  if (!Number.isFinite(n) || !(x >= 0 && x <= n)) {
    throw new RangeError(
      'Cases that meet a standard must lie between 0 and the cases judged: check the outcome counts.',
    );
  }
}

/**
 * Refuses what cannot be a count of cases.
 *
 * @throws RangeError unless x and n are safe integers with 0 ≤ x ≤ n.
 */
export function requireCounts(proportion: Proportion): void {
  requireProportion(proportion);
  if (!Number.isSafeInteger(proportion.x) || !Number.isSafeInteger(proportion.n)) {
    throw new RangeError('Counts of cases must be whole numbers below 2^53: check the outcome counts.');
  }
}

/** x/n as a fraction; null where n = 0, since zero over zero is "no eligible cases" and not 0 %. */
export function rate({ x, n }: Proportion): number | null {
  return n === 0 ? null : x / n;
}

/** Σx over Σn: the only way in which proportions are combined (never a mean of rates). */
export function pool(parts: readonly Proportion[]): Proportion {
  return { x: sum(parts.map((part) => part.x)), n: sum(parts.map((part) => part.n)) };
}

/**
 * Pools per key, in order of first appearance. With the successor as key, merged organisations count once,
 * with the history of their predecessors under them.
 */
export function poolBy<T extends Proportion, K>(
  parts: readonly T[],
  keyOf: (part: T) => K,
): ReadonlyMap<K, Proportion> {
  const pooled = new Map<K, Proportion>();
  for (const part of parts) {
    const key = keyOf(part);
    pooled.set(key, pool([pooled.get(key) ?? { x: 0, n: 0 }, part]));
  }
  return pooled;
}
