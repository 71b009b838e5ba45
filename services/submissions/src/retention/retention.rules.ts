/** For how long cases are kept where nothing else is said; why, is in decision 12. */
export const RETENTION_YEARS = 8;

/** What stands against deleting the cases of a cycle. */
export type ExpiryObstacle = 'NOT_PUBLISHED' | 'TOO_EARLY' | 'ALREADY_DELETED' | 'BEING_CORRECTED' | 'DIGEST_DIFFERS';

/** A cycle, as far as the end of its cases is concerned. */
export interface ExpiringCycle {
  readonly now: Date;
  /** The latest publication and the retention's years together; null where nothing was published. */
  readonly keptUntil: Date | null;
  readonly isExpired: boolean;
  /** Whether a window of an organisation's own is still open, so that a correction may be under way. */
  readonly isBeingCorrected: boolean;
  /** Whether every lock's digest is still that of its cases. */
  readonly digestsHold: boolean;
}

/** Whether, and if not why not, a cycle's cases are deleted. What was changed by a strange hand is kept, as evidence. */
export function expiryObstacle(cycle: ExpiringCycle): ExpiryObstacle | null {
  if (cycle.isExpired) return 'ALREADY_DELETED';
  if (cycle.keptUntil === null) return 'NOT_PUBLISHED';
  if (cycle.now < cycle.keptUntil) return 'TOO_EARLY';
  if (cycle.isBeingCorrected) return 'BEING_CORRECTED';
  return cycle.digestsHold ? null : 'DIGEST_DIFFERS';
}
