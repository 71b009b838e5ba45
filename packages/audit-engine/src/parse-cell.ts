import type { AuditItem } from './audit-tool.js';
import { type Cell, invalidCell, valueCell } from './cell.js';
import { dateCell } from './date-cell.js';
import { decimalCell, wholeNumberCell } from './number-cell.js';
import { optionCell, optionsCell } from './option-cell.js';

const YES = new Set(['true', 't', 'yes', 'y', '1']);
const NO = new Set(['false', 'f', 'no', 'n', '0']);

function booleanCell(item: AuditItem, text: string): Cell {
  const word = text.toLowerCase();
  if (YES.has(word)) return valueCell(true);
  if (NO.has(word)) return valueCell(false);
  return invalidCell(item, 'NOT_A_YES_OR_NO', 'must be yes or no. Leave the cell empty if it is not known.');
}

/**
 * Reads one cell of a CSV file as the answer to an item. Spaces around it do not count and an empty cell is missing;
 * nothing else is: “N/A” or “unknown” is refused with advice. What could be read in two ways is refused or noted.
 *
 * @returns The answer before `validate` has looked at its range, or why there is none. No message holds the cell's text.
 */
export function parseCell(item: AuditItem, text: string): Cell {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'MISSING' };
  switch (item.kind) {
    case 'BOOLEAN':
      return booleanCell(item, trimmed);
    case 'INTEGER':
    case 'AGE_YEARS':
      return wholeNumberCell(item, trimmed);
    case 'DECIMAL':
      return decimalCell(item, trimmed);
    case 'CHOICE':
    case 'AGE_BAND':
      return optionCell(item, trimmed);
    case 'MULTIPLE_CHOICE':
      return optionsCell(item, trimmed);
    case 'CIVIL_DATE':
      return dateCell(item, trimmed);
    case 'SHORT_TEXT':
      return valueCell(trimmed);
  }
}
