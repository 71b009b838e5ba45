import { comparableRuns } from '@qip/statistics/series/series-view';
import { type PublishedCycle, type StandardFact } from './trend-facts.js';
import { breakSentence } from './wording.js';

/** Cycles that can be compared with each other, in time order. */
export interface Segment {
  readonly cycles: readonly PublishedCycle[];
  /** Why no line leads to it from the segment before; null for the first. */
  readonly breakReason: string | null;
  /** The standard as the version of these cycles has it; null where that version has no such standard. */
  readonly standard: StandardFact | null;
  /** All standards of that version: the family in which changes are judged. */
  readonly family: readonly StandardFact[];
}

/**
 * Cuts a programme's cycles where they cannot be compared any more. Across a cut a standard is known by what it says, word
 * for word: one that was rewritten is another one, whatever its number. In comparable versions it is known by its number.
 * @param cycles in time order
 * @param all the standards of all versions of the programme
 */
export function segmentsOf(
  cycles: readonly PublishedCycle[],
  standard: StandardFact,
  all: readonly StandardFact[],
): readonly Segment[] {
  const runs = comparableRuns(cycles);
  return runs.map((run, index) => {
    const family = all.filter(({ standardsVersion }) => standardsVersion === run[0]?.standardsVersion);
    return {
      cycles: run,
      breakReason: breakReason(runs[index - 1], run, all),
      standard: counterpart(standard, family, run),
      family,
    };
  });
}

function counterpart(
  standard: StandardFact,
  family: readonly StandardFact[],
  run: readonly PublishedCycle[],
): StandardFact | null {
  const isOfRun = run.some(({ auditedVersion }) => auditedVersion === standard.standardsVersion);
  if (isOfRun) return family.find(({ number }) => number === standard.number) ?? null;
  const [same, ...others] = family.filter(
    ({ id, statement }) => id === standard.id || statement === standard.statement,
  );
  return others.length > 0 ? null : (same ?? null);
}

function breakReason(
  before: readonly PublishedCycle[] | undefined,
  run: readonly PublishedCycle[],
  all: readonly StandardFact[],
): string | null {
  const [last, first] = [before?.at(-1), run[0]];
  if (last === undefined || first === undefined) return null;
  return breakSentence({
    code: first.code,
    isBaseline: first.baselineId === null,
    explanation: first.notComparableReason,
    versionNumber: versionNumberOf(first, all),
    versionNumberBefore: versionNumberOf(last, all),
  });
}

function versionNumberOf({ auditedVersion }: PublishedCycle, all: readonly StandardFact[]): number | null {
  return all.find((standard) => standard.standardsVersion === auditedVersion)?.versionNumber ?? null;
}
