import { type JudgedCounts } from './outcome-counts.js';
import { type Interval, requireCounts } from './proportion.js';

/** What the missing share asks of a page: nothing, a warning, or no flag and no rank. */
export type MissingAdvice = 'none' | 'warn' | 'showOnly';

/** Missing data of one proportion; `share`, `bounds` are null where no case is eligible. */
export interface MissingData {
  readonly missing: number;
  /** m/(n+m), a fraction. */
  readonly share: number | null;
  /** x/(n+m) if every missing case failed the standard … (x+m)/(n+m) if every one met it. */
  readonly bounds: Interval | null;
  readonly advice: MissingAdvice;
}

/**
 * Best- and worst-case bounds of a rate with m eligible cases of unknown outcome (the assumption-free bounds of
 * Manski CF 1989, J Hum Resources 24:343–360). Over 10 % missing warns; over 25 % is shown but neither flagged nor
 * ranked. The shares are compared as integers, so that exactly 10 % does not warn.
 *
 * @throws RangeError unless all three are whole, not negative, and x ≤ n.
 */
export function missingData({ x, n, missing }: JudgedCounts): MissingData {
  requireCounts({ x, n });
  requireCounts({ x: missing, n: n + missing });
  const eligible = n + missing;
  if (eligible === 0) return { missing, share: null, bounds: null, advice: 'none' };
  return {
    missing,
    share: missing / eligible,
    bounds: { lower: x / eligible, upper: (x + missing) / eligible },
    advice: adviceFor(missing, eligible),
  };
}

function adviceFor(missing: number, eligible: number): MissingAdvice {
  if (4 * missing > eligible) return 'showOnly';
  return 10 * missing > eligible ? 'warn' : 'none';
}
