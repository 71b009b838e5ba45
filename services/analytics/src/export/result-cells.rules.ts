import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { wholePercent } from '@qip/statistics/counts/percentage';
import { CASES_FOR_A_FLAG, shownDetail } from '@qip/statistics/counts/shown-detail';
import { wilsonInterval } from '@qip/statistics/intervals/wilson';
import { type ExportedCycle, type ExportedStandard } from './exported-results.js';
import { type Cell } from './result-table.js';

/** A row of figures that says only why there are none. */
export function withoutFigures(note: string): readonly Cell[] {
  return [null, null, null, null, null, null, null, null, null, note];
}

/**
 * The cells of a row of figures, as far as a file may show them at this sample size: fewer than 5 judged cases are only
 * called so, and a percentage is given from 10 on.
 */
export function figureCells(counts: OutcomeCounts): readonly Cell[] {
  const { met, notMet, excluded, notApplicable, missing } = counts;
  const proportion = { x: met, n: met + notMet };
  const detail = shownDetail(proportion.n);
  if (detail === 'fewerThanFive') return withoutFigures('fewer than 5');
  const interval = wilsonInterval(proportion);
  return [
    met,
    notMet,
    excluded,
    notApplicable,
    missing,
    proportion.n,
    proportion.n < CASES_FOR_A_FLAG ? null : wholePercent(proportion),
    interval === null ? null : tenthOfPercent(interval.lower),
    interval === null ? null : tenthOfPercent(interval.upper),
    detail === 'noEligibleCases' ? 'no eligible cases' : null,
  ];
}

/** Which cycle and standard a row is about. */
export function whatCells(cycle: ExportedCycle, standard: ExportedStandard): readonly Cell[] {
  const { number, statement, direction, targetPercent } = standard;
  return [cycle.code, cycle.revision, number, statement, direction, targetPercent];
}

function tenthOfPercent(fraction: number): number {
  return Math.round(fraction * 1000) / 10;
}
