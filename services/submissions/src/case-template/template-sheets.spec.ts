import { describe, expect, it } from '@jest/globals';
import { type AuditItem, type AuditTool } from '@qip/audit-engine/audit-tool';
import { parseCell } from '@qip/audit-engine/parse-cell';
import { SAMPLE_AUDIT_TOOL } from '@qip/testkit/sample-definition';
import { type Sheet, type SheetColumn } from '@qip/subgraph-kit/files/workbook/sheet';
import { DICTIONARY_HEADINGS, dataDictionary } from './data-dictionary.js';
import { templateSheets } from './template-sheets.js';

const OPTIONS = [
  { code: '5-10', label: '5 to 10' },
  { code: 'other', label: 'other' },
];
const common = { section: 'PATIENT', label: 'Question?', isRequired: true } as const;
const toolOf = (...items: readonly AuditItem[]): AuditTool => ({ ...SAMPLE_AUDIT_TOOL, items, rules: [] });

function sheetNamed(name: string, sheets: readonly Sheet[]): Sheet {
  const sheet = sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

/** What can be chosen in a column, by the range that its rule names. */
function choicesOf(column: SheetColumn | undefined, sheets: readonly Sheet[]): readonly unknown[] {
  const rule = column?.advice?.rule;
  if (rule?.kind !== 'ONE_OF') throw new Error('Nothing can be chosen in this column.');
  const [, name = '', letter = '', from, to] = /^(\w+)!\$([A-Z])\$(\d+):\$[A-Z]\$(\d+)$/.exec(rule.range) ?? [];
  const at = letter.charCodeAt(0) - 'A'.charCodeAt(0);
  return sheetNamed(name, sheets)
    .rows.slice(Number(from) - 2, Number(to) - 1)
    .map((row) => row[at]);
}

describe('the sheets of a template', () => {
  const sheets = templateSheets(SAMPLE_AUDIT_TOOL, ['A1', 'B1', 'C1']);
  const cases = sheetNamed('Cases', sheets);
  const columnNamed = (name: string): SheetColumn | undefined => cases.columns.find(({ heading }) => heading === name);

  it('are cases to fill in, the dictionary, and hidden what can be chosen', () => {
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['Cases', false],
      ['Dictionary', false],
      ['Lists', true],
    ]);
    expect(cases.rows).toEqual([]);
    expect(sheets[1]?.columns.map(({ heading }) => heading)).toEqual([...DICTIONARY_HEADINGS]);
  });

  it('have the columns that an upload asks for, as far down as a file may go', () => {
    expect(cases.columns.map(({ heading }) => heading)).toEqual([
      'teamCode',
      ...SAMPLE_AUDIT_TOOL.items.map(({ name }) => name),
    ]);
    expect(cases.lastRow).toBe(100_001);
  });

  it('let teams, options and yes or no be chosen', () => {
    expect(choicesOf(columnNamed('teamCode'), sheets)).toEqual(['A1', 'B1', 'C1']);
    expect(choicesOf(columnNamed('ageBand'), sheets)).toEqual(['18-64', '65+']);
    expect(choicesOf(columnNamed('onLithium'), sheets)).toEqual(['yes', 'no']);
    expect(choicesOf(columnNamed('renalBeforeStart'), sheets)).toEqual(['yes', 'no']);
  });

  it('offer only what an upload takes', () => {
    for (const item of SAMPLE_AUDIT_TOOL.items) {
      const column = columnNamed(item.name);
      if (column?.advice?.rule.kind !== 'ONE_OF') continue;
      for (const choice of choicesOf(column, sheets)) {
        expect([item.name, parseCell(item, String(choice)).kind]).toEqual([item.name, 'VALUE']);
      }
    }
  });

  it('let any team be typed where none is there yet', () => {
    const [empty] = templateSheets(SAMPLE_AUDIT_TOOL, []);
    expect(empty?.columns[0]?.advice?.rule).toEqual({ kind: 'ANYTHING' });
  });

  it.each<[AuditItem, object, string]>([
    [
      { kind: 'INTEGER', name: 'a', ...common, minimum: 0, maximum: 9 },
      { kind: 'WHOLE', minimum: 0, maximum: 9 },
      'GENERAL',
    ],
    [{ kind: 'AGE_YEARS', name: 'a', ...common, minimum: 18 }, { kind: 'WHOLE', minimum: 18, maximum: 120 }, 'GENERAL'],
    [
      { kind: 'DECIMAL', name: 'a', ...common, maximum: 1.5 },
      { kind: 'DECIMAL', minimum: null, maximum: 1.5 },
      'GENERAL',
    ],
    [
      { kind: 'CIVIL_DATE', name: 'a', ...common, earliest: '2024-01-01' },
      { kind: 'DATE', earliest: '2024-01-01', latest: null },
      'DATE',
    ],
    [
      { kind: 'SHORT_TEXT', name: 'a', ...common, maximumLength: 9 },
      { kind: 'AT_MOST_CHARACTERS', maximum: 9 },
      'TEXT',
    ],
    [{ kind: 'MULTIPLE_CHOICE', name: 'a', ...common, options: OPTIONS }, { kind: 'ANYTHING' }, 'TEXT'],
  ])('hold an answer to %j as the upload does', (item, rule, format) => {
    const column = templateSheets(toolOf(item), [])[0]?.columns[1];
    expect([column?.advice?.rule, column?.format]).toEqual([rule, format]);
  });

  it('keep options that look like dates texts', () => {
    const band: AuditItem = { kind: 'AGE_BAND', name: 'a', ...common, options: OPTIONS };
    const made = templateSheets(toolOf(band), []);
    expect([made[0]?.columns[1]?.format, made[2]?.columns[0]?.format]).toEqual(['TEXT', 'TEXT']);
    expect(made[0]?.columns[1]?.advice?.prompt).toContain('5-10 = 5 to 10; other');
  });
});

