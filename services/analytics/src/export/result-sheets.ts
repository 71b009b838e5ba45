import { type Sheet, type SheetColumn } from '@qip/subgraph-kit/files/workbook/sheet';
import { type ResultTable } from './result-table.js';

const WIDTH = { string: 18, integer: 14, decimal: 14 } as const;
/** The column of a standard in words, which is a sentence: wide, and in as many lines as it takes. */
const SENTENCE = { column: 'standard', width: 60 } as const;

/** A table as a workbook: the figures first, then what each column means. */
export function resultSheets({ columns, rows }: ResultTable): readonly Sheet[] {
  const described = columns.map(({ title, description }) => [title, description]);
  return [
    sheet(
      'Results',
      columns.map(({ name, title, datatype }) =>
        name === SENTENCE.column ? wrapped(title, SENTENCE.width) : column(title, WIDTH[datatype]),
      ),
      rows,
    ),
    sheet('Columns', [column('Column', WIDTH.string), wrapped('Meaning', 90)], described),
  ];
}

function sheet(name: string, columns: readonly SheetColumn[], rows: Sheet['rows']): Sheet {
  return { name, columns, rows, lastRow: rows.length + 1, isHidden: false };
}

function column(heading: string, width: number): SheetColumn {
  return { heading, width, format: 'GENERAL', advice: null };
}

function wrapped(heading: string, width: number): SheetColumn {
  return { ...column(heading, width), format: 'WRAPPED' };
}
