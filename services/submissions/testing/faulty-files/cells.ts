import { fault, fileWith, type FaultyFile, problem, rowWith, small } from './faulty-file.js';

const FORMULA = `=cmd|' /C calc'!A0`;
const cell = (name: string, row: string, code: string): FaultyFile => small(name, fileWith(row), problem(code, 3));

/** Files with a cell that cannot be read, or must not be kept. */
export const CELLS: readonly FaultyFile[] = [
  cell('a formula for a team', `${FORMULA},18-64,yes,24,no,4,,`, 'UNKNOWN_TEAM'),
  cell('a formula for an option', `A1,${FORMULA},yes,24,no,4,,`, 'UNKNOWN_OPTION'),
  cell('a formula for a number', `A1,18-64,yes,"${FORMULA}",no,4,,`, 'NOT_A_NUMBER'),
  cell('a formula that is a number', 'A1,18-64,yes,=24,no,4,,', 'NOT_A_NUMBER'),
  cell('a cell in error', 'A1,18-64,yes,#REF!,no,4,,', 'NOT_A_NUMBER'),
  cell('a number that is none', 'A1,18-64,yes,NaN,no,4,,', 'NOT_A_NUMBER'),
  cell('a number without end', 'A1,18-64,yes,1e309,no,4,,', 'SCIENTIFIC_NOTATION'),
  cell('a number of too many digits', `A1,18-64,yes,${'9'.repeat(400)},no,4,,`, 'TOO_MANY_DIGITS'),
  cell('a thousand with its comma', 'A1,18-64,yes,"1,000",no,4,,', 'THOUSANDS_SEPARATOR'),
  cell('a number in other digits', 'A1,18-64,yes,２４,no,4,,', 'NOT_A_NUMBER'),
  cell('a date for an option', 'A1,18-Jun,yes,24,no,4,,', 'UNKNOWN_OPTION'),
  cell('neither yes nor no', 'A1,18-64,perhaps,24,no,4,,', 'NOT_A_YES_OR_NO'),
  cell('no team', ',18-64,yes,24,no,4,,', 'MISSING_TEAM'),
  cell('a required answer missing', 'A1,,yes,24,no,4,,', 'REQUIRED'),
  cell('an answer that is not asked for', 'A1,18-64,no,24,no,4,,', 'HIDDEN'),
  cell('a cell of 1,001 characters', rowWith('x'.repeat(1_001)), 'CELL_TOO_LONG'),
  cell('a comment longer than its item allows', rowWith('x '.repeat(51)), 'TOO_LONG'),
  small('a cell of a hundred thousand characters', fileWith(rowWith('x'.repeat(100_000))), fault('ROW_TOO_LONG', 3)),
  cell('an NHS number in a comment', rowWith('9434765919'), 'IDENTIFIER_REFUSED'),
  cell('an NHS number for a team', '943 476 5919,18-64,yes,24,no,4,,', 'IDENTIFIER_REFUSED'),
  cell('an address in a comment', rowWith('write to jo.bloggs@example.org'), 'IDENTIFIER_REFUSED'),
];
