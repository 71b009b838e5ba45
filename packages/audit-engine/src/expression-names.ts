import type { ASTNode, ASTOperator } from '@marcbachmann/cel-js';
import { asComprehension, children, type Comprehension } from './comprehension.js';
import { callProblems } from './expression-calls.js';
import type { ExpressionLanguage } from './expression-language.js';
import type { ExpressionProblem } from './expression-problem.js';
import { didYouMean } from './suggestion.js';

type Bound = ReadonlySet<string>;

const LARGEST_INT = 2n ** 63n - 1n;

/**
 * How many lists an expression may go through inside one another. Each one more multiplies what it takes to check it and
 * to judge a case, so that a line of text could keep a process busy for ever.
 */
const MOST_NESTED_LISTS = 2;

const NO_PARTS = 'items have no parts: there is nothing to read after the point.';
const NO_ORDER = 'the order of chosen options means nothing: ask with "CODE" in item, or item.exists(x, …).';

const TOO_NESTED = `at most ${MOST_NESTED_LISTS} lists can be gone through inside one another: ask for the fact as an item of its own.`;

/** Operators of CEL that have no use over answers. */
const UNSUPPORTED: ReadonlyMap<ASTOperator, string> = new Map<ASTOperator, string>([
  ['.', NO_PARTS],
  ['.?', NO_PARTS],
  ['[]', NO_ORDER],
  ['[?]', NO_ORDER],
  ['map', 'only lists in [ ] can be written here.'],
]);

/** What authors write for true and false. */
const TRUTH_WORDS: ReadonlyMap<string, string> = new Map([
  ['yes', 'true'],
  ['true', 'true'],
  ['no', 'false'],
  ['false', 'false'],
]);

function unsupported(node: ASTNode, message: string): readonly ExpressionProblem[] {
  return [{ code: 'UNSUPPORTED', offset: node.pos, message }];
}

function nameProblem(
  name: string,
  offset: number,
  bound: Bound,
  language: ExpressionLanguage,
): readonly ExpressionProblem[] {
  if (bound.has(name) || language.items.has(name)) return [];
  return [{ code: 'UNKNOWN_NAME', offset, message: `there is no item “${name}”.${nameAdvice(name, bound, language)}` }];
}

function nameAdvice(name: string, bound: Bound, { items }: ExpressionLanguage): string {
  const isOption = [...items.values()].some(
    (item) => 'options' in item && item.options.some((option) => option.code === name),
  );
  if (isOption) return ` Write the option in quotes: "${name}".`;
  const word = TRUTH_WORDS.get(name.toLowerCase());
  return word === undefined ? didYouMean(name, [...items.keys(), ...bound]) : ` Write ${word}, without quotes.`;
}

function literalProblems(node: ASTNode & { readonly op: 'value' }): readonly ExpressionProblem[] {
  const value = node.args;
  if (value === null) return unsupported(node, 'null is not used here: write isMissing(item).');
  if (typeof value === 'object') return unsupported(node, 'only numbers, texts, true and false can be written here.');
  if (typeof value !== 'bigint' || value <= LARGEST_INT) return [];
  return [{ code: 'INVALID_ARGUMENT', offset: node.start, message: 'this whole number is too large.' }];
}

function comprehensionProblems(
  it: Comprehension,
  language: ExpressionLanguage,
  bound: Bound,
): readonly ExpressionProblem[] {
  const { variable, variableOffset: offset } = it;
  const isTaken = language.items.has(variable) || bound.has(variable);
  const message = `“${variable}” is already the name of something else: choose a new name for one element of the list.`;
  if (bound.size >= MOST_NESTED_LISTS) return unsupported(it.list, TOO_NESTED);
  return [
    ...nameProblems(it.list, language, bound),
    ...(isTaken ? [{ code: 'SHADOWED_NAME' as const, offset, message }] : []),
    ...nameProblems(it.condition, language, new Set(bound).add(variable)),
  ];
}

/**
 * Names and functions that do not exist or are not part of the language. Kept apart from the library's type check because
 * that one stops at the first mistake, and knows functions whose result is not typed or could not be recomputed.
 */
export function nameProblems(
  node: ASTNode,
  language: ExpressionLanguage,
  bound: Bound = new Set(),
): readonly ExpressionProblem[] {
  const comprehension = asComprehension(node);
  if (comprehension !== null) return comprehensionProblems(comprehension, language, bound);
  const reason = UNSUPPORTED.get(node.op);
  if (reason !== undefined) return unsupported(node, reason);
  if (node.op === 'id') return nameProblem(node.args, node.start, bound, language);
  if (node.op === 'value') return literalProblems(node);
  if (node.op === 'call' || node.op === 'rcall') {
    const wrong = callProblems(node, bound);
    if (wrong.length > 0) return wrong;
  }
  return children(node).flatMap((child) => nameProblems(child, language, bound));
}
