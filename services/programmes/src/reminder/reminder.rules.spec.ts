import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, atHour, endOfDay, isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { deliveryFor, mailsTo } from './delivery.rules.js';
import { dueReminders, lastDayOf, overdueOccasion, type PartInCycle } from './reminder.rules.js';

function day(text: string): LocalDate {
  if (!isLocalDate(text)) throw new Error(`${text} is no date`);
  return text;
}

const OPENS = day('2026-10-05');
const CLOSES = day('2026-11-01');
const PART: PartInCycle = {
  isCancelled: false,
  submissionOpensOn: OPENS,
  submissionClosesOn: CLOSES,
  enrolledAt: new Date('2026-09-01T09:00:00Z'),
  withdrawnAt: null,
  casesExpected: null,
  submittedCount: 0,
  isSignedOff: false,
  isLocked: false,
  ownClosesAt: null,
  publishedAt: null,
};

const kindsAt = (part: Partial<PartInCycle>, now: Date): readonly string[] =>
  dueReminders({ ...PART, ...part }, now).map(({ kind }) => kind);
const before = (instant: Date): Date => new Date(instant.getTime() - 1);

describe('what is due of a part in a cycle', () => {
  it.each([
    ['on the morning of the first day of submission', atHour(OPENS, 7), [], ['WINDOW_OPENS']],
    [
      'on the morning on which half of the 28 days are over',
      atHour(day('2026-10-19'), 7),
      ['WINDOW_OPENS'],
      ['HALF_TIME'],
    ],
    ['on the morning three days before the last one', atHour(day('2026-10-29'), 7), ['HALF_TIME'], ['CLOSING_SOON']],
    ['with the end of the last day', endOfDay(CLOSES), ['CLOSING_SOON'], []],
  ])('changes %s', (_, instant, until, from) => {
    expect(kindsAt({}, before(instant))).toEqual(until);
    expect(kindsAt({}, instant)).toEqual(from);
  });

  it('is never more than one of the three about the window, whatever its length', () => {
    fc.assert(
      fc.property(
        fc.record({
          length: fc.oneof(fc.nat(8), fc.nat(60)),
          hours: fc.oneof(fc.integer({ min: -48, max: 48 }), fc.nat(24 * 70)),
          submittedCount: fc.nat(12),
        }),
        ({ length, hours, submittedCount }) => {
          const part = { submissionClosesOn: addDays(OPENS, length), submittedCount };
          const now = new Date(atHour(OPENS, 0).getTime() + hours * 3_600_000);
          const kinds = kindsAt(part, now);
          expect(kinds.length).toBeLessThanOrEqual(1);
          const isOpen = now >= atHour(OPENS, 7) && now < endOfDay(part.submissionClosesOn);
          if (!isOpen) expect(kinds).toEqual([]);
          if (isOpen && now < atHour(addDays(OPENS, 1), 7)) expect(kinds).toEqual(['WINDOW_OPENS']);
        },
      ),
    );
  });

  it('is at half-time something only where there are few cases: under half of those expected, or under ten', () => {
    const halfTime = atHour(day('2026-10-20'), 12);
    const isDue = (casesExpected: number | null, submittedCount: number): boolean =>
      kindsAt({ casesExpected, submittedCount }, halfTime).includes('HALF_TIME');
    expect([isDue(40, 19), isDue(40, 20), isDue(5, 2), isDue(5, 3), isDue(0, 0)]).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
    expect([isDue(null, 9), isDue(null, 10)]).toEqual([true, false]);
  });

  it('is nothing about the window once the submission is signed off, and nothing at all of what does not take place', () => {
    const closing = atHour(day('2026-10-30'), 12);
    expect(kindsAt({}, closing)).toEqual(['CLOSING_SOON']);
    const published = { publishedAt: closing };
    expect(kindsAt({ isSignedOff: true }, closing)).toEqual([]);
    expect(kindsAt({ isSignedOff: true, ...published }, closing)).toEqual(['REPORT_READY']);
    expect(kindsAt({ isCancelled: true, ...published }, closing)).toEqual([]);
    expect(kindsAt({ withdrawnAt: closing, ...published }, closing)).toEqual([]);
    expect(kindsAt({ isLocked: true }, closing)).toEqual([]);
  });

  it('is neither the opening nor half-time to who enrolled after it, but the closing', () => {
    const late = { enrolledAt: atHour(day('2026-10-19'), 7) };
    expect(kindsAt(late, atHour(OPENS, 12))).toEqual([]);
    expect(kindsAt(late, atHour(day('2026-10-20'), 12))).toEqual([]);
    expect(kindsAt({ enrolledAt: before(late.enrolledAt) }, atHour(day('2026-10-20'), 12))).toEqual(['HALF_TIME']);
    expect(kindsAt(late, atHour(day('2026-10-30'), 12))).toEqual(['CLOSING_SOON']);
  });

  it('moves with an extension, as another reminder, and neither opening nor half-time comes after the cycle’s own window', () => {
    const extended = { ...PART, ownClosesAt: endOfDay(day('2026-11-20')) };
    expect(lastDayOf(extended)).toBe('2026-11-20');
    expect(dueReminders(PART, atHour(day('2026-10-30'), 12))).toEqual([{ kind: 'CLOSING_SOON', occasionOn: CLOSES }]);
    expect(kindsAt(extended, atHour(day('2026-10-30'), 12))).toEqual(['HALF_TIME']);
    expect(kindsAt(extended, atHour(day('2026-11-10'), 12))).toEqual([]);
    const soon = [{ kind: 'CLOSING_SOON', occasionOn: '2026-11-20' }];
    expect(dueReminders(extended, atHour(day('2026-11-17'), 7))).toEqual(soon);
    expect(dueReminders({ ...extended, isLocked: true }, atHour(day('2026-11-17'), 7))).toEqual(soon);
    const shorter = { ...PART, ownClosesAt: endOfDay(day('2026-10-20')) };
    expect(lastDayOf(shorter)).toBe(CLOSES);
  });

  it('is the report from its first publication on, for four weeks', () => {
    const publishedAt = new Date('2027-01-29T14:00:00Z');
    expect(kindsAt({ publishedAt }, before(publishedAt))).toEqual([]);
    expect(dueReminders({ ...PART, publishedAt }, publishedAt)).toEqual([
      { kind: 'REPORT_READY', occasionOn: '2027-01-29' },
    ]);
    const over = endOfDay(day('2027-02-26'));
    expect(kindsAt({ publishedAt }, before(over))).toEqual(['REPORT_READY']);
    expect(kindsAt({ publishedAt }, over)).toEqual([]);
  });
});

