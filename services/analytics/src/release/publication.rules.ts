import { type AnalysisStatus } from '../analysis/analysis.rules.js';

/** The latest snapshot of a cycle, as far as its publication is concerned. */
export interface Publishable {
  readonly state: 'STAGED' | 'PUBLISHED';
  readonly lockNumber: number;
  readonly version: number;
}

/** Where the cycle stands beside that. */
export interface Standing {
  /** Null before the first lock. */
  readonly latestLock: number | null;
  readonly analysis: AnalysisStatus;
  readonly isPublished: boolean;
}

/** Whether, and if not why not, a cycle's figures may be published. */
export type PublicationDecision<Snapshot extends Publishable> =
  | { readonly kind: 'MAY_PUBLISH'; readonly snapshot: Snapshot }
  | { readonly kind: 'PUBLISHED' }
  | { readonly kind: 'NOT_ANALYSED'; readonly status: AnalysisStatus }
  | { readonly kind: 'STALE'; readonly currentVersion: number };

/**
 * Figures are published once only, those of the latest lock, and those that were previewed. A correction of what is
 * published is another step, with a reason.
 */
export function decidePublication<Snapshot extends Publishable>(
  snapshot: Snapshot | null,
  standing: Standing,
  expectedVersion: number,
): PublicationDecision<Snapshot> {
  if (standing.isPublished) return { kind: 'PUBLISHED' };
  if (snapshot?.lockNumber !== standing.latestLock) return { kind: 'NOT_ANALYSED', status: standing.analysis };
  if (snapshot.version !== expectedVersion) return { kind: 'STALE', currentVersion: snapshot.version };
  return { kind: 'MAY_PUBLISH', snapshot };
}
