import { type Direction } from '@qip/statistics/change/direction';
import { type JudgedCounts, judgedCounts, type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { type Proportion } from '@qip/statistics/counts/proportion';
import { comparisonRate } from '@qip/statistics/funnel/comparison-rate';
import { type FunnelFlag } from '@qip/statistics/funnel/exact-flag';
import { type FlagReading, flagReading } from '@qip/statistics/funnel/flag-reading';
import { type FlagSet, flagSet, type FunnelVerdict, funnelVerdict } from '@qip/statistics/funnel/funnel-verdict';
import { type NationalSpread } from '../national/national-spread.rules.js';

/** What is said of an organisation or a team beside the nation, or beside the rest of its organisation. */
export type VerdictKind =
  | 'NO_ELIGIBLE_CASES'
  | 'NO_COMPARISON'
  | 'FEW_CASES'
  | 'MISSING_OVER_QUARTER'
  | 'MISSING_CROSSES_FLAG'
  | 'TOO_FEW_TO_TELL'
  | 'AS_EXPECTED'
  | 'NO_CLEAR_DIFFERENCE'
  | 'WORTH_LEARNING_FROM'
  | 'WORTH_LOOKING_INTO'
  | 'DIFFERENT';

/** A verdict, and which way and how far the figure lies; null where it does not stand out. */
export interface Verdict {
  readonly kind: VerdictKind;
  readonly side: 'LOWER' | 'HIGHER' | null;
  /** Three sigma, the action level, rather than two. */
  readonly isAlarm: boolean;
}

/** The nation as others are compared with it; null where its figures are withheld. */
export interface NationalBasis {
  readonly counts: OutcomeCounts;
  readonly spread: NationalSpread | null;
}

/** An organisation or a team beside the nation. */
export interface NationalComparison {
  /** The rate that it is compared with. */
  readonly theta: number | null;
  /** With over a tenth of the cases it is compared with the others alone. */
  readonly isOwnLeftOut: boolean;
  /** τ² where overdispersion is used. */
  readonly tau2: number | null;
  /** Whether it is known how far organisations spread; where it is not, flags rest on chance alone. */
  readonly isSpreadKnown: boolean;
  /** Null where nothing is flagged at all. */
  readonly flags: FlagSet | null;
  readonly verdict: Verdict;
}

/** Cases without a decision are of unknown outcome: where missing means not met, the engine has counted them so already. */
export function judged(counts: OutcomeCounts): JudgedCounts {
  return judgedCounts(counts, 'unknown');
}

/** The nation's proportion, and that alone. */
export function pooledOf({ met, notMet }: OutcomeCounts): Proportion {
  return { x: met, n: met + notMet };
}

/**
 * Compares an organisation or a team with the nation by the funnel. Where organisations spread more than chance would have
 * it, the headline needs the exact flag and the widened one.
 * @param counts part of the national ones
 */
export function compareWithNation(
  counts: OutcomeCounts,
  national: NationalBasis | null,
  better: Direction,
): NationalComparison {
  const own = judged(counts);
  const rate = national === null ? null : comparisonRate(own, pooledOf(national.counts));
  const tau2 = national?.spread?.isOverdispersionUsed === true ? national.spread.tau2 : null;
  const theta = rate?.theta ?? null;
  const funnel = funnelVerdict(own, { theta, tau2 });
  const isFlaggable = funnel.kind !== 'noEligibleCases' && funnel.kind !== 'notJudged';
  return {
    theta,
    isOwnLeftOut: rate?.leaveOneOut ?? false,
    tau2,
    isSpreadKnown: (national?.spread ?? null) !== null,
    flags: theta === null || !isFlaggable ? null : flagSet(own, theta, tau2),
    verdict: verdictOf(funnel, better),
  };
}

const UNJUDGED = {
  noComparison: 'NO_COMPARISON',
  fewCases: 'FEW_CASES',
  missingOverQuarter: 'MISSING_OVER_QUARTER',
  missingCrossesFlag: 'MISSING_CROSSES_FLAG',
} as const;

const READINGS: Readonly<Record<FlagReading, VerdictKind>> = {
  asExpected: 'AS_EXPECTED',
  worthLearningFrom: 'WORTH_LEARNING_FROM',
  worthLookingInto: 'WORTH_LOOKING_INTO',
  different: 'DIFFERENT',
};

/** A verdict that is no flag. */
export function unflagged(kind: VerdictKind): Verdict {
  return { kind, side: null, isAlarm: false };
}

/** A flag as it reads for the standard's direction. */
export function flagged(flag: Exclude<FunnelFlag, 'within'>, better: Direction): Verdict {
  return {
    kind: READINGS[flagReading(flag, better)],
    side: flag === 'alertLow' || flag === 'alarmLow' ? 'LOWER' : 'HIGHER',
    isAlarm: flag === 'alarmLow' || flag === 'alarmHigh',
  };
}

function verdictOf(funnel: FunnelVerdict, better: Direction): Verdict {
  switch (funnel.kind) {
    case 'noEligibleCases':
      return unflagged('NO_ELIGIBLE_CASES');
    case 'notJudged':
      return unflagged(UNJUDGED[funnel.reason]);
    case 'tooFewToTell':
      return unflagged('TOO_FEW_TO_TELL');
    case 'asExpected':
      return unflagged('AS_EXPECTED');
    case 'flagged':
      return flagged(funnel.flag, better);
  }
}
