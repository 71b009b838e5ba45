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

/** The spread of values that may be ranked. */
export interface Spread {
  /** How many there are. */
  readonly ranked: number;
  /** Median; null where there are none. */
  readonly median: number | null;
  /** Three cut points; null below 8 values. */
  readonly quartileCuts: readonly number[] | null;
  /** Nine cut points; null below 20 values. */
  readonly decileCuts: readonly number[] | null;
}

/** The spread of rates over the organisations with n ≥ 20 and at most 25 % missing. */
export interface RankGroups extends Spread {
  /** One per organisation in the given order; null for one that may not be ranked. */
  readonly groups: readonly (RankGroup | null)[];
}

/** Whether a rate is firm enough to be ranked: n ≥ 20 and at most 25 % missing. */
export function mayBeRanked(organisation: JudgedCounts): boolean {
  return organisation.n >= CASES_FOR_A_RANK && missingData(organisation).advice !== 'showOnly';
}

/** Median, quartile and decile cut points of values that may all be ranked, by type-7 quantiles. */
export function spreadOf(values: readonly number[]): Spread {
  return {
    ranked: values.length,
    median: values.length === 0 ? null : quantile(values, 0.5),
    quartileCuts: cutPoints(values, 4, ORGANISATIONS_FOR_QUARTILES),
    decileCuts: cutPoints(values, 10, ORGANISATIONS_FOR_DECILES),
  };
}

/**
 * Where a value stands. Equal values fall into the same group, as every value is held against the same cut points: a tie
 * is never split. A value equal to a cut point belongs to the group below it.
 */
export function rankOf(value: number, { quartileCuts, decileCuts }: Spread): RankGroup {
  return { quartile: groupOf(value, quartileCuts), decile: groupOf(value, decileCuts) };
}

function cutPoints(values: readonly number[], groups: number, needed: number): readonly number[] | null {
  if (values.length < needed) return null;
  return Array.from({ length: groups - 1 }, (_, index) => quantile(values, (index + 1) / groups));
}

function groupOf(value: number, cuts: readonly number[] | null): number | null {
  return cuts === null ? null : 1 + cuts.filter((cut) => value > cut).length;
}

/**
 * Quartiles and deciles of organisations' rates.
 *
 * @throws RangeError for impossible counts.
 */
export function rankGroups(organisations: readonly JudgedCounts[]): RankGroups {
  const spread = spreadOf(organisations.filter(mayBeRanked).map(({ x, n }) => x / n));
  const groups = organisations.map((organisation) =>
    mayBeRanked(organisation) ? rankOf(organisation.x / organisation.n, spread) : null,
  );
  return { ...spread, groups };
}
