import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  daysBetween,
  endOfDay,
  isLocalDate,
  type LocalDate,
  startOfDay,
} from '@qip/subgraph-kit/values/local-date';
import { notesOn, type Schedule, scheduleOf, scheduleProblems } from './schedule.rules.js';
import { nextWorkingDay } from './working-day.rules.js';

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error(`${text} is no date`);
  return text;
};
const days = fc.integer({ min: 0, max: 50_000 }).map((offset) => addDays(day('2000-01-01'), offset));

describe('the usual schedule', () => {
  it('follows from the day on which collection opens', () => {
    expect(scheduleOf({ collectionOpensOn: day('2026-09-07') })).toEqual({
      materialsOn: '2026-08-07',
      collectionOpensOn: '2026-09-07',
      collectionClosesOn: '2026-10-04',
      submissionOpensOn: '2026-10-05',
      submissionClosesOn: '2026-11-01',
      reportOn: '2027-01-25',
    });
  });

  it.each([
    ['2028-03-31', '2028-02-29', 'one calendar month before'],
    ['2026-07-31', '2026-06-30', 'one calendar month before'],
    ['2027-01-15', '2026-12-15', 'one calendar month before'],
    ['2027-03-31', '2027-03-01', 'on the Monday after a Sunday'],
    ['2027-01-25', '2026-12-29', 'on the first working day after Christmas'],
  ])('for collection from %s has its materials sent on %s, %s', (opens, materialsOn) => {
    expect(scheduleOf({ collectionOpensOn: day(opens) }).materialsOn).toBe(materialsOn);
  });

  it.each([
    ['2026-09-07', '2027-01-25', 'Monday after a Sunday'],
    ['2026-12-07', '2027-04-26', 'Monday after a Sunday'],
    ['2026-11-13', '2027-04-01', 'working day 84 days later'],
    ['2026-11-09', '2027-03-30', 'working day after Easter'],
  ])('for collection from %s has its report on %s, the %s', (opens, reportOn) => {
    expect(scheduleOf({ collectionOpensOn: day(opens) }).reportOn).toBe(reportOn);
  });

  it('leaves a day that is wanted on a weekend where it is, and notes it', () => {
    const schedule = scheduleOf({ collectionOpensOn: day('2026-09-05'), materialsOn: day('2026-08-31') });
    expect(schedule.materialsOn).toBe('2026-08-31');
    expect(notesOn(schedule)).toEqual([
      { event: 'MATERIALS', fallsOn: '2026-08-31', kind: 'BANK_HOLIDAY', name: 'Summer bank holiday' },
      { event: 'COLLECTION_OPENS', fallsOn: '2026-09-05', kind: 'WEEKEND', name: 'Saturday' },
      { event: 'SUBMISSION_OPENS', fallsOn: '2026-10-03', kind: 'WEEKEND', name: 'Saturday' },
    ]);
  });

  it('gives both windows 28 days, whether the clocks change or not', () => {
    fc.assert(
      fc.property(days, (collectionOpensOn) => {
        const schedule = scheduleOf({ collectionOpensOn });
        expect(daysBetween(schedule.collectionOpensOn, schedule.collectionClosesOn)).toBe(27);
        expect(daysBetween(schedule.collectionClosesOn, schedule.submissionOpensOn)).toBe(1);
        expect(daysBetween(schedule.submissionOpensOn, schedule.submissionClosesOn)).toBe(27);
        expect(schedule.reportOn).toBe(nextWorkingDay(addDays(schedule.submissionClosesOn, 84)));
        expect(scheduleProblems(schedule)).toEqual([]);
      }),
    );
  });

  it('moves what follows along with a day that is given instead', () => {
    const schedule = scheduleOf({
      collectionOpensOn: day('2026-09-07'),
      collectionClosesOn: day('2026-10-18'),
      reportOn: day('2027-03-01'),
    });
    expect(schedule).toEqual({
      materialsOn: '2026-08-07',
      collectionOpensOn: '2026-09-07',
      collectionClosesOn: '2026-10-18',
      submissionOpensOn: '2026-10-19',
      submissionClosesOn: '2026-11-15',
      reportOn: '2027-03-01',
    });
  });
});

