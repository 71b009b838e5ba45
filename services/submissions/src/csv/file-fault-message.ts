import { type CsvLimits } from './csv-reader.js';
import { type FileFault, type FileFaultKind } from './file-fault.js';

/** What stopped the reading of a file, and what to do; nothing of what stands in it. */
export function fileFaultMessage({ kind, row }: FileFault, limits: CsvLimits): string {
  const at = row === null ? 'The file' : `Row ${row}`;
  const says: Readonly<Record<FileFaultKind, string>> = {
    INTERRUPTED: 'The file did not come in whole. Nothing was stored: send it again to the same address.',
    TOO_SLOW: `The file did not come in whole within ${limits.seconds} seconds. Nothing was stored: send it again, or split it.`,
    FILE_TOO_LARGE: `The file has more than ${limits.bytes / 1024 / 1024} MB: split it and upload the parts in mode ADD.`,
    TOO_MANY_ROWS: `The file has more than ${limits.rows.toLocaleString('en-GB')} cases: split it and upload the parts in mode ADD.`,
    TOO_MANY_BLANK_ROWS: `The file has more than ${limits.rowsInAll.toLocaleString('en-GB')} rows, most of them blank: delete the rows below the last case, save the file and upload it again.`,
    ROW_TOO_LONG: `${at} has more than ${limits.charactersPerRow.toLocaleString('en-GB')} characters: a quotation mark may be left open, or the file is not the one you meant.`,
    BROKEN_QUOTES: `${at} has a quotation mark that is not closed, or one in the middle of a cell: put the cell in quotes and double those inside it.`,
    UNKNOWN_ENCODING:
      'The characters of the file cannot be told: it is encoded neither in UTF-8 nor in Windows-1252, or in two ways. Save it as “CSV UTF-8 (comma delimited)” and upload it again.',
    WORKBOOK:
      'The file is a workbook or an archive, not a CSV file. Open it in the spreadsheet, save it as “CSV UTF-8 (comma delimited)” and upload that.',
    NOT_TEXT: 'The file is not text. Save the sheet as “CSV UTF-8 (comma delimited)” and upload that.',
    EMPTY_FILE: 'The file is empty: its first row holds the headings, the rows below one case each.',
    NO_ROWS: 'The file has headings and no cases: add a row for each case.',
  };
  return says[kind];
}
