import { type ASTNode, ParseError, TypeError as CelTypeError, type ParseResult } from '@marcbachmann/cel-js';
import type { ExpressionLanguage } from './expression-language.js';
import { nameProblems } from './expression-names.js';
import { optionProblems } from './expression-options.js';
import type { ExpressionProblem } from './expression-problem.js';
import { useProblems } from './expression-uses.js';
import { syntaxProblem } from './expression-syntax-advice.js';
import { typeInWords, typeProblem } from './expression-type-advice.js';

/** The longest expression that is read: the parser goes one level deeper for every sign, so its input is bounded. */
const LONGEST = 2000;

/** An expression that is a condition over the items, or what keeps it from being one. */
export type CheckedExpression =
  | { readonly kind: 'CONDITION'; readonly ast: ASTNode }
  | { readonly kind: 'REFUSED'; readonly problems: readonly ExpressionProblem[] };

function refused(...problems: readonly ExpressionProblem[]): CheckedExpression {
  return { kind: 'REFUSED', problems };
}

function parse(source: string, language: ExpressionLanguage): ParseResult | ParseError {
  try {
    return language.environment.parse(source);
  } catch (error) {
    if (error instanceof ParseError) return error;
    throw error;
  }
}

function typeProblems(parsed: ParseResult): readonly ExpressionProblem[] {
  const { type, error } = parsed.check();
  if (error instanceof CelTypeError) return [typeProblem(error)];
  if (error !== undefined) throw error;
  if (type === 'bool') return [];
  const message = `this must be a condition (true or false), but it is ${typeInWords(type ?? '')}: compare it with something.`;
  return [{ code: 'NOT_A_CONDITION', offset: 0, message }];
}

/** Reads, types and checks one expression, which has to be true or false for every case. */
export function checkExpression(source: string, language: ExpressionLanguage): CheckedExpression {
  if (source.trim() === '') {
    return refused({ code: 'EMPTY', offset: 0, message: 'the expression is empty: write true if it always holds.' });
  }
  if (source.length > LONGEST) {
    return refused({
      code: 'TOO_LONG',
      offset: LONGEST,
      message: `the expression is longer than ${LONGEST} characters.`,
    });
  }
  const parsed = parse(source, language);
  if (parsed instanceof ParseError) return refused(syntaxProblem(source, parsed));
  // Each step relies on the one before: a type can only be found where every name is known.
  for (const problems of [
    () => nameProblems(parsed.ast, language),
    () => typeProblems(parsed),
    () => useProblems(parsed.ast),
    () => optionProblems(parsed.ast, language),
  ]) {
    const found = problems();
    if (found.length > 0) return refused(...found);
  }
  return { kind: 'CONDITION', ast: parsed.ast };
}

/** The tree of an expression that has been checked before; anything else is a mistake of the program. */
export function mustBeCondition(source: string, language: ExpressionLanguage, path: string): ASTNode {
  const checked = checkExpression(source, language);
  if (checked.kind === 'CONDITION') return checked.ast;
  throw new TypeError(`${path} was used without being checked`);
}
