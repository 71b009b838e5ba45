import { columnLetter } from '../column-letter.js';
import { lineCount } from './line-count.js';
import { type CellValue, type ColumnFormat, type Sheet, type SheetColumn } from './sheet.js';
import { validationXml } from './validation-xml.js';
import { DECLARATION, MAIN_NAMESPACE, STYLES } from './workbook-parts.js';
import { xmlText } from './xml-text.js';

const HEADING_ROW = 1;
/** In points. */
const LINE_HEIGHT = 15;
const FROZEN_HEADINGS =
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>';

/** One sheet as SpreadsheetML; its elements stand in the order that the format asks for. */
export function sheetXml(sheet: Sheet, isFirst: boolean): string {
  const { columns, rows, lastRow } = sheet;
  const formats = columns.map(({ format }) => format);
  const advice = columns.flatMap((column, index) => {
    if (column.advice === null) return [];
    const letter = columnLetter(index);
    return [validationXml(column.advice, `${letter}${HEADING_ROW + 1}:${letter}${lastRow}`)];
  });
  return [
    `${DECLARATION}<worksheet xmlns="${MAIN_NAMESPACE}"><sheetViews>`,
    `<sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${FROZEN_HEADINGS}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${LINE_HEIGHT}"/><cols>${columns.map(columnXml).join('')}</cols><sheetData>`,
    rowXml(
      HEADING_ROW,
      columns.map(({ heading }) => cellXml(heading, STYLES.HEADING)),
    ),
    ...rows.map((cells, index) =>
      rowXml(
        HEADING_ROW + 1 + index,
        cells.map((cell, at) => cellXml(cell, STYLES[formats[at] ?? 'GENERAL'])),
        linesIn(cells, columns),
      ),
    ),
    '</sheetData>',
    ...(advice.length === 0 ? [] : [`<dataValidations count="${advice.length}">${advice.join('')}</dataValidations>`]),
    '</worksheet>',
  ].join('');
}

/** Empty cells take the style of their column: what is typed into one of text stays what was typed. */
function columnXml(
  { width, format }: { readonly width: number; readonly format: ColumnFormat },
  index: number,
): string {
  const number = index + 1;
  return `<col min="${number}" max="${number}" width="${width}" style="${STYLES[format]}" customWidth="1"/>`;
}

/** A row of cells, each of which follows the one before it. */
function rowXml(number: number, cells: readonly ((place: string) => string)[], lines = 1): string {
  const written = cells.map((cell, index) => cell(`${columnLetter(index)}${number}`));
  // Not every program makes a row as high as what is wrapped in it.
  const height = lines === 1 ? '' : ` ht="${lines * LINE_HEIGHT}" customHeight="1"`;
  return `<row r="${number}"${height}>${written.join('')}</row>`;
}

/** The lines of the highest cell of a row. */
function linesIn(cells: readonly CellValue[], columns: readonly SheetColumn[]): number {
  const lines = cells.map((cell, at) => {
    const column = columns[at];
    return typeof cell === 'string' && column?.format === 'WRAPPED' ? lineCount(cell, column.width) : 1;
  });
  return Math.max(1, ...lines);
}

function cellXml(value: CellValue, style: number): (place: string) => string {
  if (value === null) return () => '';
  if (typeof value === 'string') {
    const text = `<is><t xml:space="preserve">${xmlText(value)}</t></is>`;
    return (place) => `<c r="${place}" s="${style}" t="inlineStr">${text}</c>`;
  }
  if (!Number.isFinite(value)) throw new Error('A cell of a workbook can hold no number that is not finite.');
  return (place) => `<c r="${place}" s="${style}"><v>${value}</v></c>`;
}