describe('the instants of a window', () => {
  it('lie in summer time from the end of March on', () => {
    const { submissionOpensOn, submissionClosesOn } = scheduleOf({ collectionOpensOn: day('2026-02-23') });
    expect([submissionOpensOn, submissionClosesOn]).toEqual(['2026-03-23', '2026-04-19']);
    expect(startOfDay(submissionOpensOn).toISOString()).toBe('2026-03-23T00:00:00.000Z');
    expect(endOfDay(submissionClosesOn).toISOString()).toBe('2026-04-19T23:00:00.000Z');
  });

  it('lie in winter time from the end of October on', () => {
    const { submissionOpensOn, submissionClosesOn } = scheduleOf({ collectionOpensOn: day('2026-09-07') });
    expect(startOfDay(submissionOpensOn).toISOString()).toBe('2026-10-04T23:00:00.000Z');
    expect(endOfDay(submissionClosesOn).toISOString()).toBe('2026-11-02T00:00:00.000Z');
  });

  it('are midnights in London, 28 civil days apart, whichever clock change lies between them', () => {
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/London',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const written = (date: LocalDate): string => `${date.split('-').reverse().join('/')}, 00:00:00`;
    // From ten weeks before a change of the clocks on, so that both windows meet it.
    const lastSundays = fc
      .record({ year: fc.integer({ min: 2020, max: 2060 }), month: fc.constantFrom('03', '10') })
      .map(({ year, month }) => day(`${year}-${month}-31`));
    fc.assert(
      fc.property(lastSundays, fc.integer({ min: -70, max: 7 }), (end, offset) => {
        const { submissionOpensOn, submissionClosesOn } = scheduleOf({ collectionOpensOn: addDays(end, offset) });
        expect(clock.format(startOfDay(submissionOpensOn))).toBe(written(submissionOpensOn));
        expect(clock.format(endOfDay(submissionClosesOn))).toBe(written(addDays(submissionOpensOn, 28)));
      }),
    );
  });

  it('make the last day 23 hours long in March and 25 in October', () => {
    const hoursOf = (date: LocalDate): number => (endOfDay(date).getTime() - startOfDay(date).getTime()) / 3_600_000;
    expect(hoursOf(day('2026-03-29'))).toBe(23);
    expect(hoursOf(day('2026-10-25'))).toBe(25);
    expect(hoursOf(day('2026-10-26'))).toBe(24);
  });
});

describe('a schedule', () => {
  const usual = scheduleOf({ collectionOpensOn: day('2026-09-07') });

  it.each<[string, Partial<Schedule>, string[]]>([
    ['materials after collection has opened', { materialsOn: day('2026-09-08') }, ['materialsOn']],
    ['collection that closes before it opens', { collectionClosesOn: day('2026-09-06') }, ['collectionClosesOn']],
    ['submission that opens before collection', { submissionOpensOn: day('2026-09-06') }, ['submissionOpensOn']],
    ['submission that closes before it opens', { submissionClosesOn: day('2026-10-04') }, ['submissionClosesOn']],
    [
      'submission that closes before collection does',
      { collectionClosesOn: day('2026-11-02') },
      ['submissionClosesOn'],
    ],
    ['a report on the last day of submission', { reportOn: day('2026-11-01') }, ['reportOn']],
  ])('with %s makes no sense', (_, change, paths) => {
    expect(scheduleProblems({ ...usual, ...change }).map(({ path }) => path)).toEqual(paths);
  });

  it.each<[string, Partial<Schedule>]>([
    ['windows that overlap', { submissionOpensOn: day('2026-09-07') }],
    ['materials on the first day of collection', { materialsOn: day('2026-09-07') }],
    ['a collection of one day', { collectionClosesOn: day('2026-09-07') }],
    ['windows that close together', { collectionClosesOn: day('2026-11-01') }],
    ['a report on the day after submission', { reportOn: day('2026-11-02') }],
  ])('may have %s', (_, change) => {
    expect(scheduleProblems({ ...usual, ...change })).toEqual([]);
  });

  it('has a problem exactly when the constraint of its table would refuse it', () => {
    const near = fc.integer({ min: 0, max: 4 }).map((offset) => addDays(day('2026-03-27'), offset));
    const schedules = fc.record({
      materialsOn: near,
      collectionOpensOn: near,
      collectionClosesOn: near,
      submissionOpensOn: near,
      submissionClosesOn: near,
      reportOn: near,
    });
    fc.assert(
      fc.property(schedules, (days) => {
        const isAccepted =
          days.materialsOn <= days.collectionOpensOn &&
          days.collectionOpensOn <= days.collectionClosesOn &&
          days.collectionOpensOn <= days.submissionOpensOn &&
          days.submissionOpensOn <= days.submissionClosesOn &&
          days.collectionClosesOn <= days.submissionClosesOn &&
          days.submissionClosesOn < days.reportOn;
        expect(scheduleProblems(days).length === 0).toBe(isAccepted);
      }),
      { numRuns: 2000 },
    );
  });
});
