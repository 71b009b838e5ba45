/** Where a dispatch stands. */
export const DISPATCH_STATES = ['WAITING_FOR_LEAD', 'QUEUED', 'SENT', 'FAILED'] as const;
export type DispatchState = (typeof DISPATCH_STATES)[number];

/** What happens to a dispatch: its mail is posted, sent, given up, or tried again; the materials are passed on. */
export const DISPATCH_STEPS = ['POST', 'SEND', 'GIVE_UP', 'RETRY', 'PASS_ON'] as const;
export type DispatchStep = (typeof DISPATCH_STEPS)[number];

/**
 * Every legal move. Materials can be passed on as soon as somebody was told of them, or should have been: they lie on the
 * platform, whatever becomes of the mail.
 */
const MOVES: Readonly<Record<DispatchState, Readonly<Partial<Record<DispatchStep, DispatchState>>>>> = {
  WAITING_FOR_LEAD: { POST: 'QUEUED' },
  QUEUED: { SEND: 'SENT', GIVE_UP: 'FAILED', PASS_ON: 'QUEUED' },
  SENT: { PASS_ON: 'SENT' },
  FAILED: { RETRY: 'QUEUED', PASS_ON: 'FAILED' },
};

/** The state that a step leads to, or null where it does not follow. */
export function nextDispatchState(state: DispatchState, step: DispatchStep): DispatchState | null {
  return MOVES[state][step] ?? null;
}

/** The state of a dispatch whose mail is in this one; null where none was posted. `DISPATCH_STATE` says the same in SQL. */
export function dispatchStateOf(mailState: 'WAITING' | 'SENT' | 'FAILED' | null): DispatchState {
  if (mailState === null) return 'WAITING_FOR_LEAD';
  return mailState === 'WAITING' ? 'QUEUED' : mailState;
}