describe('a reminder of overdue actions', () => {
  it('is about the day after the first was due, and about the same day of each month after', () => {
    const dueOn = day('2026-10-30');
    const occasionAt = (on: string, hour: number): LocalDate | null => overdueOccasion(dueOn, atHour(day(on), hour));
    expect([occasionAt('2026-10-31', 6), occasionAt('2026-10-31', 7), occasionAt('2026-11-30', 6)]).toEqual([
      null,
      '2026-10-31',
      '2026-10-31',
    ]);
    expect([occasionAt('2026-11-30', 7), occasionAt('2026-12-31', 7), occasionAt('2027-03-01', 7)]).toEqual([
      '2026-11-30',
      '2026-12-31',
      '2027-02-28',
    ]);
  });
});

describe('how reminders come', () => {
  it('is as chosen, and otherwise a digest for who leads in several organisations', () => {
    expect([deliveryFor(null, 1), deliveryFor(null, 2)]).toEqual(['SINGLE', 'DIGEST']);
    expect([deliveryFor('DIGEST', 1), deliveryFor('SINGLE', 2)]).toEqual(['DIGEST', 'SINGLE']);
  });

  it('is each in a mail of its own, or all of a day in one, in the morning at the earliest', () => {
    const items = ['a', 'b'].map((key) => ({ personId: 'p', key }));
    const seven = atHour(OPENS, 7);
    expect(mailsTo('p', items, 'SINGLE', before(seven)).map(({ key }) => key)).toEqual(['a', 'b']);
    expect(mailsTo('p', items, 'DIGEST', before(seven))).toEqual([]);
    expect(mailsTo('p', items, 'DIGEST', seven)).toEqual([{ key: 'digest/p/2026-10-05', personId: 'p', items }]);
    expect(mailsTo('p', [], 'DIGEST', seven)).toEqual([]);
  });
});
