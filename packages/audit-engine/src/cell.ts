import type { AnswerValue } from './answers.js';
import type { AuditItem } from './audit-tool.js';

/** Why a cell cannot be read. */
export type CellCode =
  | 'NOT_A_YES_OR_NO'
  | 'NOT_A_NUMBER'
  | 'NOT_A_WHOLE_NUMBER'
  | 'THOUSANDS_SEPARATOR'
  | 'DECIMAL_COMMA'
  | 'SCIENTIFIC_NOTATION'
  | 'TOO_MANY_DIGITS'
  | 'UNKNOWN_OPTION'
  | 'REPEATED_OPTION'
  | 'EMPTY_OPTION'
  | 'NOT_A_DATE'
  | 'TWO_DIGIT_YEAR'
  | 'MONTH_BEFORE_DAY'
  | 'DATE_WITH_TIME'
  | 'SPREADSHEET_DATE_NUMBER';

/**
 * What one cell of a CSV file says. VALUE is an answer of the item's type, not yet checked for range; INVALID says what
 * to do. No message holds what stands in the cell.
 */
export type Cell =
  | { readonly kind: 'VALUE'; readonly value: AnswerValue }
  | { readonly kind: 'MISSING' }
  | { readonly kind: 'INVALID'; readonly code: CellCode; readonly message: string };

export function valueCell(value: AnswerValue): Cell {
  return { kind: 'VALUE', value };
}

export function invalidCell(item: AuditItem, code: CellCode, advice: string): Cell {
  return { kind: 'INVALID', code, message: `“${item.label}” ${advice}` };
}
