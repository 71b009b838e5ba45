import type { CivilDateItem } from './audit-tool.js';
import { type Cell, invalidCell, valueCell } from './cell.js';
import { type CivilDate, civilDateOf, formatCivilDate, parseCivilDate } from './civil-date.js';

const DAY_MS = 86_400_000;

/**
 * Spreadsheets count days from 1900 (ECMA-376 part 1, 18.17.4.1) and take 1900 for a leap year, so that from 1 March 1900
 * on, day 0 is 30 December 1899. Only numbers that are days from 1950 to 2099 are taken for dates.
 */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 73_050;

function fromSerial(serial: number): CivilDate | null {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
  const day = new Date(DAY_ZERO + serial * DAY_MS);
  return civilDateOf(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}

function serialCell(item: CivilDateItem, serial: number): Cell {
  const date = fromSerial(serial);
  if (date === null) return notADate(item);
  // Old spreadsheets of one maker count from 1904: the same number is then a day four years later.
  const message = `“${item.label}” is a number that a spreadsheet shows as a date. It was read as counted from 1900: check the date, or format the column as yyyy-mm-dd.`;
  return { kind: 'VALUE', value: formatCivilDate(date), note: { code: 'SPREADSHEET_DATE_NUMBER', message } };
}

function notADate(item: CivilDateItem): Cell {
  return invalidCell(item, 'NOT_A_DATE', 'must be a day that exists, written as 2024-03-31 or 31/03/2024.');
}

/** Day, month, year, as dates are written in the United Kingdom. */
function dayFirstCell(item: CivilDateItem, day: number, month: number, year: number): Cell {
  const date = civilDateOf(year, month, day);
  if (date !== null) return valueCell(formatCivilDate(date));
  if (civilDateOf(year, day, month) === null) return notADate(item);
  return invalidCell(
    item,
    'MONTH_BEFORE_DAY',
    'has the month before the day: write the whole column as day/month/year, or as year-month-day.',
  );
}

/** Reads a trimmed cell as yyyy-mm-dd, as dd/mm/yyyy (d/m/yyyy too), or as the number a spreadsheet keeps for a date. */
export function dateCell(item: CivilDateItem, text: string): Cell {
  const iso = parseCivilDate(text);
  if (iso !== null) return valueCell(text);
  const dayFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (dayFirst !== null) return dayFirstCell(item, Number(dayFirst[1]), Number(dayFirst[2]), Number(dayFirst[3]));
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(text)) {
    return invalidCell(item, 'TWO_DIGIT_YEAR', 'has a year of two digits: write all four.');
  }
  if (/\d:\d/.test(text) || /^\d{5}\.\d*[1-9]\d*$/.test(text)) {
    return invalidCell(item, 'DATE_WITH_TIME', 'has a time of day: write the date alone.');
  }
  const serial = /^(\d{5})(\.0+)?$/.exec(text);
  return serial === null ? notADate(item) : serialCell(item, Number(serial[1]));
}
