import { type AnalysisStatus } from '../analysis/analysis.rules.js';

/** The snapshot of a cycle's latest lock, as far as its publication is concerned. */
export interface Publishable {
  readonly state: 'STAGED' | 'PUBLISHED';
  readonly version: number;
  /** Why what was published before is corrected; null where nobody has said so yet. */
  readonly reason: string | null;
}

/** Where the cycle stands beside that. */
export interface Standing {
  readonly analysis: AnalysisStatus;
  /** Whether there is a published revision, of this lock or an earlier one. */
  readonly isPublished: boolean;
}

/** Why the figures of a cycle cannot be published, or corrected, as they are. */
export type ReleaseObstacle =
  | { readonly kind: 'NOT_ANALYSED'; readonly status: AnalysisStatus }
  | { readonly kind: 'PUBLISHED' }
  | { readonly kind: 'NEEDS_REASON' }
  | { readonly kind: 'NOTHING_TO_CORRECT' }
  | { readonly kind: 'STALE'; readonly currentVersion: number };

/** Whether a step may be taken, with which snapshot; and if not why not. */
export type ReleaseDecision<Snapshot extends Publishable> =
  { readonly kind: 'MAY'; readonly snapshot: Snapshot } | ReleaseObstacle;

/**
 * Figures are published once only, those of the latest lock, and those that were previewed. After a first publication they
 * are a correction, which somebody must have given a reason.
 */
export function decidePublication<Snapshot extends Publishable>(
  snapshot: Snapshot | null,
  standing: Standing,
  expectedVersion: number,
): ReleaseDecision<Snapshot> {
  if (snapshot === null) return { kind: 'NOT_ANALYSED', status: standing.analysis };
  if (snapshot.state === 'PUBLISHED') return { kind: 'PUBLISHED' };
  if (standing.isPublished && snapshot.reason === null) return { kind: 'NEEDS_REASON' };
  return ifCurrent(snapshot, expectedVersion);
}

/** A correction is made of what is published, from the figures of a later lock, as long as these are not out. */
export function decideRevision<Snapshot extends Publishable>(
  snapshot: Snapshot | null,
  standing: Standing,
  expectedVersion: number,
): ReleaseDecision<Snapshot> {
  if (snapshot === null) return { kind: 'NOT_ANALYSED', status: standing.analysis };
  if (snapshot.state === 'PUBLISHED') return { kind: 'PUBLISHED' };
  if (!standing.isPublished) return { kind: 'NOTHING_TO_CORRECT' };
  return ifCurrent(snapshot, expectedVersion);
}

function ifCurrent<Snapshot extends Publishable>(snapshot: Snapshot, expected: number): ReleaseDecision<Snapshot> {
  return snapshot.version === expected
    ? { kind: 'MAY', snapshot }
    : { kind: 'STALE', currentVersion: snapshot.version };
}
