import { describe, expect, it } from '@jest/globals';
import { ENROLMENT_STATES, ENROLMENT_STEPS, nextState, stateOf } from './enrolment.rules.js';

describe('an enrolment', () => {
  it('takes the legal steps and no others', () => {
    const moves = ENROLMENT_STATES.flatMap((state) =>
      ENROLMENT_STEPS.map((step) => [state, step, nextState(state, step)]),
    );
    expect(moves).toEqual([
      ['NOT_ENROLLED', 'ENROL', 'ENROLLED'],
      ['NOT_ENROLLED', 'WITHDRAW', null],
      ['ENROLLED', 'ENROL', null],
      ['ENROLLED', 'WITHDRAW', 'WITHDRAWN'],
      ['WITHDRAWN', 'ENROL', 'ENROLLED'],
      ['WITHDRAWN', 'WITHDRAW', null],
    ]);
  });

  it('has the state that its row says', () => {
    expect(stateOf(null)).toBe('NOT_ENROLLED');
    expect(stateOf({ withdrawnAt: null })).toBe('ENROLLED');
    expect(stateOf({ withdrawnAt: new Date('2026-05-01T10:00:00Z') })).toBe('WITHDRAWN');
  });
});
