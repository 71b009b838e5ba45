import { describe, expect, it } from '@jest/globals';
import { EVERY_KIND, toolOf } from '../testing/definitions.js';
import type { AuditItem } from './audit-tool.js';
import { csvColumns } from './csv-columns.js';
import { parseCell } from './parse-cell.js';

function itemNamed(name: string): AuditItem {
  const item = EVERY_KIND.find((each) => each.name === name);
  if (item === undefined) throw new Error(`there is no example item ${name}`);
  return item;
}

function codeOf(name: string, text: string): string {
  const cell = parseCell(itemNamed(name), text);
  return cell.kind === 'INVALID' ? cell.code : cell.kind;
}

describe('a cell', () => {
  it.each(EVERY_KIND.map((item) => [item.name]))('that is empty or blank is missing, for %s', (name) => {
    expect(parseCell(itemNamed(name), '')).toEqual({ kind: 'MISSING' });
    expect(parseCell(itemNamed(name), ' \t\u00a0')).toEqual({ kind: 'MISSING' });
  });

  it.each([
    ['onLithium', 'TRUE', true],
    ['onLithium', 'Yes', true],
    ['onLithium', ' y ', true],
    ['onLithium', '1', true],
    ['onLithium', 't', true],
    ['onLithium', 'False', false],
    ['onLithium', 'NO', false],
    ['onLithium', 'n', false],
    ['onLithium', '0', false],
    ['months', '0', 0],
    ['months', '-0', 0],
    ['months', '007', 7],
    ['months', '12.0', 12],
    ['months', '-3', -3],
    ['age', ' 65 ', 65],
    ['dose', '0.50', 0.5],
    ['dose', '.5', 0.5],
    ['dose', '-1', -1],
    ['dose', '400', 400],
    ['setting', 'ward', 'WARD'],
    ['setting', 'Community', 'COMMUNITY'],
    ['ageBand', '18–64', '18-64'],
    ['ageBand', '65 AND  over', '65+'],
    ['drugs', 'clozapine', ['CLOZAPINE']],
    ['drugs', 'Clozapine; OLANZAPINE', ['CLOZAPINE', 'OLANZAPINE']],
    ['drugs', 'Clozapine|Haloperidol', ['CLOZAPINE', 'HALOPERIDOL']],
    ['drugs', 'Clozapine;', ['CLOZAPINE']],
    ['drugs', 'None', []],
    ['startedOn', '2024-02-29', '2024-02-29'],
    ['startedOn', '29/02/2024', '2024-02-29'],
    ['startedOn', '3/4/2024', '2024-04-03'],
    ['comment', '  as seen ', 'as seen'],
    ['comment', 'N/A', 'N/A'],
  ])('is read, for %s: %p', (name, text, value) => {
    expect(parseCell(itemNamed(name), text)).toEqual({ kind: 'VALUE', value });
  });

  it.each([
    ['onLithium', 'maybe', 'NOT_A_YES_OR_NO'],
    ['onLithium', 'N/A', 'NOT_A_YES_OR_NO'],
    ['onLithium', '2', 'NOT_A_YES_OR_NO'],
    ['months', '1,000', 'THOUSANDS_SEPARATOR'],
    ['months', '12.5', 'NOT_A_WHOLE_NUMBER'],
    ['months', '+12', 'NOT_A_NUMBER'],
    ['months', '12 months', 'NOT_A_NUMBER'],
    ['months', '-', 'NOT_A_NUMBER'],
    ['months', '0x10', 'NOT_A_NUMBER'],
    ['months', '١٢', 'NOT_A_NUMBER'],
    ['months', '1E+05', 'SCIENTIFIC_NOTATION'],
    ['months', '1234567890123456', 'TOO_MANY_DIGITS'],
    ['months', 'NaN', 'NOT_A_NUMBER'],
    ['dose', '1,5', 'DECIMAL_COMMA'],
    ['dose', '1,000.5', 'THOUSANDS_SEPARATOR'],
    ['dose', '1.', 'NOT_A_NUMBER'],
    ['dose', '5%', 'NOT_A_NUMBER'],
    ['dose', 'Infinity', 'NOT_A_NUMBER'],
    ['dose', '0.1234567890123456', 'TOO_MANY_DIGITS'],
    ['setting', 'prison', 'UNKNOWN_OPTION'],
    ['ageBand', '18-Jun', 'UNKNOWN_OPTION'],
    ['drugs', 'Clozapine;;Olanzapine', 'EMPTY_OPTION'],
    ['drugs', ';', 'EMPTY_OPTION'],
    ['drugs', 'Clozapine, Olanzapine', 'UNKNOWN_OPTION'],
    ['drugs', 'Clozapine;CLOZAPINE', 'REPEATED_OPTION'],
    ['drugs', 'Clozapine;none', 'UNKNOWN_OPTION'],
    ['startedOn', '2024-02-30', 'NOT_A_DATE'],
    ['startedOn', '31/04/2024', 'NOT_A_DATE'],
    ['startedOn', '03/25/2024', 'MONTH_BEFORE_DAY'],
    ['startedOn', '3/4/24', 'TWO_DIGIT_YEAR'],
    ['startedOn', '2024-02-29T00:00:00', 'DATE_WITH_TIME'],
    ['startedOn', '29/02/2024 09:30', 'DATE_WITH_TIME'],
    ['startedOn', '45351.5', 'DATE_WITH_TIME'],
    ['startedOn', '20240229', 'NOT_A_DATE'],
    ['startedOn', '99999', 'NOT_A_DATE'],
    ['startedOn', '60', 'NOT_A_DATE'],
    ['startedOn', 'yesterday', 'NOT_A_DATE'],
  ])('is refused, for %s: %p', (name, text, code) => {
    expect(codeOf(name, text)).toBe(code);
  });

  it('that says none is the option of that name where there is one', () => {
    const options = [{ code: 'NIL', label: 'None' }];
    const item: AuditItem = {
      kind: 'MULTIPLE_CHOICE',
      name: 'it',
      label: 'It',
      section: 'CASE',
      isRequired: false,
      options,
    };
    expect(parseCell(item, 'none')).toEqual({ kind: 'VALUE', value: ['NIL'] });
  });

  it('is refused with what to do instead', () => {
    expect(parseCell(itemNamed('months'), '1,000')).toEqual({
      kind: 'INVALID',
      code: 'THOUSANDS_SEPARATOR',
      message: '“Months on lithium” has a comma between digits: write the number without commas.',
    });
    expect(parseCell(itemNamed('startedOn'), '12/31/2023')).toEqual({
      kind: 'INVALID',
      code: 'MONTH_BEFORE_DAY',
      message:
        '“Lithium started on” has the month before the day: write the whole column as day/month/year, or as year-month-day.',
    });
  });

  it.each(['18264', '45351', '45352.0', '73050'])(
    'with the number that spreadsheets keep for a date is refused, since they count from two different days: %s',
    (text) => {
      expect(parseCell(itemNamed('startedOn'), text)).toEqual({
        kind: 'INVALID',
        code: 'SPREADSHEET_DATE_NUMBER',
        message:
          '“Lithium started on” is the number that a spreadsheet keeps for a date: format the column as a date (yyyy-mm-dd), so that the day shows.',
      });
    },
  );

  it.each(['18263', '73051'])('with a number that is no date an audit could ask for is refused: %s', (text) => {
    expect(codeOf('startedOn', text)).toBe('NOT_A_DATE');
  });
});

describe('the columns of a CSV file', () => {
  it('are the items in the order of the form', () => {
    expect(csvColumns(toolOf(EVERY_KIND.slice(0, 3)))).toEqual(['onLithium', 'months', 'dose']);
  });
});
