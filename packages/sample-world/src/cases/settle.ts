import { between } from '../random/draw.js';
import type { Random } from '../random/random.js';
import type { MetShare } from './margins.js';

/**
 * A count whose percentage of a denominator is shown as `percent`, drawn among all that are: a published percentage is a
 * rounding (half up), so that none of them is likelier than another.
 *
 * @throws {RangeError} where no count comes to that percentage.
 */
function countFor(percent: number, denominator: number, random: Random): number {
  const lowest = Math.ceil((denominator * (2 * percent - 1)) / 200);
  const highest = Math.ceil((denominator * (2 * percent + 1)) / 200) - 1;
  if (lowest > highest) throw new RangeError(`No count of ${denominator} is shown as ${percent} %.`);
  return between(random, Math.max(lowest, 0), Math.min(highest, denominator));
}

/** How many of a denominator meet a standard. */
export function metCount(share: MetShare, denominator: number, random: Random): number {
  switch (share.kind) {
    case 'COUNT':
      return share.count;
    case 'PERCENT':
      return countFor(share.percent, denominator, random);
    case 'NOT_MET_PERCENT':
      return denominator - countFor(share.percent, denominator, random);
  }
}
