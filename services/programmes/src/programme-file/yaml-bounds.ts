import { CST, Lexer } from 'yaml';

/** The parts of a programme lie six levels deep. */
const DEEPEST = 20;
/** No level is written further to the right than this, and each takes a column at least. */
const WIDEST_INDENT = 200;

/** What opens and closes a level in brackets. */
const FLOWS: ReadonlyMap<string | null, number> = new Map([
  ['flow-seq-start', 1],
  ['flow-map-start', 1],
  ['flow-seq-end', -1],
  ['flow-map-end', -1],
]);
/** What opens a level of its own outside brackets. */
const OPENS_LEVEL: ReadonlySet<string | null> = new Set(['seq-item-ind', 'explicit-key-ind', 'map-value-ind']);
/** Signs that the lexer puts between others and that are no part of the text. */
const MARKS: ReadonlySet<string | null> = new Set(['doc-mode', 'flow-error-end', 'scalar']);

/**
 * The offset at which a text is nested more deeply than any programme is; null for one that can be parsed. The parser calls
 * itself for each level: 200,000 characters of nothing but “- ” end the whole process, so that this is asked before, of the
 * signs of the text alone.
 */
export function tooDeepAt(text: string): number | null {
  let [offset, flows, inLine] = [0, 0, 0];
  let before: string | null = 'newline';
  for (const lexeme of new Lexer().lex(text)) {
    // What follows the mark of a scalar is its text, whatever sign it begins with.
    const type: string | null = before === 'scalar' ? null : CST.tokenType(lexeme);
    flows += FLOWS.get(type) ?? 0;
    if (type === 'newline') inLine = 0;
    else if (flows === 0 && OPENS_LEVEL.has(type)) inLine += 1;
    const isFarIn = before === 'newline' && type === 'space' && lexeme.length > WIDEST_INDENT;
    if (flows > DEEPEST || inLine > DEEPEST || isFarIn) return offset;
    if (!MARKS.has(type)) offset += lexeme.length;
    before = type;
  }
  return null;
}
