import { addOutcomes, type OutcomeCounts, totalCases } from '@qip/statistics/counts/outcome-counts';
import { wholePercent } from '@qip/statistics/counts/percentage';
import { type Interval, rate } from '@qip/statistics/counts/proportion';
import { wilsonInterval } from '@qip/statistics/intervals/wilson';

/** The complete cases of one team by their outcome on the standard in one place of the stored outcomes. */
export interface TeamOutcomes extends OutcomeCounts {
  readonly teamId: string;
  readonly teamCode: string;
  /** 1 for the standard with the lowest number. */
  readonly place: number;
}

/** How many of the cases judged met a standard. */
export interface ProvisionalRateFacts {
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number | null;
  readonly percent: number | null;
  readonly interval: Interval | null;
}

/** A standard with its counts. */
export interface StandardResult {
  readonly standardId: string;
  readonly number: number;
  readonly counts: OutcomeCounts;
  readonly rate: ProvisionalRateFacts;
}

/** A team with its counts. */
export interface TeamResult {
  readonly teamId: string;
  readonly teamCode: string;
  readonly caseCount: number;
  readonly standards: readonly StandardResult[];
}

/** All that the viewer may know of his own cases while the audit runs. */
export interface ProvisionalFacts {
  readonly caseCount: number;
  readonly standards: readonly StandardResult[];
  readonly teams: readonly TeamResult[];
}

interface NumberedStandard {
  readonly id: string;
  readonly number: number;
}

const NONE: OutcomeCounts = { met: 0, notMet: 0, excluded: 0, notApplicable: 0, missing: 0 };

/**
 * Results per standard and per team. The whole is the sum of its teams, count by count; a rate is pooled, never a mean.
 * @param standards in the order of their numbers, which is that of the stored outcomes
 * @param outcomes at most one row for a team and place, in the order of the teams
 */
export function provisionalResults(
  standards: readonly NumberedStandard[],
  outcomes: readonly TeamOutcomes[],
): ProvisionalFacts {
  const teams = [...Map.groupBy(outcomes, ({ teamId }) => teamId)].map(([teamId, own]): TeamResult => {
    const byPlace = new Map(own.map((row) => [row.place, row]));
    const results = standards.map((standard, index) => resultOf(standard, byPlace.get(index + 1) ?? NONE));
    return { teamId, teamCode: own[0]?.teamCode ?? '', caseCount: casesIn(results), standards: results };
  });
  const whole = standards.map((standard, index) =>
    resultOf(standard, addOutcomes(teams.flatMap((team) => team.standards[index]?.counts ?? []))),
  );
  return { caseCount: casesIn(whole), standards: whole, teams };
}

/** Every case has exactly one outcome on every standard: any of them tells how many there are. */
function casesIn(results: readonly StandardResult[]): number {
  return totalCases(results[0]?.counts ?? NONE);
}

function resultOf({ id, number }: NumberedStandard, counts: OutcomeCounts): StandardResult {
  const { met, notMet, excluded, notApplicable, missing } = counts;
  return {
    standardId: id,
    number,
    counts: { met, notMet, excluded, notApplicable, missing },
    rate: rateOf(met, notMet),
  };
}

/** Missing data that counts as not met is stored as not met; all other missing data is in no denominator. */
function rateOf(met: number, notMet: number): ProvisionalRateFacts {
  const proportion = { x: met, n: met + notMet };
  return {
    numerator: proportion.x,
    denominator: proportion.n,
    value: rate(proportion),
    percent: wholePercent(proportion),
    interval: wilsonInterval(proportion),
  };
}
