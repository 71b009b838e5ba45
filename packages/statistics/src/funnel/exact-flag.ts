import { type Proportion, requireCounts } from '../counts/proportion.js';
import { lowerTail, upperTail } from '../distributions/binomial-tails.js';
import { reaches } from '../distributions/binomial-quantile.js';

/** Where a proportion lies on a funnel plot. Alarm is the action level (three sigma), alert the warning (two sigma). */
export type FunnelFlag = 'alarmLow' | 'alertLow' | 'within' | 'alertHigh' | 'alarmHigh';

/** Tail probability of each side at or below which a flag is raised. */
export const FUNNEL_LEVELS = { alert: 0.025, alarm: 0.001 } as const;

/** A flag with the two exact tail probabilities that it rests on. */
export interface ExactFlag {
  readonly flag: FunnelFlag;
  /** P(X ≤ x). */
  readonly pLower: number;
  /** P(X ≥ x). */
  readonly pUpper: number;
}

/** @throws RangeError unless theta is a probability. */
export function requireRate(theta: number): void {
  if (!(theta >= 0 && theta <= 1)) throw new RangeError('The rate to compare with must lie between 0 and 1.');
}

/**
 * Flags a proportion against a rate by exact binomial tails, each side on its own: ≤ .025 alert, ≤ .001 alarm.
 *
 * Spiegelhalter DJ (2005) Stat Med 24:1185–1202 sets the levels; exact tails instead of his normal limits keep the
 * false alarms of every n and theta at or below the nominal ones.
 *
 * @param proportion - whole counts
 * @param theta - the rate to compare with, 0 to 1
 * @returns null where n = 0
 * @throws RangeError for impossible counts or rates.
 */
export function exactFlag(proportion: Proportion, theta: number): ExactFlag | null {
  requireCounts(proportion);
  requireRate(theta);
  const { x, n } = proportion;
  if (n === 0) return null;
  const pLower = lowerTail(x, n, theta);
  const pUpper = upperTail(x, n, theta);
  return { flag: flagOfTails(pLower, pUpper), pLower, pUpper };
}

/** The flag of two one-sided tail probabilities, ties with a level counted as reaching it. */
function flagOfTails(pLower: number, pUpper: number): FunnelFlag {
  if (reaches(pLower, FUNNEL_LEVELS.alarm)) return 'alarmLow';
  if (reaches(pUpper, FUNNEL_LEVELS.alarm)) return 'alarmHigh';
  if (reaches(pLower, FUNNEL_LEVELS.alert)) return 'alertLow';
  return reaches(pUpper, FUNNEL_LEVELS.alert) ? 'alertHigh' : 'within';
}
