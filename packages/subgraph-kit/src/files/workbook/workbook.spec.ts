import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { type CellRule, type Sheet, type SheetColumn } from './sheet.js';
import { workbookFile } from './workbook.js';

const column = (heading: string, more: Partial<SheetColumn> = {}): SheetColumn => ({
  heading,
  width: 12,
  format: 'GENERAL',
  advice: null,
  ...more,
});
const sheet = (more: Partial<Sheet> = {}): Sheet => ({
  name: 'Cases',
  columns: [column('a'), column('b')],
  rows: [],
  lastRow: 100,
  isHidden: false,
  ...more,
});
const ruled = (rule: CellRule, texts: object = {}): SheetColumn =>
  column('a', { advice: { rule, title: 'Title', prompt: 'Prompt', refusal: 'Refusal', ...texts } });

async function readBack(...sheets: readonly Sheet[]): ReturnType<typeof readXlsx> {
  return readXlsx(workbookFile(sheets));
}

function partOf(name: string, ...sheets: readonly Sheet[]): string {
  const part = unzipSync(workbookFile(sheets))[name];
  if (part === undefined) throw new Error(`The workbook has no part ${name}.`);
  return strFromU8(part);
}

describe('a workbook', () => {
  it('is read back by another library as it was written', async () => {
    const rows = [
      ['é “x” & <y>', -1.5],
      [' two  spaces ', null],
      ['line\nline', 0],
    ];
    const { sheets } = await readBack(sheet({ rows }), sheet({ name: 'Lists', isHidden: true }));
    expect(sheets.map(({ name, hidden }) => [name, hidden ?? false])).toEqual([
      ['Cases', false],
      ['Lists', true],
    ]);
    expect(sheets[0]?.rows).toEqual([['a', 'b'], rows[0], [' two  spaces ', null], rows[2]]);
    expect(sheets[0]?.freezePane).toMatchObject({ rows: 1 });
  });

  it.each(['=1+1', '+1', '-1', '@sum', "=cmd|' /C calc'!A0", '_x0041_', 'a\u0000b', '\uD800'])(
    'holds %j as a text and nothing else',
    async (text) => {
      const written = sheet({ columns: [column(text)], rows: [[text]] });
      const { sheets } = await readBack(written);
      const expected = text.toWellFormed().replace('\u0000', '');
      expect(sheets[0]?.rows).toEqual([[expected], [expected]]);
      expect(partOf('xl/worksheets/sheet1.xml', written)).not.toContain('<f>');
    },
  );

  it('says what its cells take before anything is typed: text stays text', () => {
    const xml = partOf(
      'xl/worksheets/sheet1.xml',
      sheet({ columns: [column('a', { format: 'TEXT' }), column('b', { format: 'DATE' })] }),
    );
    const styles = partOf('xl/styles.xml', sheet());
    const formats = [...styles.matchAll(/<xf numFmtId="(\d+)"[^>]*applyNumberFormat/g)].map(([, number]) => number);
    const [text, day] = [...xml.matchAll(/<col [^>]*style="(\d)"/g)].map(([, style]) => formats[Number(style)]);
    expect([text, day]).toEqual(['49', '164']);
    expect(styles).toContain('numFmtId="164" formatCode="yyyy\\-mm\\-dd"');
  });

  it.each([
    [
      { kind: 'ONE_OF', range: 'Lists!$A$2:$A$3' },
      { type: 'list', formula1: 'Lists!$A$2:$A$3' },
    ],
    [
      { kind: 'WHOLE', minimum: 0, maximum: 120 },
      { type: 'whole', operator: 'between', formula1: '0', formula2: '120' },
    ],
    [
      { kind: 'DECIMAL', minimum: 0.5, maximum: null },
      { type: 'decimal', operator: 'between', formula1: '0.5', formula2: '999999999999999' },
    ],
    [
      { kind: 'DATE', earliest: '2024-02-29', latest: null },
      { type: 'date', operator: 'between', formula1: '45351', formula2: '2958465' },
    ],
    [
      { kind: 'AT_MOST_CHARACTERS', maximum: 100 },
      { type: 'textLength', operator: 'lessThanOrEqual', formula1: '100' },
    ],
  ] satisfies [CellRule, object][])('holds the cells below its headings to %j', async (rule, expected) => {
    const { sheets } = await readBack(sheet({ columns: [ruled(rule)] }));
    expect(sheets[0]?.dataValidations).toMatchObject([
      {
        ...expected,
        range: 'A2:A100',
        inputTitle: 'Title',
        inputMessage: 'Prompt',
        errorMessage: 'Refusal',
        allowBlank: true,
      },
    ]);
  });

  it('gives advice where anything may be typed, and no more of it than a spreadsheet takes', () => {
    const texts = { title: 't'.repeat(40), prompt: 'p&'.repeat(200), refusal: 'r'.repeat(300) };
    const xml = partOf('xl/worksheets/sheet1.xml', sheet({ columns: [ruled({ kind: 'ANYTHING' }, texts)] }));
    const [validation = ''] = /<dataValidation .*?<\/dataValidation>/.exec(xml) ?? [];
    expect(validation).not.toContain('type=');
    const lengthOf = (name: string): number =>
      (new RegExp(` ${name}="([^"]*)"`).exec(validation)?.[1] ?? '').replaceAll('&amp;', '&').length;
    expect(['promptTitle', 'prompt', 'errorTitle', 'error'].map(lengthOf)).toEqual([32, 255, 32, 255]);
  });

  it('shows the whole of a text that is wider than its column, in a row that is high enough', () => {
    const texts = ['one two three four', 'one', 'a-word-that-is-wider-than-it', 'two\nlines', ''];
    const columns = [column('a', { format: 'WRAPPED', width: 10 }), column('b')];
    const rows = texts.map((text) => [text, 'not wrapped, and as long as it is']);
    const xml = partOf('xl/worksheets/sheet1.xml', sheet({ columns, rows }));
    const heights = [...xml.matchAll(/<row r="\d+"([^>]*)>/g)].map(
      ([, height]) => /ht="(\d+)"/.exec(height ?? '')?.[1],
    );
    expect(heights).toEqual([undefined, '30', undefined, '45', '30', undefined]);
    const wrapping = partOf('xl/styles.xml', sheet())
      .match(/<xf .*?<\/xf>/g)
      ?.map((style) => style.includes('wrapText'));
    const [style] = [...xml.matchAll(/<c r="A2" s="(\d)"/g)].map(([, number]) => Number(number));
    expect([wrapping?.[style ?? -1], wrapping?.filter(Boolean)]).toEqual([true, [true]]);
  });

  it('is the same bytes for the same content', () => {
    expect(workbookFile([sheet({ rows: [['x', 1]] })])).toEqual(workbookFile([sheet({ rows: [['x', 1]] })]));
  });

  it('holds no number that is none', () => {
    expect(() => workbookFile([sheet({ rows: [[Number.NaN]] })])).toThrow('not finite');
  });
});
