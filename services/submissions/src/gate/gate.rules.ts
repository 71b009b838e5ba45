/** The gate row of a cycle, and the moment at which it was read. */
export interface Gate {
  readonly state: 'OPEN' | 'LOCKED';
  readonly opensAt: Date;
  /** The first instant at which nothing is accepted any more. */
  readonly closesAt: Date;
  /** How often the cycle has been locked. */
  readonly lockNumber: number;
  /** The platform's clock after the row was taken. */
  readonly now: Date;
}

/** Where a cycle's submission window stands. */
export type WindowState = 'NOT_YET_OPEN' | 'OPEN' | 'CLOSED' | 'LOCKED';

/** The window is half open: it accepts at `opensAt` and refuses at `closesAt`. */
export function windowState({ state, opensAt, closesAt, now }: Gate): WindowState {
  if (state === 'LOCKED') return 'LOCKED';
  if (now < opensAt) return 'NOT_YET_OPEN';
  return now < closesAt ? 'OPEN' : 'CLOSED';
}

/** What stands against locking a cycle now. */
export type LockObstacle = 'LOCKED' | 'NOT_YET_OPEN' | 'NEEDS_REASON';

/** A cycle is locked once, after its window has opened; while the window is open only with a reason. */
export function lockObstacle(gate: Gate, hasReason: boolean): LockObstacle | null {
  const state = windowState(gate);
  if (state === 'LOCKED' || state === 'NOT_YET_OPEN') return state;
  return state === 'OPEN' && !hasReason ? 'NEEDS_REASON' : null;
}
