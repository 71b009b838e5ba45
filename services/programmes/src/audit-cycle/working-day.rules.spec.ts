import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { nextWorkingDay, nonWorkingDay } from './working-day.rules.js';

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error(`${text} is no date`);
  return text;
};

/** The bank holidays in England and Wales as GOV.UK publishes them (https://www.gov.uk/bank-holidays), by month and day. */
const PUBLISHED: Readonly<Record<string, string>> = {
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
};

describe('the bank holidays of England', () => {
  it.each(Object.keys(PUBLISHED))('are those that GOV.UK publishes for %s, and no others', (year) => {
    const first = day(`${year}-01-01`);
    const length = daysBetween(first, day(`${Number(year) + 1}-01-01`));
    const found = Array.from({ length }, (_, index) => addDays(first, index))
      .filter((date) => nonWorkingDay(date)?.kind === 'BANK_HOLIDAY')
      .map((date) => date.slice(5));
    expect(found.join(' ')).toBe(PUBLISHED[year]);
  });

  it.each([
    ['2026-12-28', 'BANK_HOLIDAY', 'Boxing Day (substitute day)'],
    ['2026-12-26', 'WEEKEND', 'Saturday'],
    ['2026-08-30', 'WEEKEND', 'Sunday'],
    ['2026-08-31', 'BANK_HOLIDAY', 'Summer bank holiday'],
  ])('and the weekends have names: %s is a %s, %s', (date, kind, name) => {
    expect(nonWorkingDay(day(date))).toEqual({ kind, name });
  });
});

describe('the next working day', () => {
  it.each([
    ['2026-12-24', '2026-12-24'],
    ['2026-12-25', '2026-12-29'],
    ['2027-03-26', '2027-03-30'],
    ['2026-08-29', '2026-09-01'],
    ['2027-12-31', '2027-12-31'],
    ['2028-01-01', '2028-01-04'],
  ])('of %s is %s', (date, expected) => {
    expect(nextWorkingDay(day(date))).toBe(expected);
  });

  it('is the first one, and never more than five days away', () => {
    const days = fc.integer({ min: 0, max: 10_000 }).map((offset) => addDays(day('2015-01-01'), offset));
    fc.assert(
      fc.property(days, (date) => {
        const next = nextWorkingDay(date);
        expect(nonWorkingDay(next)).toBeNull();
        expect(daysBetween(date, next)).toBeLessThanOrEqual(5);
        for (let free = date; free < next; free = addDays(free, 1)) expect(nonWorkingDay(free)).not.toBeNull();
      }),
    );
  });
});
