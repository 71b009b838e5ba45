import { lowerTail, upperTail } from '../distributions/binomial-tails.js';
import { binomialQuantile, mirroredQuantile, reaches } from '../distributions/binomial-quantile.js';
import { exactFlag, type FunnelFlag, FUNNEL_LEVELS } from './exact-flag.js';

/** The strongest flag that any result could get at a sample size: that of 0 of n, and that of n of n. */
export interface ReachableFlags {
  readonly low: FunnelFlag;
  readonly high: FunnelFlag;
}

/**
 * What could be flagged at all at this n. At theta = .8 even 100 % is no alarm in fewer than 31 cases (.8³⁰ = .0012),
 * and not even an alert in fewer than 17.
 *
 * @returns null where n = 0
 */
export function reachableFlags(n: number, theta: number): ReachableFlags | null {
  const low = exactFlag({ x: 0, n }, theta);
  const high = exactFlag({ x: n, n }, theta);
  return low === null || high === null ? null : { low: low.flag, high: high.flag };
}

/** The exact probability, per side, that an organisation exactly on target is flagged; each is at or below the level. */
export interface FalseAlarmRate {
  readonly low: number;
  readonly high: number;
}

/**
 * The attained false-alarm rate of the exact flags at one sample size, target and level.
 *
 * @param n - a whole number from 1
 * @param theta - 0 to 1
 * @param level - e.g. .025 (alert or worse) or .001 (alarm)
 */
export function falseAlarmRate(n: number, theta: number, level: number): FalseAlarmRate {
  return {
    low: attained(binomialQuantile(level, n, theta), (count) => lowerTail(count, n, theta), level),
    high: attained(mirroredQuantile(level, n, theta), (count) => upperTail(n - count, n, theta), level),
  };
}

/** The largest tail at or below the level: that of its quantile on a tie, else that of the count below. */
function attained(quantileCount: number, tail: (count: number) => number, level: number): number {
  if (reaches(tail(quantileCount), level)) return tail(quantileCount);
  return quantileCount === 0 ? 0 : tail(quantileCount - 1);
}

/** How many flags chance alone would raise if every unit were on target. */
export interface ExpectedFalseFlags {
  /** Alerts or worse, both sides. */
  readonly alerts: number;
  readonly alarms: number;
}

/**
 * The nominal number of false flags: 60 organisations × 6 standards all on target give 18 alerts and 0.72 alarms.
 * Discrete counts make the true number smaller, see {@link falseAlarmRate}.
 *
 * @param comparisons - flagged units times standards
 */
export function expectedFalseFlags(comparisons: number): ExpectedFalseFlags {
  return { alerts: comparisons * 2 * FUNNEL_LEVELS.alert, alarms: comparisons * 2 * FUNNEL_LEVELS.alarm };
}
