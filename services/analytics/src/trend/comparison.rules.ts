import { comparableRuns } from '@qip/statistics/series/series-view';
import { daysBetween, type LocalDate } from '@qip/subgraph-kit/values/local-date';

/** A cycle, as far as it is compared with others. */
export interface ComparedCycle {
  readonly auditCycleId: string;
  readonly baselineId: string | null;
  readonly standardsVersion: string;
}

/** With which earlier cycles of its run a cycle is compared; null where there is none. */
export interface Comparisons<Cycle> {
  readonly previous: Cycle | null;
  readonly baseline: Cycle | null;
}

/** Two cycles that are compared. */
export interface CyclePair<Cycle> {
  readonly from: Cycle;
  readonly to: Cycle;
}

const DAYS_OF_A_MONTH = 365.25 / 12;

/** Whole months between two days, to the nearest: two audits a year apart are twelve months apart, give or take a week. */
export function monthsBetween(from: LocalDate, to: LocalDate): number {
  return Math.round(daysBetween(from, to) / DAYS_OF_A_MONTH);
}

/**
 * With what the last cycle of a run up to it is compared: with the cycle before it, and with its own baseline.
 * @param upTo cycles of one run in time order, up to the one that is compared
 * @param hasFigures which earlier cycles there is anything to compare with
 */
export function comparisonsOf<Cycle extends ComparedCycle>(
  upTo: readonly Cycle[],
  hasFigures: (cycle: Cycle) => boolean,
): Comparisons<Cycle> {
  const compared = upTo.at(-1);
  const earlier = upTo.slice(0, -1).filter(hasFigures);
  return {
    previous: earlier.at(-1) ?? null,
    baseline: earlier.find(({ auditCycleId }) => auditCycleId === compared?.baselineId) ?? null,
  };
}

/**
 * The pairs of cycles whose comparison changes with the publication of one of them: itself with the cycle before it and
 * with its baseline, the cycle after it with itself, and where it is their baseline all later ones of its run.
 * @param cycles all published cycles of the programme in time order, with the one that is being published
 */
export function pairsWith<Cycle extends ComparedCycle>(
  cycles: readonly Cycle[],
  auditCycleId: string,
): readonly CyclePair<Cycle>[] {
  const run = comparableRuns(cycles).find((one) => one.some((cycle) => cycle.auditCycleId === auditCycleId)) ?? [];
  return run.flatMap((to, index) => {
    const { previous, baseline } = comparisonsOf(run.slice(0, index + 1), () => true);
    return [...new Set([previous, baseline])].flatMap((from) =>
      from !== null && [from, to].some((cycle) => cycle.auditCycleId === auditCycleId) ? [{ from, to }] : [],
    );
  });
}
