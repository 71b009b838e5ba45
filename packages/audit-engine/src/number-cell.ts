import type { AuditItem } from './audit-tool.js';
import { type Cell, invalidCell, valueCell } from './cell.js';

const WHOLE = /^-?\d+(\.0+)?$/;
const DECIMAL = /^-?(\d+(\.\d+)?|\.\d+)$/;

/** A double keeps 15 significant decimal digits; more would be changed without anyone noticing. */
const MOST_DIGITS = 15;

function significantDigits(text: string): number {
  return text.replace(/[-.]/g, '').replace(/^0+/, '').length;
}

/** What is wrong with a text that is no number, as far as that can be told. */
function notANumber(item: AuditItem, text: string): Cell {
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) {
    return invalidCell(item, 'THOUSANDS_SEPARATOR', 'has a comma between digits: write the number without commas.');
  }
  if (/^-?\d+,\d+$/.test(text)) {
    return invalidCell(item, 'DECIMAL_COMMA', 'has a comma: write a point before the decimals.');
  }
  if (/^-?\d+(\.\d+)?e[+-]?\d+$/i.test(text)) {
    const advice =
      'is in scientific notation: format the column of the spreadsheet as a number, so that all digits show.';
    return invalidCell(item, 'SCIENTIFIC_NOTATION', advice);
  }
  const advice =
    'must be a number, digits only: no unit, sign other than a leading minus, percent sign or words. Leave the cell empty if it is not known.';
  return invalidCell(item, 'NOT_A_NUMBER', advice);
}

function numberOf(item: AuditItem, text: string): Cell {
  if (significantDigits(text) > MOST_DIGITS) {
    return invalidCell(item, 'TOO_MANY_DIGITS', `has more than ${MOST_DIGITS} digits: check the entry, and round it.`);
  }
  const value = Number(text);
  // "-0" is zero.
  return valueCell(value === 0 ? 0 : value);
}

/** Reads a trimmed cell as a whole number; "12.0", which spreadsheets write for 12, is one. */
export function wholeNumberCell(item: AuditItem, text: string): Cell {
  if (WHOLE.test(text)) return numberOf(item, text.replace(/\.0+$/, ''));
  if (!DECIMAL.test(text)) return notANumber(item, text);
  return invalidCell(item, 'NOT_A_WHOLE_NUMBER', 'must be a whole number, without decimals: check the entry.');
}

/** Reads a trimmed cell as a decimal number. */
export function decimalCell(item: AuditItem, text: string): Cell {
  return DECIMAL.test(text) ? numberOf(item, text) : notANumber(item, text);
}
