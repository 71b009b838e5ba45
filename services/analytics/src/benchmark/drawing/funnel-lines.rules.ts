import { CASES_FOR_A_FLAG } from '@qip/statistics/counts/shown-detail';
import { adjustedFlag, adjustedLimits } from '@qip/statistics/funnel/adjusted-flag';
import { FUNNEL_LEVELS, type FunnelFlag } from '@qip/statistics/funnel/exact-flag';
import { funnelLimits } from '@qip/statistics/funnel/funnel-limits';

/** ALERT is the 95 % line, ALARM the 99.8 % line: the action level. */
export type FunnelLevel = 'ALERT' | 'ALARM';

/** The two lines at a number of cases, as fractions; null where no result so extreme exists. */
export interface FunnelPoint {
  readonly n: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The lines of a level; adjusted ones allow for the spread between organisations. */
export interface FunnelLine {
  readonly level: FunnelLevel;
  readonly isAdjusted: boolean;
  readonly points: readonly FunnelPoint[];
}

const TAILS: Readonly<Record<FunnelLevel, number>> = { ALERT: FUNNEL_LEVELS.alert, ALARM: FUNNEL_LEVELS.alarm };

/**
 * The lines around a rate: exact ones, and where τ² is used the adjusted ones too. A rate on or beyond a line is flagged
 * at its level; for the headline it must be on or beyond both lines of the level.
 * @param sizes numbers of cases, from 1
 */
export function funnelLines(theta: number, tau2: number | null, sizes: readonly number[]): readonly FunnelLine[] {
  const levels = ['ALERT', 'ALARM'] as const;
  const exact = levels.map((level) => ({
    level,
    isAdjusted: false,
    points: sizes.map((n) => exactPoint(n, theta, level)),
  }));
  if (tau2 === null) return exact;
  const adjusted = levels.map((level) => ({
    level,
    isAdjusted: true,
    points: sizes.map((n) => adjustedPoint(n, theta, tau2, level)),
  }));
  return [...exact, ...adjusted];
}

/** Up to this many cases every number has its point; beyond it the steps grow with the size. */
const EVERY_SIZE_TO = 60;
const GROWTH = 20;

/**
 * The numbers of cases at which lines are drawn: from the fewest that are ever flagged to the largest, each mark among
 * them, so that a mark lies beside a point of the line and not beside a chord between two.
 */
export function drawnSizes(largest: number, marks: readonly number[]): readonly number[] {
  const sizes = new Set(marks.filter((n) => n >= CASES_FOR_A_FLAG));
  for (let n = CASES_FOR_A_FLAG; n < largest; n += n < EVERY_SIZE_TO ? 1 : Math.ceil(n / GROWTH)) sizes.add(n);
  sizes.add(Math.max(largest, CASES_FOR_A_FLAG));
  return [...sizes].sort((a, b) => a - b);
}

function exactPoint(n: number, theta: number, level: FunnelLevel): FunnelPoint {
  const { lower, upper, lowerReachable, upperReachable } = funnelLimits(n, theta, TAILS[level]);
  return { n, lower: lowerReachable ? lower : null, upper: upperReachable ? upper : null };
}

/** A line that is drawn in to the edge has no result on it: whether one exists is what the flag of the edge says. */
function adjustedPoint(n: number, theta: number, tau2: number, level: FunnelLevel): FunnelPoint {
  const { lower, upper } = adjustedLimits(n, theta, tau2, TAILS[level]);
  const reaches = (flag: FunnelFlag, side: 'Low' | 'High'): boolean =>
    flag === `alarm${side}` || (level === 'ALERT' && flag === `alert${side}`);
  return {
    n,
    lower: reaches(adjustedFlag({ x: 0, n }, theta, tau2), 'Low') ? lower : null,
    upper: reaches(adjustedFlag({ x: n, n }, theta, tau2), 'High') ? upper : null,
  };
}
