import { type Direction } from '../change/direction.js';
import { type FunnelFlag } from './exact-flag.js';

/**
 * How a flag reads for a standard's direction. A measure for which neither more nor less is better is only ever
 * `different`: never good or bad.
 */
export type FlagReading = 'asExpected' | 'worthLearningFrom' | 'worthLookingInto' | 'different';

/** Neutral, actionable reading of a flag: what to do with it, not a mark. */
export function flagReading(flag: FunnelFlag, better: Direction): FlagReading {
  if (flag === 'within') return 'asExpected';
  if (better === 'neither') return 'different';
  const high = flag === 'alertHigh' || flag === 'alarmHigh';
  return high === (better === 'higher') ? 'worthLearningFrom' : 'worthLookingInto';
}
