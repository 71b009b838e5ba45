/** What stopped the reading of a file. INTERRUPTED and TOO_SLOW say nothing about the file: it may be sent again. */
export type FileFaultKind =
  | 'INTERRUPTED'
  | 'TOO_SLOW'
  | 'FILE_TOO_LARGE'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_BLANK_ROWS'
  | 'ROW_TOO_LONG'
  | 'BROKEN_QUOTES'
  | 'UNKNOWN_ENCODING'
  | 'WORKBOOK'
  | 'NOT_TEXT'
  | 'EMPTY_FILE'
  | 'NO_ROWS';

/** A fault and where it shows; the row of headings is 1. */
export interface FileFault {
  readonly kind: FileFaultKind;
  readonly row: number | null;
}

/** Carries a fault out of the reading; never leaves this folder. */
export class FileFaultError extends Error {
  override readonly name = 'FileFaultError';

  constructor(readonly fault: FileFault) {
    super(fault.kind);
  }
}
