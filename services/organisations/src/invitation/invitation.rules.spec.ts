import { describe, expect, it } from '@jest/globals';
import {
  INVITATION_TOKEN,
  invitationRefusal,
  invitationState,
  type InvitationState,
  type InvitationStep,
  nextInvitationState,
} from './invitation.rules.js';
import { invitationToken, tokenDigest } from './invitation-token.js';

const STATES: readonly InvitationState[] = ['OPEN', 'ACCEPTED', 'WITHDRAWN', 'EXPIRED'];
const STEPS: readonly InvitationStep[] = ['ACCEPT', 'WITHDRAW'];

describe('an invitation', () => {
  it('is accepted or withdrawn while it is open, and then nothing more', () => {
    const moves = STATES.flatMap((state) => STEPS.map((step) => [state, step, nextInvitationState(state, step)]));
    expect(moves).toEqual([
      ['OPEN', 'ACCEPT', 'ACCEPTED'],
      ['OPEN', 'WITHDRAW', 'WITHDRAWN'],
      ['ACCEPTED', 'ACCEPT', null],
      ['ACCEPTED', 'WITHDRAW', null],
      ['WITHDRAWN', 'ACCEPT', null],
      ['WITHDRAWN', 'WITHDRAW', null],
      ['EXPIRED', 'ACCEPT', null],
      ['EXPIRED', 'WITHDRAW', null],
    ]);
    expect(new Set(STATES.map(invitationRefusal)).size).toBe(STATES.length);
  });

  it('expires at its instant, unless it was accepted or withdrawn', () => {
    const at = (text: string): Date => new Date(text);
    const open = { expiresAt: at('2026-06-01T12:00:00Z'), acceptedAt: null, withdrawnAt: null };
    expect(invitationState(open, at('2026-06-01T11:59:59.999Z'))).toBe('OPEN');
    expect(invitationState(open, at('2026-06-01T12:00:00Z'))).toBe('EXPIRED');
    const then = at('2026-05-30T12:00:00Z');
    expect(invitationState({ ...open, acceptedAt: then }, at('2026-07-01T12:00:00Z'))).toBe('ACCEPTED');
    expect(invitationState({ ...open, withdrawnAt: then }, at('2026-05-31T12:00:00Z'))).toBe('WITHDRAWN');
  });
});

describe('the token of an invitation', () => {
  const key = new Uint8Array(32).fill(1);

  it('is made of the id and the key alone, and of the form that is asked for', () => {
    const token = invitationToken('a', key);
    expect(token).toMatch(INVITATION_TOKEN);
    expect(invitationToken('a', key)).toBe(token);
    expect(invitationToken('b', key)).not.toBe(token);
    expect(invitationToken('a', new Uint8Array(32).fill(2))).not.toBe(token);
    expect(tokenDigest(token)).toMatch(/^[0-9a-f]{64}$/);
  });
});
