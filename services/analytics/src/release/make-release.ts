import { DISCLOSURE_POLICY } from '../disclosure/disclosure-policy.js';
import { drawPeerCodes } from '../disclosure/peer-codes.js';
import { decideRelease } from '../disclosure/release.rules.js';
import { type ReleasedFigures, releasedFigures, type SnapshotFigures } from './release-figures.rules.js';

/** What leaves, and whose the codes are. */
export interface MadeRelease {
  readonly figures: ReleasedFigures;
  /** The code by organisation: of those who have a row. */
  readonly codes: ReadonlyMap<string, string>;
}

/** Passes the figures of a snapshot through the gate and draws the codes. Every call draws others. */
export function makeRelease(figures: SnapshotFigures): MadeRelease {
  const { standards, participants, coverage } = figures;
  const release = decideRelease({ standardCount: standards.length, participants, coverage }, DISCLOSURE_POLICY);
  const codes = drawPeerCodes((release.peers?.rows ?? []).map(({ organisationId }) => organisationId));
  return { figures: releasedFigures(figures, release, codes), codes };
}
