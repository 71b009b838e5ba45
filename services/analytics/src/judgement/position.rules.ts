import { missingData } from '@qip/statistics/counts/missing-data';
import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { distributionOfReleased, type RankedPeer } from '../disclosure/released-distribution.rules.js';
import { judged } from './comparison.rules.js';

/** Where an organisation stands among those that may be ranked: no finer than this, and no league table. */
export interface Position {
  /** 1 holds the lowest rates. */
  readonly quartile: number;
  /** Null with fewer than twenty organisations. */
  readonly decile: number | null;
  /** How many organisations are ranked. */
  readonly rankedCount: number;
}

/**
 * The place of an organisation in the distribution of the released rows, found by its own code.
 * @returns null where it has no row that may be ranked, over a quarter of its data is missing, or too few may be ranked
 */
export function positionOf(counts: OutcomeCounts, code: string | null, rows: readonly RankedPeer[]): Position | null {
  const distribution = distributionOfReleased(rows);
  const group = code === null ? undefined : distribution?.groups.get(code);
  if (distribution === null || group?.quartile === undefined || group.quartile === null) return null;
  if (missingData(judged(counts)).advice === 'showOnly') return null;
  return { quartile: group.quartile, decile: group.decile, rankedCount: distribution.rankedCount };
}
