import { describe, expect, it } from '@jest/globals';
import { isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { scheduleOf } from '../audit-cycle/schedule.rules.js';
import { eventsWithin, isAskable } from './timetable.rules.js';

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error(`${text} is no date`);
  return text;
};

describe('the period of a timetable', () => {
  it.each([
    ['2026-01-01', '2026-01-01'],
    ['2026-01-01', '2028-01-01'],
    ['2027-03-01', '2029-03-01'],
    ['9998-01-01', '9999-12-31'],
  ])('may run from %s to %s', (from, to) => {
    expect(isAskable({ from: day(from), to: day(to) })).toBe(true);
  });

  it.each([
    ['2026-01-02', '2026-01-01'],
    ['2026-01-01', '2028-01-03'],
    ['0001-01-01', '9999-12-31'],
  ])('may not run from %s to %s', (from, to) => {
    expect(isAskable({ from: day(from), to: day(to) })).toBe(false);
  });
});

describe('a timetable', () => {
  const seven = { code: '7a', schedule: scheduleOf({ collectionOpensOn: day('2026-09-07') }) };
  const sixteen = { code: '16b', schedule: scheduleOf({ collectionOpensOn: day('2026-10-05') }) };

  it('holds every day of a cycle in order', () => {
    const events = eventsWithin([seven], { from: day('2026-08-01'), to: day('2027-02-01') });
    expect(events.map(({ fallsOn, kind }) => [fallsOn, kind])).toEqual([
      ['2026-08-07', 'MATERIALS'],
      ['2026-09-07', 'COLLECTION_OPENS'],
      ['2026-10-04', 'COLLECTION_CLOSES'],
      ['2026-10-05', 'SUBMISSION_OPENS'],
      ['2026-11-01', 'SUBMISSION_CLOSES'],
      ['2027-01-25', 'REPORT'],
    ]);
  });

  it('includes the first and the last day asked for, and nothing outside', () => {
    const within = (from: string, to: string): number => eventsWithin([seven], { from: day(from), to: day(to) }).length;
    expect(within('2026-10-04', '2026-10-05')).toBe(2);
    expect(within('2026-10-05', '2026-10-31')).toBe(1);
    expect(within('2026-10-06', '2026-10-31')).toBe(0);
  });

  it('orders the events of one day by the topic numbers of the cycles', () => {
    const events = eventsWithin([sixteen, seven], { from: day('2026-10-05'), to: day('2026-10-05') });
    expect(events.map(({ kind, cycle }) => [cycle.code, kind])).toEqual([
      ['7a', 'SUBMISSION_OPENS'],
      ['16b', 'COLLECTION_OPENS'],
    ]);
  });
});
