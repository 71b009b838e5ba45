import { checkExpression } from './check-expression.js';
import { type Diagnostic, type DiagnosticCode, positionAt, type Site } from './diagnostic.js';
import type { ExpressionLanguage } from './expression-language.js';

/** A mistake that is not inside an expression, if there is one: none where `isWrong` is false. */
export function structural(isWrong: boolean, site: Site, code: DiagnosticCode, message: string): readonly Diagnostic[] {
  return isWrong ? [{ path: site.path, code, message: `${site.place}: ${message}`, line: null, column: null }] : [];
}

/** A part of a site: the same place for people, a longer path for programs. */
export function partOf(site: Site, part: string): Site {
  return { path: `${site.path}.${part}`, place: site.place };
}

export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Reports every key after its first occurrence. */
export function duplicates(
  keys: readonly string[],
  report: (index: number, first: number) => readonly Diagnostic[],
): readonly Diagnostic[] {
  return keys.flatMap((key, index) => {
    const first = keys.indexOf(key);
    return first === index ? [] : report(index, first);
  });
}

/** Checks one expression where it stands. */
export function expressionDiagnostics(source: string, language: ExpressionLanguage, site: Site): readonly Diagnostic[] {
  const checked = checkExpression(source, language);
  if (checked.kind === 'CONDITION') return [];
  return checked.problems.map(({ code, message, offset }) => {
    const { line, column } = positionAt(source, offset);
    return { path: site.path, code, message: `${site.place}: ${message}`, line, column };
  });
}
