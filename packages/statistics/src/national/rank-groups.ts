import { missingData } from '../counts/missing-data.js';
import { type JudgedCounts } from '../counts/outcome-counts.js';
import { CASES_FOR_A_RANK } from '../counts/shown-detail.js';
import { quantile } from './quantile.js';

const ORGANISATIONS_FOR_QUARTILES = 8;
const ORGANISATIONS_FOR_DECILES = 20;

/** Where an organisation stands: 1 is the lowest rates. There is no finer position, and no league table. */
export interface RankGroup {
  readonly quartile: number | null;
  readonly decile: number | null;
}

/** The spread of rates over the organisations that may be ranked. */
export interface RankGroups {
  /** How many organisations have n ≥ 20 and at most 25 % missing. */
  readonly ranked: number;
  /** Median rate of those; null where there are none. */
  readonly median: number | null;
  /** Three cut points; null below 8 organisations. */
  readonly quartileCuts: readonly number[] | null;
  /** Nine cut points; null below 20 organisations. */
  readonly decileCuts: readonly number[] | null;
  /** One per organisation in the given order; null for one that may not be ranked. */
  readonly groups: readonly (RankGroup | null)[];
}

/** Whether a rate is firm enough to be ranked: n ≥ 20 and at most 25 % missing. */
export function mayBeRanked(organisation: JudgedCounts): boolean {
  return organisation.n >= CASES_FOR_A_RANK && missingData(organisation).advice !== 'showOnly';
}

function cutPoints(rates: readonly number[], groups: number, needed: number): readonly number[] | null {
  if (rates.length < needed) return null;
  return Array.from({ length: groups - 1 }, (_, index) => quantile(rates, (index + 1) / groups));
}

/** Equal rates fall into the same group, as every rate is held against the same cut points: a tie is never split. */
function groupOf(value: number, cuts: readonly number[] | null): number | null {
  return cuts === null ? null : 1 + cuts.filter((cut) => value > cut).length;
}

/**
 * Quartiles and deciles of organisations' rates by type-7 quantiles. A rate equal to a cut point belongs to the group
 * below it.
 *
 * @throws RangeError for impossible counts.
 */
export function rankGroups(organisations: readonly JudgedCounts[]): RankGroups {
  const rates = organisations.filter(mayBeRanked).map(({ x, n }) => x / n);
  const quartileCuts = cutPoints(rates, 4, ORGANISATIONS_FOR_QUARTILES);
  const decileCuts = cutPoints(rates, 10, ORGANISATIONS_FOR_DECILES);
  return {
    ranked: rates.length,
    median: rates.length === 0 ? null : quantile(rates, 0.5),
    quartileCuts,
    decileCuts,
    groups: organisations.map((organisation) => {
      if (!mayBeRanked(organisation)) return null;
      const value = organisation.x / organisation.n;
      return { quartile: groupOf(value, quartileCuts), decile: groupOf(value, decileCuts) };
    }),
  };
}
