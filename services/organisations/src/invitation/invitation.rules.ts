/** Where an invitation stands. */
export type InvitationState = 'OPEN' | 'ACCEPTED' | 'WITHDRAWN' | 'EXPIRED';

/** What is done to an invitation. */
export type InvitationStep = 'ACCEPT' | 'WITHDRAW';

/** An invitation works once, and not at all when it was withdrawn or its time is over. */
const NEXT: Readonly<Record<InvitationState, Partial<Readonly<Record<InvitationStep, InvitationState>>>>> = {
  OPEN: { ACCEPT: 'ACCEPTED', WITHDRAW: 'WITHDRAWN' },
  ACCEPTED: {},
  WITHDRAWN: {},
  EXPIRED: {},
};

/** The state that a step leads to; null where it does not follow from the present one. */
export function nextInvitationState(state: InvitationState, step: InvitationStep): InvitationState | null {
  return NEXT[state][step] ?? null;
}

const REFUSALS: Readonly<Record<InvitationState, string>> = {
  OPEN: 'The invitation is open.',
  ACCEPTED: 'The invitation was accepted before: it works once. Sign in as you did then, or ask for a new one.',
  WITHDRAWN: 'The invitation was withdrawn, or replaced by a later one: use that, or ask for a new one.',
  EXPIRED: 'The time of the invitation is over: ask whoever invited you for a new one.',
};

/** Why a step does not follow from a state. */
export function invitationRefusal(state: InvitationState): string {
  return REFUSALS[state];
}

/** How long an invitation can be accepted. */
export const INVITATION_DAYS = 14;

/** What is known of an invitation's course. */
export interface InvitationCourse {
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

/** Where an invitation stands at an instant. */
export function invitationState({ expiresAt, acceptedAt, withdrawnAt }: InvitationCourse, now: Date): InvitationState {
  if (acceptedAt !== null) return 'ACCEPTED';
  if (withdrawnAt !== null) return 'WITHDRAWN';
  return now >= expiresAt ? 'EXPIRED' : 'OPEN';
}

/** The form of every token: 256 bits in base64url. */
export const INVITATION_TOKEN = /^[A-Za-z0-9_-]{43}$/;
