import type { DiagnosticCode } from './diagnostic.js';

/** A mistake in an expression; `offset` counts characters from 0. */
export interface ExpressionProblem {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly offset: number;
}
