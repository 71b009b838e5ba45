import { describe, expect, it } from '@jest/globals';
import { addDays, isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import fc from 'fast-check';
import {
  membershipDayProblem,
  type MembershipPeriod,
  membershipRefusal,
  membershipState,
  type MembershipState,
  type MembershipStep,
  nextMembershipState,
} from './membership.rules.js';

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error(`${text} is no date`);
  return text;
};
const STATES: readonly MembershipState[] = ['MEMBER', 'LAPSED', 'SUCCEEDED'];
const STEPS: readonly MembershipStep[] = ['LAPSE', 'RETURN'];

describe('a membership', () => {
  it('lapses and returns in turn, and does neither once the organisation became another', () => {
    const moves = STATES.flatMap((state) => STEPS.map((step) => [state, step, nextMembershipState(state, step)]));
    expect(moves).toEqual([
      ['MEMBER', 'LAPSE', 'LAPSED'],
      ['MEMBER', 'RETURN', null],
      ['LAPSED', 'LAPSE', null],
      ['LAPSED', 'RETURN', 'MEMBER'],
      ['SUCCEEDED', 'LAPSE', null],
      ['SUCCEEDED', 'RETURN', null],
    ]);
  });

  it('says of each state what can be done in it', () => {
    expect(new Set(STATES.map(membershipRefusal)).size).toBe(STATES.length);
  });

  it('is what its latest period and the succession make it', () => {
    const open = { fromOn: day('2020-01-01'), untilOn: null };
    const closed = { fromOn: day('2020-01-01'), untilOn: day('2025-01-01') };
    expect([open, closed, null].map((latest) => membershipState(latest, false))).toEqual([
      'MEMBER',
      'LAPSED',
      'LAPSED',
    ]);
    expect([open, closed, null].map((latest) => membershipState(latest, true))).toEqual(Array(3).fill('SUCCEEDED'));
  });

  it('has periods of at least a day, with no day in common, however it lapses and returns', () => {
    const days = fc.integer({ min: 0, max: 60 }).map((offset) => addDays(day('2026-01-01'), offset));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...STEPS), days), { maxLength: 12 }), (steps) => {
        let periods: readonly MembershipPeriod[] = [];
        for (const [step, on] of steps) {
          const latest = periods.at(-1) ?? null;
          if (nextMembershipState(membershipState(latest, false), step) === null) continue;
          if (membershipDayProblem(latest, step, on) !== null) continue;
          periods =
            step === 'RETURN' || latest === null
              ? [...periods, { fromOn: on, untilOn: null }]
              : [...periods.slice(0, -1), { ...latest, untilOn: on }];
        }
        for (const [index, { fromOn, untilOn }] of periods.entries()) {
          const next = periods[index + 1];
          expect(untilOn === null || fromOn < untilOn).toBe(true);
          if (next !== undefined) expect(untilOn !== null && untilOn <= next.fromOn).toBe(true);
        }
      }),
    );
  });
});
