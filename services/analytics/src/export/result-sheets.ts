import { type Sheet, type SheetColumn } from '@qip/subgraph-kit/files/workbook/sheet';
import { type ResultTable } from './result-table.js';

const WIDTH = { string: 18, integer: 14, decimal: 14 } as const;

/** A table as a workbook: the figures first, then what each column means. */
export function resultSheets({ columns, rows }: ResultTable): readonly Sheet[] {
  const described = columns.map(({ title, description }) => [title, description]);
  return [
    sheet(
      'Results',
      columns.map(({ title, datatype }) => column(title, WIDTH[datatype])),
      rows,
    ),
    sheet('Columns', [column('Column', WIDTH.string), column('Meaning', 90)], described),
  ];
}

function sheet(name: string, columns: readonly SheetColumn[], rows: Sheet['rows']): Sheet {
  return { name, columns, rows, lastRow: rows.length + 1, isHidden: false };
}

function column(heading: string, width: number): SheetColumn {
  return { heading, width, format: 'GENERAL', advice: null };
}
