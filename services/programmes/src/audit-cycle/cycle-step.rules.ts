import { type AuditCycleState, type Phase } from './phase.rules.js';

/** Where a cycle stands for whoever wants to change its plan: its phase, or LOCKED once its cases are frozen. */
export type CycleStage = Phase | 'LOCKED';

/** What the central team does to a planned cycle. */
export const CYCLE_STEPS = ['RESCHEDULE', 'CANCEL'] as const;
export type CycleStep = (typeof CYCLE_STEPS)[number];

const MOVABLE = { RESCHEDULE: 'PLANNED', CANCEL: 'CANCELLED' } as const;

/**
 * Every legal move, with the state that it leads to; what is not here is illegal. On the day of the report the last day of
 * a schedule has come, so that nothing is left to move. What is locked was analysed, and what is cancelled stays so.
 */
const MOVES: Readonly<Record<CycleStage, Readonly<Partial<Record<CycleStep, AuditCycleState>>>>> = {
  ANNOUNCED: MOVABLE,
  PREPARATION: MOVABLE,
  COLLECTION: MOVABLE,
  SUBMISSION: MOVABLE,
  ANALYSIS: MOVABLE,
  REPORT_DUE: { CANCEL: 'CANCELLED' },
  LOCKED: {},
  CANCELLED: {},
};

/** The state that a step leads to, or null where the step is illegal. */
export function nextState(stage: CycleStage, step: CycleStep): AuditCycleState | null {
  return MOVES[stage][step] ?? null;
}

/** Why a step is refused in a stage where it is illegal. */
export function stepRefusal(stage: CycleStage): string {
  if (stage === 'CANCELLED') return 'The cycle was cancelled before: it does not take place.';
  if (stage === 'LOCKED') return 'The cycle is locked: what it holds is analysed. Undo the lock first.';
  return 'The day of the report has come: no day is left to be moved.';
}
