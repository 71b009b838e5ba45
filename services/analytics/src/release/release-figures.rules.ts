import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { type NationalSpread, nationalSpread } from '../national/national-spread.rules.js';
import { type PeerPrecision } from '../disclosure/disclosure-policy.js';
import { type PeerTables } from '../disclosure/peer-tables.rules.js';
import { type CoverageOf, type CountedParticipant, type Release } from '../disclosure/release.rules.js';

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
}

/** All that is said of a cycle about others. */
export interface ReleasedFigures {
  readonly coverage: Release['coverage'];
  readonly standards: readonly ReleasedStandard[];
  /** By standard, then by code: codes are drawn at random, so that the order says nothing. */
  readonly peers: readonly ReleasedPeer[];
}

/** Exactly what a release lets out of a snapshot's figures, under the codes that were drawn. */
export function releasedFigures(
  figures: SnapshotFigures,
  release: Release,
  codes: ReadonlyMap<string, string>,
): ReleasedFigures {
  const numbers = figures.standards.map(({ standardNumber }) => standardNumber);
  const peers = release.peers === null ? [] : releasedPeers(release.peers, numbers, codes);
  const standards = figures.standards.map(({ standardId, standardNumber, counts }, place) => {
    const isReleased = release.isNationalReleased[place] === true;
    const rows = peers.filter((peer) => peer.standardNumber === standardNumber);
    const pooled = { x: counts.met, n: counts.met + counts.notMet };
    return {
      standardId,
      standardNumber,
      counts: isReleased ? counts : null,
      peerPrecision: release.peers?.standards.includes(place) === true ? release.peers.precision : null,
      spread: isReleased ? nationalSpread(pooled, rows) : null,
    };
  });
  return { coverage: release.coverage, standards, peers };
}

function releasedPeers(
  tables: PeerTables,
  numbers: readonly number[],
  codes: ReadonlyMap<string, string>,
): readonly ReleasedPeer[] {
  const rows = tables.rows.flatMap(({ organisationId, cells }) =>
    cells.map(({ percent, sizeBand }, table) => ({
      standardNumber: numbers[tables.standards[table] ?? -1] ?? 0,
      code: codes.get(organisationId) ?? '',
      percent,
      sizeFrom: sizeBand?.from ?? null,
      sizeTo: sizeBand?.to ?? null,
    })),
  );
  return rows.toSorted((a, b) => a.standardNumber - b.standardNumber || (a.code < b.code ? -1 : 1));
}
