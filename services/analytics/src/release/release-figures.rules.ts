import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { type NationalSpread, nationalSpread } from '../national/national-spread.rules.js';
import { type PeerPrecision } from '../disclosure/disclosure-policy.js';
import { type FunnelZone, funnelZone } from '../disclosure/funnel-zone.rules.js';
import { type PeerTable } from '../disclosure/peer-tables.rules.js';
import { type CoverageOf, type CountedParticipant, type Release } from '../disclosure/release.rules.js';
import { type EarlierRevision } from '../disclosure/revised-table.rules.js';

/** One standard's national figures, before the gate. */
export interface NationalFigures {
  readonly standardId: string;
  readonly standardNumber: number;
  readonly counts: OutcomeCounts;
}

/** The figures of a snapshot that the gate decides about. */
export interface SnapshotFigures {
  /** In the order of their numbers: that of the participants' results. */
  readonly standards: readonly NationalFigures[];
  readonly participants: readonly CountedParticipant[];
  readonly coverage: readonly CoverageOf[];
  /** The published revisions of the same cycle before this one. */
  readonly earlier: readonly EarlierRevision[];
}

/** One standard as it leaves: the national figures, and how fine the table of peers is; null where these are withheld. */
export interface ReleasedStandard {
  readonly standardId: string;
  readonly standardNumber: number;
  readonly counts: OutcomeCounts | null;
  readonly peerPrecision: PeerPrecision | null;
  /** Null where the released rows do not say it. */
  readonly spread: NationalSpread | null;
}

/** One row of a table of peers as it leaves. */
export interface ReleasedPeer {
  readonly standardNumber: number;
  readonly code: string;
  readonly percent: number | null;
  readonly sizeFrom: number | null;
  readonly sizeTo: number | null;
  /** Null where no band of sample sizes is released, or one that is too wide to judge by. */
  readonly funnelZone: FunnelZone | null;
}

/** The codes of one standard's table, by organisation. */
export type TableCodes = ReadonlyMap<string, string>;

/** All that is said of a cycle about others. */
export interface ReleasedFigures {
  readonly coverage: Release['coverage'];
  readonly standards: readonly ReleasedStandard[];
  /** By standard, then by code: codes are drawn at random, so that the order says nothing. */
  readonly peers: readonly ReleasedPeer[];
}

/**
 * Exactly what a release lets out of a snapshot's figures, under the codes that were drawn.
 * @param codes by the order of the standards
 */
export function releasedFigures(
  figures: SnapshotFigures,
  release: Release,
  codes: readonly TableCodes[],
): ReleasedFigures {
  const released = figures.standards.map(({ standardId, standardNumber, counts }, place) => {
    const isReleased = release.isNationalReleased[place] === true;
    const table = release.peers[place] ?? null;
    const peers = releasedPeers(standardNumber, isReleased ? counts : null, table, codes[place] ?? new Map());
    const pooled = { x: counts.met, n: counts.met + counts.notMet };
    const standard: ReleasedStandard = {
      standardId,
      standardNumber,
      counts: isReleased ? counts : null,
      peerPrecision: table?.precision ?? null,
      spread: isReleased ? nationalSpread(pooled, peers) : null,
    };
    return { standard, peers };
  });
  const standards = released.map(({ standard }) => standard);
  const peers = released.flatMap((one) => one.peers);
  return { coverage: release.coverage, standards, peers };
}

function releasedPeers(
  standardNumber: number,
  counts: OutcomeCounts | null,
  table: PeerTable | null,
  codes: TableCodes,
): readonly ReleasedPeer[] {
  const rows = (table?.rows ?? []).map(({ organisationId, cell }) => ({
    standardNumber,
    code: codes.get(organisationId) ?? '',
    percent: cell.percent,
    sizeFrom: cell.sizeBand?.from ?? null,
    sizeTo: cell.sizeBand?.to ?? null,
    funnelZone: funnelZone(cell, counts),
  }));
  return rows.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
