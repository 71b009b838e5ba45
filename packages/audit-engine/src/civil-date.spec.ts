import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type CivilDate,
  civilDateOf,
  daysBetween,
  formatCivilDate,
  monthsBetween,
  parseCivilDate,
} from './civil-date.js';

function day(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === null) throw new Error(`${text} is not a day`);
  return date;
}

const DAYS = fc
  .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, dayOfMonth]) => civilDateOf(year, month, dayOfMonth))
  .filter((date) => date !== null);

describe('a civil date', () => {
  it.each(['2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('exists: %s', (text) => {
    expect(formatCivilDate(day(text))).toBe(text);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-02-30',
    '2024-04-31',
    '2024-00-10',
    '2024-13-01',
    '2024-01-00',
    '0024-01-01',
    '2200-01-01',
    '2024-1-1',
    '01/02/2024',
    '2024-01-01T00:00:00Z',
    ' 2024-01-01',
    '',
  ])('does not exist: %p', (text) => {
    expect(parseCivilDate(text)).toBeNull();
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(DAYS, (date) => {
        expect(parseCivilDate(formatCivilDate(date))).toEqual(date);
      }),
    );
  });
});

describe('months between dates', () => {
  it.each([
    ['2023-06-15', '2024-06-14', 11],
    ['2023-06-15', '2024-06-15', 12],
    ['2024-01-31', '2024-02-28', 0],
    ['2024-01-31', '2024-02-29', 1],
    ['2023-01-31', '2023-02-28', 1],
    ['2020-02-29', '2021-02-28', 12],
    ['2024-02-29', '2024-03-29', 1],
    ['2024-02-29', '2024-03-28', 0],
    ['2024-05-01', '2024-05-31', 0],
    ['2024-06-15', '2023-06-15', -12],
    ['2024-06-15', '2024-06-14', 0],
  ])('from %s to %s are %p', (from, to, months) => {
    expect(monthsBetween(day(from), day(to))).toBe(months);
  });

  it('never shrink as the second date moves on', () => {
    fc.assert(
      fc.property(DAYS, DAYS, DAYS, (from, a, b) => {
        const [earlier, later] = a.ordinal <= b.ordinal ? [a, b] : [b, a];
        expect(monthsBetween(from, earlier)).toBeLessThanOrEqual(monthsBetween(from, later));
      }),
    );
  });
});

describe('days between dates', () => {
  it.each([
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['2024-03-30', '2024-04-01', 2],
    ['2024-01-02', '2024-01-01', -1],
  ])('from %s to %s are %p', (from, to, days) => {
    expect(daysBetween(day(from), day(to))).toBe(days);
  });
});
