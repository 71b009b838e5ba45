import { type Proportion } from '@qip/statistics/counts/proportion';
import { sum } from '@qip/statistics/counts/sum';

/** As much of a peer's released row as says how large it is and what its rate is. */
export interface SizedRow {
  readonly percent: number | null;
  readonly sizeFrom: number | null;
  readonly sizeTo: number | null;
}

/** The middle of a band of sample sizes, in whole cases; of the band that is open above, its lower end. */
export function bandMiddle(from: number, to: number | null): number {
  return to === null ? from : Math.floor((from + to) / 2);
}

/** A band of which the upper end is more than so many times the lower stands for no sample size in it. */
const WIDEST = 4;

/**
 * The proportions that anybody can work out of a released table with bands: the whole percentage of as many cases as lie
 * in the middle of the band, all sizes stretched alike so that they sum to the exact national number of cases. Rows
 * without a percentage are left out. Counts are fractions here: they stand for no real cases.
 * @returns null where the table says nothing of sizes, or too little
 */
export function releasedProportions(rows: readonly SizedRow[], nationalCases: number): readonly Proportion[] | null {
  const rated: { readonly rate: number; readonly size: number }[] = [];
  for (const { percent, sizeFrom, sizeTo } of rows) {
    if (percent === null) continue;
    if (sizeFrom === null || sizeTo === null || sizeTo > WIDEST * sizeFrom) return null;
    rated.push({ rate: percent / 100, size: bandMiddle(sizeFrom, sizeTo) });
  }
  const stretch = nationalCases / sum(rated.map(({ size }) => size));
  return rated.map(({ rate, size }) => ({ x: rate * size * stretch, n: size * stretch }));
}
