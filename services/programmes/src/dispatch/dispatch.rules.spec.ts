import { describe, expect, it } from '@jest/globals';
import { DISPATCH_STATES, DISPATCH_STEPS, dispatchStateOf, nextDispatchState } from './dispatch.rules.js';

describe('a dispatch', () => {
  it('makes these moves and no others', () => {
    const legal = DISPATCH_STATES.flatMap((state) =>
      DISPATCH_STEPS.flatMap((step) => {
        const next = nextDispatchState(state, step);
        return next === null ? [] : [`${state} ${step} ${next}`];
      }),
    );
    expect(legal).toEqual([
      'WAITING_FOR_LEAD POST QUEUED',
      'QUEUED SEND SENT',
      'QUEUED GIVE_UP FAILED',
      'QUEUED PASS_ON QUEUED',
      'SENT PASS_ON SENT',
      'FAILED RETRY QUEUED',
      'FAILED PASS_ON FAILED',
    ]);
  });

  it('stands where its mail stands', () => {
    expect(([null, 'WAITING', 'SENT', 'FAILED'] as const).map(dispatchStateOf)).toEqual([...DISPATCH_STATES]);
  });
});
