import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { shownDetail } from '@qip/statistics/counts/shown-detail';
import { compareWithNation, type NationalBasis, pooledOf } from '../../judgement/comparison.rules.js';
import { bandMiddle, type SizedRow } from '../../national/released-size.rules.js';
import { drawnSizes, type FunnelLine, funnelLines } from './funnel-lines.rules.js';

/** As much of a released row as is drawn. */
export interface DrawnRow extends SizedRow {
  readonly code: string;
}

/** A released row in the funnel: at the middle of its band, as it has no coordinate of its own. */
export interface PeerMark {
  readonly code: string;
  readonly n: number;
  readonly percent: number;
}

/** Everything that a funnel shows. */
export interface Funnel {
  /** The rate that the lines stand around: the one that the own organisation is compared with. */
  readonly theta: number;
  readonly isOwnLeftOut: boolean;
  readonly lines: readonly FunnelLine[];
  readonly peers: readonly PeerMark[];
  /** The own organisation where it is; null where there is none, or fewer than five cases. */
  readonly own: { readonly n: number; readonly value: number } | null;
}

const TOO_SMALL = ['noEligibleCases', 'fewerThanFive'];
const NO_CASES: OutcomeCounts = { met: 0, notMet: 0, excluded: 0, notApplicable: 0, missing: 0 };

/** Lines reach at least as far as this, so that a funnel of small organisations still looks like one. */
const LEAST_REACH = 50;

/**
 * A funnel for one viewer. The lines depend on released figures and on the viewer's own, and on nothing else.
 * @param own the own organisation's counts; null where the viewer has none
 * @param rows the released rows, as far as the viewer sees them
 * @returns null where there is no rate to compare with
 */
export function funnelOf(
  own: OutcomeCounts | null,
  national: NationalBasis | null,
  rows: readonly DrawnRow[],
): Funnel | null {
  const counts = own ?? NO_CASES;
  // Which side is better changes the words alone, never a line.
  const { theta, tau2, isOwnLeftOut } = compareWithNation(counts, national, 'neither');
  if (theta === null) return null;
  const peers = rows.flatMap(({ code, percent, sizeFrom, sizeTo }) =>
    percent === null || sizeFrom === null ? [] : [{ code, percent, n: bandMiddle(sizeFrom, sizeTo) }],
  );
  const { x, n } = pooledOf(counts);
  const isOwnDrawn = isDrawn(counts);
  const ends = rows.map(({ sizeFrom, sizeTo }) => sizeTo ?? sizeFrom ?? 0);
  const marks = [...peers.map((peer) => peer.n), ...(isOwnDrawn ? [n] : [])];
  const sizes = drawnSizes(Math.max(LEAST_REACH, ...ends, ...marks), marks);
  return {
    theta,
    isOwnLeftOut,
    lines: funnelLines(theta, tau2, sizes),
    peers,
    own: isOwnDrawn ? { n, value: x / n } : null,
  };
}

/** The released rows as ordered bars: by percentage, equal ones by code; without those that have none. */
export function orderedBars(rows: readonly DrawnRow[]): readonly { code: string; percent: number }[] {
  return rows
    .flatMap(({ code, percent }) => (percent === null ? [] : [{ code, percent }]))
    .toSorted((a, b) => a.percent - b.percent || (a.code < b.code ? -1 : 1));
}

/** Whether an own figure is drawn: from five cases on, as pictures travel. */
export function isDrawn(counts: OutcomeCounts): boolean {
  return !TOO_SMALL.includes(shownDetail(pooledOf(counts).n));
}
