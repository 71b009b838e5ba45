import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { addDays, isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { scheduleOf } from '../audit-cycle/schedule.rules.js';
import { type CalendarCycle, type CalendarEntry, entriesOf } from './calendar-entry.rules.js';
import { writeCalendar } from './write-calendar.js';

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error(`${text} is no date`);
  return text;
};

/** What another library reads in a calendar. */
function parsed(text: string): readonly CalendarEntry[] {
  return ICAL.Component.fromString(text)
    .getAllSubcomponents('vevent')
    .map((component) => {
      const event = new ICAL.Event(component);
      expect([event.startDate.isDate, event.endDate.isDate]).toEqual([true, true]);
      return {
        uid: event.uid,
        sequence: event.sequence,
        stampedAt: (component.getFirstPropertyValue('dtstamp') as ICAL.Time).toJSDate(),
        firstOn: day(event.startDate.toString()),
        lastOn: addDays(day(event.endDate.toString()), -1),
        summary: event.summary,
        description: event.description,
        isCancelled: component.getFirstPropertyValue('status') === 'CANCELLED',
      };
    });
}

const CYCLE: CalendarCycle = {
  id: '01980000-0000-7000-8000-000000000001',
  code: '7a',
  label: 're-audit, 18 months',
  programme: 'Monitoring; of patients',
  state: 'PLANNED',
  schedule: scheduleOf({ collectionOpensOn: day('2026-09-07') }),
  version: 3,
  changedAt: new Date('2026-06-01T10:20:30Z'),
  own: null,
};
const daysOf = (cycle: CalendarCycle): readonly string[] =>
  entriesOf(cycle).map(({ uid, firstOn, lastOn }) => [uid.slice(37, uid.indexOf('@')), firstOn, lastOn].join(' '));

describe('the calendar of a cycle', () => {
  it('holds its windows whole and its days, the changes of which it counts', () => {
    expect(daysOf(CYCLE)).toEqual([
      'materials 2026-08-07 2026-08-07',
      'collection 2026-09-07 2026-10-04',
      'submission 2026-10-05 2026-11-01',
      'deadline 2026-11-01 2026-11-01',
      'report 2027-01-25 2027-01-25',
    ]);
    expect(entriesOf(CYCLE)[0]).toEqual({
      uid: '01980000-0000-7000-8000-000000000001-materials@audit-cycles.qip',
      sequence: 2,
      stampedAt: CYCLE.changedAt,
      firstOn: '2026-08-07',
      lastOn: '2026-08-07',
      summary: '7a: audit materials are sent',
      description: 'Monitoring; of patients: re-audit, 18 months.',
      isCancelled: false,
    });
  });

  it('says of one’s own whether one takes part, and which last day is one’s own', () => {
    const own = { ...CYCLE, own: { isEnrolled: true, closesOn: day('2026-11-08') } };
    expect(daysOf(own).at(-1)).toBe('own-deadline-2026-11-08 2026-11-08 2026-11-08');
    expect(entriesOf(own)[0]?.description).toContain('Your organisation takes part.');
    const notEnrolled = { ...CYCLE, own: { isEnrolled: false, closesOn: null } };
    expect(daysOf(notEnrolled)).toEqual(daysOf(CYCLE));
    expect(entriesOf(notEnrolled)[0]?.description).toContain('Your organisation is not enrolled.');
  });
});

describe('a calendar', () => {
  it('is written as RFC 5545 wants it', () => {
    const text = writeCalendar('Audit cycles; all', entriesOf({ ...CYCLE, state: 'CANCELLED' }));
    const lines = text.split('\r\n');
    expect([text.includes('\n'), text.replaceAll('\r\n', '').includes('\n'), lines.at(-1)]).toEqual([true, false, '']);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    for (const line of [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//QIP//audit cycles//EN',
      'METHOD:PUBLISH',
      'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
      'DTSTAMP:20260601T102030Z',
      'DTSTART;VALUE=DATE:20261005',
      'DTEND;VALUE=DATE:20261102',
      'SEQUENCE:2',
      'STATUS:CANCELLED',
      'DESCRIPTION:Monitoring\\; of patients: re-audit\\, 18 months.',
    ]) {
      expect(lines).toContain(line);
    }
  });

  it('comes back from another library as it was, over every change of the clocks and with any text', () => {
    const texts = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
      .map((text) => text.replace(/\p{Cc}|\p{Cs}/gu, ' ').trim())
      .filter((text) => text !== '');
    const entries = fc.record({
      uid: fc.uuid().map((id) => `${id}-report@audit-cycles.qip`),
      sequence: fc.nat({ max: 1_000 }),
      stampedAt: fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => new Date(seconds * 1_000)),
      firstOn: fc.integer({ min: 0, max: 50_000 }).map((offset) => addDays(day('2000-01-01'), offset)),
      days: fc.nat({ max: 60 }),
      summary: texts,
      description: fc.array(texts, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n')),
      isCancelled: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(entries, { minLength: 1, maxLength: 8 }), (given) => {
        const wanted = given.map(({ days, ...entry }) => ({ ...entry, lastOn: addDays(entry.firstOn, days) }));
        const text = writeCalendar('Audit cycles', wanted);
        expect(parsed(text)).toEqual(wanted);
        const longest = Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)));
        expect(longest).toBeLessThanOrEqual(75);
      }),
    );
  });
});
