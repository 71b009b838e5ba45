import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  atHour,
  daysBetween,
  endOfDay,
  isLocalDate,
  type LocalDate,
  localDateAt,
  parseLocalDate,
  startOfDay,
} from './local-date.js';

function day(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === null) throw new Error(`${text} is no date.`);
  return date;
}

const FIRST = day('1900-01-01');
const days = fc.integer({ min: 0, max: 90_000 }).map((offset) => addDays(FIRST, offset));

describe('a civil date', () => {
  it.each(['2026-01-31', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('can be %s', (text) => {
    expect(parseLocalDate(text)).toBe(text);
  });

  it.each([
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    '26-01-01',
    '2026/01/01',
    '20260101',
    ' 2026-01-01',
    '2026-01-01\n',
    '2026-01-01T00:00',
    '2026-01-01[u-ca=hebrew]',
    '+002026-01-01',
    '-2026-01-01',
    '２０２６-01-01',
    '',
  ])('cannot be %j', (text) => {
    expect(parseLocalDate(text)).toBeNull();
  });

  it('is read from a text exactly when the text is its own writing', () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date('0001-01-01T00:00Z'), max: new Date('9999-12-31T00:00Z') }),
        (date) => {
          expect(isLocalDate(date.toISOString().slice(0, 10))).toBe(true);
        },
      ),
    );
  });

  it('compares as text', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a === b ? 0 : a < b ? 1 : -1);
      }),
    );
  });
});

describe('counting days', () => {
  it('goes forth and back by the same number', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5_000, max: 5_000 }), (date, count) => {
        expect(addDays(addDays(date, count), -count)).toBe(date);
        expect(daysBetween(date, addDays(date, count))).toBe(count);
      }),
    );
  });

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-28', 2, '2026-03-30'],
  ])('from %s makes %i day(s) later %s', (from, count, to) => {
    expect(addDays(day(from), count)).toBe(to);
  });

  it('ends with the years that can be written', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(day('0001-01-01'), -1)).toThrow(RangeError);
  });
});

describe('counting months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-05-15', 12, '2027-05-15'],
  ])('from %s makes %i month(s) later %s', (from, count, to) => {
    expect(addMonths(day(from), count)).toBe(to);
  });
});

describe('a day in London', () => {
  it.each([
    ['2026-01-15', '2026-01-15T00:00:00.000Z', '2026-01-16T00:00:00.000Z', 24],
    ['2026-07-15', '2026-07-14T23:00:00.000Z', '2026-07-15T23:00:00.000Z', 24],
    // Summer time begins: the hour from 01:00 to 02:00 is left out.
    ['2026-03-29', '2026-03-29T00:00:00.000Z', '2026-03-29T23:00:00.000Z', 23],
    // Summer time ends: the same hour is there twice.
    ['2026-10-25', '2026-10-24T23:00:00.000Z', '2026-10-26T00:00:00.000Z', 25],
    // From 1968 to 1971 the United Kingdom kept summer time all year.
    ['1970-01-01', '1969-12-31T23:00:00.000Z', '1970-01-01T23:00:00.000Z', 24],
  ])('%s lasts from %s to %s: %i hours', (date, start, end, hours) => {
    expect(startOfDay(day(date)).toISOString()).toBe(start);
    expect(endOfDay(day(date)).toISOString()).toBe(end);
    expect((endOfDay(day(date)).getTime() - startOfDay(day(date)).getTime()) / 3_600_000).toBe(hours);
  });

  it('has its hours by the clocks in London', () => {
    const sevenOn = (date: string): string => atHour(day(date), 7).toISOString();
    expect(sevenOn('2026-03-28')).toBe('2026-03-28T07:00:00.000Z');
    expect(sevenOn('2026-03-29')).toBe('2026-03-29T06:00:00.000Z');
    expect(sevenOn('2026-10-25')).toBe('2026-10-25T07:00:00.000Z');
    expect(atHour(day('2026-03-29'), 0)).toEqual(startOfDay(day('2026-03-29')));
  });

  it('holds every instant from its beginning to just before its end, and no other', () => {
    fc.assert(
      fc.property(days, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (date, part) => {
        const [start, end] = [startOfDay(date).getTime(), endOfDay(date).getTime()];
        expect(localDateAt(new Date(start + Math.floor(part * (end - start))))).toBe(date);
        expect(localDateAt(new Date(start - 1))).toBe(addDays(date, -1));
        expect(localDateAt(new Date(end))).toBe(addDays(date, 1));
      }),
    );
  });
});
