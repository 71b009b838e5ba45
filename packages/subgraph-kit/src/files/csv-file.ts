import { stringify } from 'csv-stringify/sync';

/** What a cell may hold. */
export type CsvValue = string | number | boolean | null;

/** Without it spreadsheets take a file for one in their own old encoding. */
const BYTE_ORDER_MARK = '\uFEFF';
const ROWS_AT_A_TIME = 500;

/** How a CSV file is given out, and what its content type says of it. */
export const CSV_TYPE = 'text/csv; charset=utf-8';

/**
 * A CSV file (RFC 4180, UTF-8 with a byte order mark) in parts, row after row. What a spreadsheet would take for a formula
 * gets an apostrophe in front; numbers stay numbers.
 */
export async function* csvFile(
  headings: readonly string[],
  rows: AsyncIterable<readonly CsvValue[]> | Iterable<readonly CsvValue[]>,
): AsyncGenerator<string, void> {
  let lines: (readonly CsvValue[])[] = [headings];
  let isFirst = true;
  const written = (): string => {
    const text = stringify(lines, {
      escape_formulas: true,
      record_delimiter: 'windows',
      cast: { boolean: (value) => (value ? 'yes' : 'no') },
    });
    lines = [];
    const start = isFirst ? BYTE_ORDER_MARK : '';
    isFirst = false;
    return start + text;
  };
  for await (const row of rows) {
    lines.push(row);
    if (lines.length >= ROWS_AT_A_TIME) yield written();
  }
  if (lines.length > 0) yield written();
}
