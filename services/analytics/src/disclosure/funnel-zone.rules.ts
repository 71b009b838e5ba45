import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { rate } from '@qip/statistics/counts/proportion';
import { exactFlag, type FunnelFlag } from '@qip/statistics/funnel/exact-flag';
import { type PeerCell } from './peer-cell.rules.js';

/** Where a rate lies in the funnel, as the graph calls it. */
export type FunnelZone = 'BELOW_ALARM' | 'BELOW_ALERT' | 'WITHIN' | 'ABOVE_ALERT' | 'ABOVE_ALARM';

/** The zone by the flag of the statistics. */
export const ZONE_OF_FLAG: Readonly<Record<FunnelFlag, FunnelZone>> = {
  alarmLow: 'BELOW_ALARM',
  alertLow: 'BELOW_ALERT',
  within: 'WITHIN',
  alertHigh: 'ABOVE_ALERT',
  alarmHigh: 'ABOVE_ALARM',
};

/** A band of which the upper end is more than so many times the lower stands for no sample size in it. */
const WIDEST = 3;

/**
 * The funnel zone of a peer, as if it had the sample size in the middle of its band and just its rounded rate: worked out
 * of released figures alone, so that it tells nothing more than they do.
 * @param national the released counts of the nation; null where they are withheld
 * @returns null where nothing is said of sample sizes, or the band is too wide to judge by
 */
export function funnelZone({ percent, sizeBand }: PeerCell, national: OutcomeCounts | null): FunnelZone | null {
  if (national === null || sizeBand === null || sizeBand.to > WIDEST * sizeBand.from) return null;
  const theta = rate({ x: national.met, n: national.met + national.notMet });
  const n = Math.floor((sizeBand.from + sizeBand.to) / 2);
  const flag = theta === null ? null : exactFlag({ x: Math.floor((2 * percent * n + 100) / 200), n }, theta);
  return flag === null ? null : ZONE_OF_FLAG[flag.flag];
}