describe('the data dictionary', () => {
  const rowOf = (name: string, tool: AuditTool = SAMPLE_AUDIT_TOOL): Readonly<Record<string, string | undefined>> => {
    const row = dataDictionary(tool).find(([item]) => item === name) ?? [];
    return Object.fromEntries(DICTIONARY_HEADINGS.map((heading, index) => [heading, row[index]]));
  };

  it('says of every column what it means, in their order', () => {
    expect(dataDictionary(SAMPLE_AUDIT_TOOL).map(([item]) => item)).toEqual([
      'teamCode',
      ...SAMPLE_AUDIT_TOOL.items.map(({ name }) => name),
    ]);
    expect(rowOf('monthsOnLithium')).toEqual({
      item: 'monthsOnLithium',
      label: 'Months on lithium',
      section: 'Patient',
      kind: 'whole number',
      unit: 'months',
      range: 'from 0 to 720',
      options: '',
      required: 'yes, where it is asked',
      visibleWhen: 'onLithium',
      help: '',
      rules: '',
    });
    expect(rowOf('ageBand')).toMatchObject({ options: '18-64 = 18 to 64; 65+ = 65 and over', required: 'yes' });
    expect(rowOf('comment')).toMatchObject({ range: 'at most 100 characters', required: 'no' });
    expect(rowOf('serumLevels')['rules']).toBe(
      'MANY_LEVELS (warning): More than 24 serum levels in a year are unusual: check the count.',
    );
  });

  it('names decimal places, ages and days', () => {
    const tool = toolOf(
      { kind: 'DECIMAL', name: 'dose', ...common, minimum: 0.5, decimalPlaces: 2, unit: 'mg' },
      { kind: 'AGE_YEARS', name: 'age', ...common },
      { kind: 'CIVIL_DATE', name: 'day', ...common, latest: '2026-03-31' },
    );
    expect(rowOf('dose', tool)).toMatchObject({ range: 'at least 0.5, at most 2 decimal places', unit: 'mg' });
    expect(rowOf('age', tool)).toMatchObject({ range: 'from 0 to 120', unit: 'years' });
    expect(rowOf('day', tool)).toMatchObject({ range: 'at most 2026-03-31' });
  });

  it('ends with the rules of the case as a whole', () => {
    const rule = { code: 'ALL', holds: 'true', severity: 'ERROR', message: 'Look again.', items: [] } as const;
    const rows = dataDictionary({ ...SAMPLE_AUDIT_TOOL, rules: [rule] });
    expect(rows.at(-1)?.at(1)).toBe('The case as a whole');
    expect(rows.at(-1)?.at(-1)).toBe('ALL (error): Look again.');
    expect(rows.every((row) => row.length === DICTIONARY_HEADINGS.length)).toBe(true);
  });
});
