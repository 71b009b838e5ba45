import { type JudgedCounts } from '../counts/outcome-counts.js';
import { missingData } from '../counts/missing-data.js';
import { type Proportion } from '../counts/proportion.js';
import { CASES_FOR_A_FLAG } from '../counts/shown-detail.js';
import { adjustedFlag, jointFlag } from './adjusted-flag.js';
import { exactFlag, type FunnelFlag } from './exact-flag.js';
import { reachableFlags } from './reachable-flags.js';

/** Why an organisation with cases is shown without a judgement. */
export type UnjudgedReason = 'noComparison' | 'fewCases' | 'missingOverQuarter' | 'missingCrossesFlag';

/**
 * What the funnel says of one organisation and standard. `tooFewToTell`: not flagged, but on its side of the target
 * not even the most extreme result would have reached the action level.
 */
export type FunnelVerdict =
  | { readonly kind: 'noEligibleCases' }
  | { readonly kind: 'notJudged'; readonly reason: UnjudgedReason }
  | { readonly kind: 'tooFewToTell' }
  | { readonly kind: 'asExpected' }
  | { readonly kind: 'flagged'; readonly flag: Exclude<FunnelFlag, 'within'> };

/** What an organisation is judged against. */
export interface FunnelBasis {
  /** The comparison rate, or null where nobody is left to compare with. */
  readonly theta: number | null;
  /** τ² where overdispersion is used, else null. */
  readonly tau2: number | null;
}

/** Exact and adjusted flag, and the one for the headline; adjusted is null where overdispersion is not used. */
export interface FlagSet {
  readonly exact: FunnelFlag;
  readonly adjusted: FunnelFlag | null;
  readonly headline: FunnelFlag;
}

/** Both published flags of a proportion; null where n = 0. */
export function flagSet(proportion: Proportion, theta: number, tau2: number | null): FlagSet | null {
  const exact = exactFlag(proportion, theta);
  if (exact === null) return null;
  if (tau2 === null) return { exact: exact.flag, adjusted: null, headline: exact.flag };
  const adjusted = adjustedFlag(proportion, theta, tau2);
  return { exact: exact.flag, adjusted, headline: jointFlag(exact.flag, adjusted) };
}

/** Whether the missing cases, had they all met or all failed the standard, would change the flag class. */
function missingCrossesFlag({ x, n, missing }: JudgedCounts, theta: number, tau2: number | null): boolean {
  const flags = [
    { x, n },
    { x, n: n + missing },
    { x: x + missing, n: n + missing },
  ].map((proportion) => flagSet(proportion, theta, tau2)?.headline);
  return new Set(flags).size > 1;
}

/** Three sigma is the action level: below it a sample cannot show that an organisation is as expected. */
function couldReachAction({ x, n }: Proportion, theta: number): boolean {
  const reachable = reachableFlags(n, theta);
  return x / n < theta ? reachable?.low === 'alarmLow' : reachable?.high === 'alarmHigh';
}

/**
 * The headline of one organisation on the funnel.
 *
 * @param counts - whole counts, with the eligible cases of unknown outcome
 * @throws RangeError for impossible counts or rates.
 */
export function funnelVerdict(counts: JudgedCounts, { theta, tau2 }: FunnelBasis): FunnelVerdict {
  const { advice } = missingData(counts);
  if (counts.n === 0) return { kind: 'noEligibleCases' };
  if (theta === null) return { kind: 'notJudged', reason: 'noComparison' };
  if (counts.n < CASES_FOR_A_FLAG) return { kind: 'notJudged', reason: 'fewCases' };
  if (advice === 'showOnly') return { kind: 'notJudged', reason: 'missingOverQuarter' };
  if (missingCrossesFlag(counts, theta, tau2)) return { kind: 'notJudged', reason: 'missingCrossesFlag' };
  const flag = flagSet(counts, theta, tau2)?.headline ?? 'within';
  if (flag !== 'within') return { kind: 'flagged', flag };
  return couldReachAction(counts, theta) ? { kind: 'asExpected' } : { kind: 'tooFewToTell' };
}
