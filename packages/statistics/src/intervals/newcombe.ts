import { type Interval, type Proportion } from '../counts/proportion.js';
import { wilsonInterval } from './wilson.js';

/** A difference of two proportions with its interval, as fractions (0.05 is five percentage points). */
export interface Difference extends Interval {
  readonly difference: number;
}

/**
 * Difference of two independent proportions, first minus second, with Newcombe's square-and-add interval.
 *
 * Newcombe RG (1998) Stat Med 17:873–890, method 10: the distances from each estimate to its own Wilson limits are
 * combined as the legs of a right triangle, without continuity correction.
 *
 * @returns null where either proportion has no cases
 * @throws RangeError for an impossible proportion or confidence level.
 */
export function newcombeDifference(first: Proportion, second: Proportion, confidence = 0.95): Difference | null {
  const firstLimits = wilsonInterval(first, confidence);
  const secondLimits = wilsonInterval(second, confidence);
  if (firstLimits === null || secondLimits === null) return null;
  const p1 = first.x / first.n;
  const p2 = second.x / second.n;
  const difference = p1 - p2;
  return {
    difference,
    lower: Math.max(-1, difference - Math.hypot(p1 - firstLimits.lower, secondLimits.upper - p2)),
    upper: Math.min(1, difference + Math.hypot(firstLimits.upper - p1, p2 - secondLimits.lower)),
  };
}
