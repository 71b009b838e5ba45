import type { CivilDateItem } from './audit-tool.js';
import { type Cell, invalidCell, valueCell } from './cell.js';
import { civilDateOf, formatCivilDate, parseCivilDate } from './civil-date.js';

/** Spreadsheets keep a date as a number of days; these are the days from 1950 to 2099 counted from 1900. */
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 73_050;

/**
 * A spreadsheet's number for a date is not read: old spreadsheets of one maker count from 1904 instead of 1900
 * (ECMA-376 part 1, 18.17.4.1), and nothing in the number tells which day of the two it is.
 */
function serialCell(item: CivilDateItem, serial: number): Cell {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return notADate(item);
  const advice =
    'is the number that a spreadsheet keeps for a date: format the column as a date (yyyy-mm-dd), so that the day shows.';
  return invalidCell(item, 'SPREADSHEET_DATE_NUMBER', advice);
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

/** Reads a trimmed cell as yyyy-mm-dd or as dd/mm/yyyy (d/m/yyyy too). */
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
