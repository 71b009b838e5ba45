/** The codes of the engine's own findings about a case. A validation rule brings its own code. */
export const ISSUE_CODES = [
  'NOT_A_CASE',
  'UNKNOWN_ITEM',
  'WRONG_TYPE',
  'INVALID_DATE',
  'UNKNOWN_OPTION',
  'REPEATED_OPTION',
  'BELOW_MINIMUM',
  'ABOVE_MAXIMUM',
  'TOO_MANY_DECIMALS',
  'TOO_EARLY',
  'TOO_LATE',
  'EMPTY_TEXT',
  'TOO_LONG',
  'FORBIDDEN_CHARACTER',
  'HIDDEN',
  'REQUIRED',
  'VISIBILITY_UNDECIDED',
  'CANNOT_BE_JUDGED',
] as const;

export type IssueCode = (typeof ISSUE_CODES)[number];

/**
 * Something wrong with a case. `item` is the name of the item it is shown beside, or null where it belongs to the case
 * as a whole. A case is complete when it has no issue of severity ERROR. The message never holds the answer.
 */
export interface Issue {
  readonly item: string | null;
  /** An {@link IssueCode} or the code of a validation rule. */
  readonly code: string;
  readonly severity: 'ERROR' | 'WARNING';
  readonly message: string;
}
