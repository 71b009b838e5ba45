/** Whether an organisation is still working on its submission or has vouched for it. */
export type SubmissionState = 'OPEN' | 'SIGNED_OFF';

/** What is done to a submission: change its cases, sign it off, withdraw that; by the central team, reopen it. */
export type SubmissionStep = 'CHANGE_CASES' | 'SIGN_OFF' | 'WITHDRAW_SIGN_OFF' | 'REOPEN';

const NEXT: Readonly<Record<SubmissionState, Partial<Readonly<Record<SubmissionStep, SubmissionState>>>>> = {
  // Reopening one that nobody signed off gives it a window again; with its window open there is nothing to reopen.
  OPEN: { CHANGE_CASES: 'OPEN', SIGN_OFF: 'SIGNED_OFF', REOPEN: 'OPEN' },
  SIGNED_OFF: { WITHDRAW_SIGN_OFF: 'OPEN', REOPEN: 'OPEN' },
};

/** The state that a step leads to; null where it does not follow from the present one. */
export function nextState(state: SubmissionState, step: SubmissionStep): SubmissionState | null {
  return NEXT[state][step] ?? null;
}

/** Why a step does not follow, and what would help. */
export const STEP_REFUSALS: Readonly<Record<SubmissionStep, string>> = {
  CHANGE_CASES: 'The submission is signed off: withdraw the sign-off to change its cases.',
  SIGN_OFF: 'The submission is signed off already.',
  WITHDRAW_SIGN_OFF: 'The submission is not signed off: there is nothing to withdraw.',
  REOPEN: 'The organisation can change this submission now, or not yet: there is nothing to reopen.',
};

/**
 * The version that a caller has to have seen: a submission that nothing was ever written to has none, and stands at 0.
 * @param isNew whether the row was made just now, by this same write
 */
export function versionSeen(version: number, isNew: boolean): number {
  return isNew ? 0 : version;
}
