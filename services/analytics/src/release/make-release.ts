import { DISCLOSURE_POLICY } from '../disclosure/disclosure-policy.js';
import { drawPeerCodes } from '../disclosure/peer-codes.js';
import { decideRelease } from '../disclosure/release.rules.js';
import {
  type ReleasedFigures,
  releasedFigures,
  type SnapshotFigures,
  type TableCodes,
} from './release-figures.rules.js';

/** What leaves, and whose the codes are. */
export interface MadeRelease {
  readonly figures: ReleasedFigures;
  /** For each standard the codes of those who have a row in its table. */
  readonly codes: readonly { readonly standardNumber: number; readonly byOrganisation: TableCodes }[];
}

/** Passes the figures of a snapshot through the gate and draws the codes, for each table its own. Every call draws others. */
export function makeRelease(figures: SnapshotFigures): MadeRelease {
  const { standards, participants, coverage, earlier } = figures;
  const release = decideRelease(
    { standardCount: standards.length, participants, coverage, earlier },
    DISCLOSURE_POLICY,
  );
  const codes = release.peers.map((table) =>
    drawPeerCodes((table?.rows ?? []).map(({ organisationId }) => organisationId)),
  );
  return {
    figures: releasedFigures(figures, release, codes),
    codes: standards.map(({ standardNumber }, place) => ({
      standardNumber,
      byOrganisation: codes[place] ?? new Map(),
    })),
  };
}
