/** What can be wrong with a definition. */
export type DiagnosticCode =
  | 'EMPTY'
  | 'INVALID_NAME'
  | 'RESERVED_NAME'
  | 'RESERVED_CODE'
  | 'DUPLICATE'
  | 'UNKNOWN_SECTION'
  | 'UNKNOWN_ITEM'
  | 'INVALID_OPTION'
  | 'INVALID_RANGE'
  | 'INVALID_STRATUM'
  | 'DATE_OF_BIRTH'
  | 'INVALID_NUMBER'
  | 'INVALID_TARGET'
  | 'INVALID_LINK'
  | 'TOO_MANY_EXCLUSIONS'
  | 'VISIBILITY_CYCLE'
  | ExpressionProblemCode;

/** What can be wrong with an expression. */
export type ExpressionProblemCode =
  | 'SYNTAX'
  | 'TOO_LONG'
  | 'UNKNOWN_NAME'
  | 'UNKNOWN_FUNCTION'
  | 'UNSUPPORTED'
  | 'SHADOWED_NAME'
  | 'INVALID_ARGUMENT'
  | 'TYPE'
  | 'NOT_A_CONDITION'
  | 'UNKNOWN_OPTION';

/**
 * One mistake in a definition, for its author. `path` leads to it (`standards[2].metWhen`); `line` and `column` are
 * 1-based within an expression and null where the mistake is not in one. The message says what, where and what to do.
 */
export interface Diagnostic {
  readonly path: string;
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly line: number | null;
  readonly column: number | null;
}

/** A part of a definition under scrutiny: `path` for programs, `place` for people (“Standard 3, met when”). */
export interface Site {
  readonly path: string;
  readonly place: string;
}

/** The 1-based line and column of an offset in a text. */
export function positionAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
