import { CASES_FOR_A_RANK } from '@qip/statistics/counts/shown-detail';
import { type RankGroup, rankOf, spreadOf } from '@qip/statistics/national/rank-groups';

/** What a statement about the spread of organisations may be made of: rows of one released table of peers. */
export interface RankedPeer {
  readonly code: string;
  readonly percent: number | null;
  /** The lower end of the size band; null where the table says nothing of sizes. */
  readonly sizeFrom: number | null;
}

/** How the organisations of one released table lie, in per cent. */
export interface ReleasedDistribution {
  /** How many organisations surely have the 20 cases from which a rate is ranked. */
  readonly rankedCount: number;
  /** The median organisation. */
  readonly median: number;
  /** Three cut points. */
  readonly quartileCuts: readonly number[];
  /** Nine cut points; null with fewer than 20 organisations. */
  readonly decileCuts: readonly number[] | null;
  /** Where each of those stands, by code. */
  readonly groups: ReadonlyMap<string, RankGroup>;
}

/**
 * Quartiles and deciles of organisations, worked out of nothing but what a released table of peers shows everybody, so
 * that they tell nobody anything new. Where the table says nothing of sizes, nobody surely has enough cases.
 * @param rows all rows of one standard's table
 * @returns null with fewer organisations than quartiles need
 */
export function distributionOfReleased(rows: readonly RankedPeer[]): ReleasedDistribution | null {
  const ranked = rows.flatMap(({ code, percent, sizeFrom }) =>
    percent !== null && sizeFrom !== null && sizeFrom >= CASES_FOR_A_RANK ? [{ code, percent }] : [],
  );
  const spread = spreadOf(ranked.map(({ percent }) => percent));
  if (spread.median === null || spread.quartileCuts === null) return null;
  return {
    rankedCount: spread.ranked,
    median: spread.median,
    quartileCuts: spread.quartileCuts,
    decileCuts: spread.decileCuts,
    groups: new Map(ranked.map(({ code, percent }) => [code, rankOf(percent, spread)])),
  };
}
