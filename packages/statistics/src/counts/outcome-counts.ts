import { type Proportion } from './proportion.js';
import { sum } from './sum.js';

/** Cases of one unit and one standard, each in exactly one of the five outcomes. */
export interface OutcomeCounts {
  readonly met: number;
  readonly notMet: number;
  readonly excluded: number;
  readonly notApplicable: number;
  readonly missing: number;
}

/**
 * What missing data means for a standard. `unknown`: complete cases are the headline. `notMet`: the standard is itself
 * "documented evidence of …", so that what is not documented is not met.
 */
export type MissingMeans = 'unknown' | 'notMet';

/** A headline proportion with the eligible cases whose outcome is not known. */
export interface JudgedCounts extends Proportion {
  readonly missing: number;
}

/** All cases behind five outcome counts. */
export function totalCases({ met, notMet, excluded, notApplicable, missing }: OutcomeCounts): number {
  return sum([met, notMet, excluded, notApplicable, missing]);
}

/** Outcome counts of several units together; the five counts stay separate. */
export function addOutcomes(parts: readonly OutcomeCounts[]): OutcomeCounts {
  return {
    met: sum(parts.map((part) => part.met)),
    notMet: sum(parts.map((part) => part.notMet)),
    excluded: sum(parts.map((part) => part.excluded)),
    notApplicable: sum(parts.map((part) => part.notApplicable)),
    missing: sum(parts.map((part) => part.missing)),
  };
}

/**
 * The headline: met over met + not met. Where missing means not met, missing cases join the denominator and no case
 * is of unknown outcome any more.
 */
export function judgedCounts({ met, notMet, missing }: OutcomeCounts, missingMeans: MissingMeans): JudgedCounts {
  return missingMeans === 'notMet'
    ? { x: met, n: met + notMet + missing, missing: 0 }
    : { x: met, n: met + notMet, missing };
}
