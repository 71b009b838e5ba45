import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, atHour, isLocalDate, localDateAt, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import {
  lastMailOn,
  NEWS_RHYTHMS,
  nextState,
  stateOn,
  SUBSCRIPTION_STATES,
  SUBSCRIPTION_STEPS,
  toldUntil,
  untilFault,
  usualUntil,
} from './subscription.rules.js';

function day(text: string): LocalDate {
  if (!isLocalDate(text)) throw new Error(`${text} is no date`);
  return text;
}

describe('a subscription', () => {
  it('may be changed and ended while it is live, and nothing else', () => {
    const moves = SUBSCRIPTION_STATES.flatMap((state) =>
      SUBSCRIPTION_STEPS.map((step) => [state, step, nextState(state, step)]),
    );
    expect(moves.filter(([, , next]) => next !== null)).toEqual([
      ['LIVE', 'CHANGE', 'LIVE'],
      ['LIVE', 'END', 'ENDED'],
    ]);
    expect(moves).toHaveLength(6);
  });

  it('is live to the end of its last day, unless it was ended', () => {
    const untilOn = day('2026-10-05');
    expect(stateOn({ endedAt: null, untilOn }, untilOn)).toBe('LIVE');
    expect(stateOn({ endedAt: null, untilOn }, addDays(untilOn, 1))).toBe('EXPIRED');
    expect(stateOn({ endedAt: new Date(), untilOn }, addDays(untilOn, 1))).toBe('ENDED');
  });

  it('lasts a year unless said otherwise, and two at the most', () => {
    const today = day('2026-10-05');
    expect(usualUntil(today)).toBe('2027-10-05');
    expect([day('2026-10-04'), today, day('2028-10-05'), day('2028-10-06')].map((on) => untilFault(on, today))).toEqual(
      ['This day is over already.', null, null, 'A subscription lasts two years at the most.'],
    );
  });
});

describe('the rhythm of news', () => {
  it.each([
    ['DAILY', '2026-10-07', '2026-10-06'],
    ['WEEKLY', '2026-10-05', '2026-09-28'],
    ['MONTHLY', '2026-10-01', '2026-09-01'],
  ] as const)('%s has its mail from seven in the morning of its day on', (rhythm, on, before) => {
    const morning = atHour(day(on), 7);
    expect(lastMailOn(rhythm, new Date(morning.getTime() - 1))).toBe(before);
    expect(lastMailOn(rhythm, morning)).toBe(on);
  });

  it('never goes back, names a Monday or a first, and tells of nothing that is to come', () => {
    const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, fc.nat(400 * 24), fc.constantFrom(...NEWS_RHYTHMS), (now, hours, rhythm) => {
        const on = lastMailOn(rhythm, now);
        expect(lastMailOn(rhythm, new Date(now.getTime() + hours * 3_600_000)) >= on).toBe(true);
        expect(toldUntil(on) < now && atHour(on, 7) <= now).toBe(true);
        expect(localDateAt(toldUntil(on))).toBe(on);
        if (rhythm === 'WEEKLY') expect(new Date(`${on}T12:00:00Z`).getUTCDay()).toBe(1);
        if (rhythm === 'MONTHLY') expect(on.slice(8)).toBe('01');
      }),
    );
  });
});
