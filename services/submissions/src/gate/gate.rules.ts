/** What a window of an organisation's own is: more time before the lock, or another chance after sign-off, window or lock. */
export type OwnWindowKind = 'EXTENSION' | 'REOPENING';

/** A window that one organisation has for itself. */
export interface OwnWindow {
  readonly kind: OwnWindowKind;
  /** The first instant at which it is over. */
  readonly closesAt: Date;
  /** The lock that stood when it was granted; 0 before the first one. A later lock ends it. */
  readonly afterLock: number;
}

/** The gate row of a cycle, as it stands for one organisation or for all, and the moment at which it was read. */
export interface Gate {
  readonly state: 'OPEN' | 'LOCKED';
  readonly opensAt: Date;
  /** The first instant at which nothing is accepted any more. */
  readonly closesAt: Date;
  /** The number of the cycle's latest lock, undone ones included; numbers are never given twice. */
  readonly lockNumber: number;
  /** The latest lock that stands; 0 where none does. */
  readonly standingLock: number;
  /** The windows of the organisation that asks, or, for the lock, of all of them; lapsed ones too. */
  readonly own: readonly OwnWindow[];
  /** The platform's clock after the row was taken. */
  readonly now: Date;
}

/** Where a cycle's submission window stands. */
export type WindowState = 'NOT_YET_OPEN' | 'OPEN' | 'CLOSED' | 'LOCKED';

/** The windows of one's own that still count, over or not: those that no lock has ended. */
export function standingWindows({ own, standingLock }: Gate): readonly OwnWindow[] {
  return own.filter(({ afterLock }) => afterLock >= standingLock);
}

/** When it closes: the cycle's closing or one's own, whichever is later; behind a lock one's own alone counts. */
export function effectiveClosing(gate: Gate): Date {
  const instants = standingWindows(gate).map(({ closesAt }) => closesAt.getTime());
  const own = gate.state === 'LOCKED' ? [] : [gate.closesAt.getTime()];
  const latest = Math.max(...own, ...instants);
  return Number.isFinite(latest) ? new Date(latest) : gate.closesAt;
}

/** The window is half open: it accepts at `opensAt` and refuses at its closing. */
export function windowState(gate: Gate): WindowState {
  const isPast = gate.now >= effectiveClosing(gate);
  if (gate.state === 'LOCKED' && (isPast || standingWindows(gate).length === 0)) return 'LOCKED';
  if (gate.now < gate.opensAt) return 'NOT_YET_OPEN';
  return isPast ? 'CLOSED' : 'OPEN';
}

/** Where a cycle stands for the central team: REOPENED is locked with a submission that may have been corrected since. */
export type CycleState = 'OPEN' | 'LOCKED' | 'REOPENED';

/** What the central team does to a cycle's gate. */
export type GateStep = 'EXTEND' | 'REOPEN' | 'LOCK' | 'UNDO_LOCK';

/** The one table of what may be done when. A lock follows from another one only where something was reopened in between. */
const ALLOWED: Readonly<Record<CycleState, ReadonlySet<GateStep>>> = {
  OPEN: new Set(['EXTEND', 'REOPEN', 'LOCK']),
  LOCKED: new Set(['REOPEN', 'UNDO_LOCK']),
  REOPENED: new Set(['REOPEN', 'LOCK', 'UNDO_LOCK']),
};

/** Where a cycle stands; for a gate that was read with the windows of all organisations. */
export function cycleState(gate: Gate): CycleState {
  if (gate.state === 'OPEN') return 'OPEN';
  return standingWindows(gate).some(({ kind }) => kind === 'REOPENING') ? 'REOPENED' : 'LOCKED';
}

/** Whether the step may be taken from this state. */
export function allowsStep(state: CycleState, step: GateStep): boolean {
  return ALLOWED[state].has(step);
}

/** What stands against locking a cycle now. */
export type LockObstacle = 'LOCKED' | 'NOT_YET_OPEN' | 'NEEDS_REASON';

/** A cycle is locked after its window has opened; while it is open for anybody only with a reason. */
export function lockObstacle(gate: Gate, hasReason: boolean): LockObstacle | null {
  if (!allowsStep(cycleState(gate), 'LOCK')) return 'LOCKED';
  const state = windowState(gate);
  if (state === 'NOT_YET_OPEN') return 'NOT_YET_OPEN';
  return state === 'OPEN' && !hasReason ? 'NEEDS_REASON' : null;
}

/** What an undone lock leaves behind: the gate opens again, or is locked by the lock before it. */
export function stateAfterUndo(earlierLock: number): Gate['state'] {
  return earlierLock === 0 ? 'OPEN' : 'LOCKED';
}

/** Nobody keeps a window open for longer than this by mistake. */
const LONGEST_DAYS = 366;

/** What is wrong with the end of a window of one's own; null where nothing is. */
export function closingFault(kind: OwnWindowKind, closesAt: Date, gate: Gate): string | null {
  if (kind === 'EXTENSION' && closesAt <= gate.closesAt) {
    return 'An extension ends on a later day than the audit cycle itself.';
  }
  if (closesAt <= gate.now) return 'This day is over already.';
  const isTooFar = closesAt.getTime() - gate.now.getTime() > LONGEST_DAYS * 86_400_000;
  return isTooFar ? 'This is more than a year ahead.' : null;
}
