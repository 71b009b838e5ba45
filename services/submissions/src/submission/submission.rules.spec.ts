import { describe, expect, it } from '@jest/globals';
import { nextState, versionSeen } from './submission.rules.js';

describe('a submission', () => {
  it.each([
    ['OPEN', 'CHANGE_CASES', 'OPEN'],
    ['OPEN', 'SIGN_OFF', 'SIGNED_OFF'],
    ['OPEN', 'WITHDRAW_SIGN_OFF', null],
    ['OPEN', 'REOPEN', 'OPEN'],
    ['SIGNED_OFF', 'CHANGE_CASES', null],
    ['SIGNED_OFF', 'SIGN_OFF', null],
    ['SIGNED_OFF', 'WITHDRAW_SIGN_OFF', 'OPEN'],
    ['SIGNED_OFF', 'REOPEN', 'OPEN'],
  ] as const)('that is %s goes by %s to %s', (state, step, next) => {
    expect(nextState(state, step)).toBe(next);
  });

  it('stands at version 0 until something is written to it', () => {
    expect([versionSeen(1, true), versionSeen(1, false), versionSeen(7, false)]).toEqual([0, 1, 7]);
  });
});
