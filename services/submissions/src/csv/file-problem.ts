import { type IdentifierKind } from '@qip/identifier-screen/identifier-kind';

/** Something wrong with a file, or worth a look, at the place where a spreadsheet shows it. It never holds what stands there. */
export interface FileProblem {
  /** The row as the spreadsheet counts it: the row of headings is 1. Null where it belongs to the file as a whole. */
  readonly row: number | null;
  /** The heading of the column where it is one of ours; null for others, which may hold anything. */
  readonly columnName: string | null;
  /** The column as the spreadsheet names it; null where it belongs to the row or the file as a whole. */
  readonly columnLetter: string | null;
  readonly code: string;
  readonly severity: 'ERROR' | 'WARNING';
  readonly message: string;
  /** What a refused value looks like; null for other problems. */
  readonly identifierKind: IdentifierKind | null;
}

/** A problem that says no more than is given. */
export function fileProblem(parts: Partial<FileProblem> & Pick<FileProblem, 'code' | 'message'>): FileProblem {
  return { row: null, columnName: null, columnLetter: null, severity: 'ERROR', identifierKind: null, ...parts };
}
