import type { ParseError } from '@marcbachmann/cel-js';
import type { ExpressionProblem } from './expression-problem.js';

/** Characters that are not CEL, and what an author who types them means. */
const CHARACTERS: readonly (readonly [RegExp, string])[] = [
  [/^(===|!==)/, 'Compare with == or != (two signs).'],
  [/^=>/, 'Write >= for “at least”.'],
  [/^=</, 'Write <= for “at most”.'],
  [/^=/, 'Compare with == (two signs).'],
  [/^&/, 'Write && for “and”.'],
  [/^\|/, 'Write || for “or”.'],
  [/^[“”„‘’`]/, 'Use straight quotes: "…".'],
  [/^≥/, 'Write >= for “at least”.'],
  [/^≤/, 'Write <= for “at most”.'],
  [/^≠/, 'Write != for “is not”.'],
  [/^,/, 'Join two conditions with && (and) or || (or).'],
];

/** Words that other languages have for CEL's operators. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['and', 'Write && for “and”.'],
  ['or', 'Write || for “or”.'],
  ['not', 'Write ! for “not”.'],
  ['is', 'Compare with == (two signs).'],
  ['equals', 'Compare with == (two signs).'],
  ['between', 'Write two comparisons joined with &&.'],
  ['then', 'Write condition ? value : otherValue.'],
  ['if', 'Write condition ? value : otherValue.'],
  ['else', 'Write condition ? value : otherValue.'],
]);

/** The word at an offset, or failing that the word before it. */
function wordAdvice(source: string, offset: number): string | undefined {
  const at = /^[A-Za-z]+/.exec(source.slice(offset))?.[0];
  const before = /([A-Za-z]+)\s*$/.exec(source.slice(0, offset))?.[1];
  return WORDS.get(at?.toLowerCase() ?? '') ?? WORDS.get(before?.toLowerCase() ?? '');
}

function characterAdvice(source: string, offset: number): string | undefined {
  if (source.slice(offset - 1, offset + 1) === '<>') return 'Write != for “is not”.';
  if (source.slice(offset - 1, offset + 1) === '==') return 'Compare with == or != (two signs).';
  const rest = source.slice(offset);
  return CHARACTERS.find(([pattern]) => pattern.test(rest))?.[1];
}

/** What each of the parser's findings means to an author. */
const FINDINGS: ReadonlyMap<string, string> = new Map([
  ['unterminated_string', 'a text starts here and does not end: close the quotes.'],
  ['unterminated_triple_quoted_string', 'a text starts here and does not end: close the quotes.'],
  ['newline_in_string', 'a text may not run over the end of a line: close the quotes.'],
  [
    'limit_exceeded',
    'the expression is too large or too deeply nested: split it, or ask for the fact as an item of its own.',
  ],
  ['invalid_number', 'this is not a number that can be used.'],
  ['invalid_integer', 'this is not a number that can be used.'],
  ['invalid_macro_argument', 'the first argument must be a new name, as in drugs.exists(drug, drug == "LITHIUM").'],
]);

function finding(source: string, error: ParseError, offset: number): string {
  const known = FINDINGS.get(error.code);
  if (known !== undefined) return known;
  if (error.summary.startsWith('Expected RPAREN')) return 'a closing bracket ) is missing here.';
  if (error.summary.startsWith('Expected RBRACKET')) return 'a closing bracket ] is missing here.';
  if (error.summary.startsWith('Expected COLON')) return 'a ? must be followed by two values with a : between them.';
  if (offset >= source.trimEnd().length) return 'the expression ends too early: something must follow here.';
  return 'this cannot be read here.';
}

/** Turns the parser's finding into advice for the author. */
export function syntaxProblem(source: string, error: ParseError): ExpressionProblem {
  const offset = error.range?.start ?? 0;
  const advice = characterAdvice(source, offset) ?? wordAdvice(source, offset);
  const message = finding(source, error, offset);
  return { code: 'SYNTAX', offset, message: advice === undefined ? message : `${message} ${advice}` };
}
