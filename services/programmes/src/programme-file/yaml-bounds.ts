import { CST, Lexer } from 'yaml';

/** The parts of a programme lie six levels deep. */
const DEEPEST = 20;
/** No level is written further to the right than this, and each takes a column at least. */
const WIDEST_INDENT = 200;
/** The signs and texts of the largest programme are half as many; the parser takes 30 microseconds for each. */
const MOST_SIGNS = 60_000;

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

const TOO_DEEP = 'No part of a programme lies so deep.';
const TOO_MANY = 'No programme has so many parts.';
/** A file says everything where it stands: what refers to another place could be small and mean something very large. */
const NOT_READ: ReadonlyMap<string | null, string> = new Map([
  ['anchor', 'Anchors and aliases (& and *) are not read: write it out, or put a text that begins so in quotes.'],
  ['alias', 'Anchors and aliases (& and *) are not read: write it out, or put a text that begins so in quotes.'],
  ['tag', 'Tags (!) are not read: leave it out, or put a text that begins so in quotes.'],
  ['directive-line', 'Directives (%) are not read: leave it out.'],
]);

/** Why a text is not given to the parser, and where. */
export interface OutOfBounds {
  readonly offset: number;
  readonly message: string;
}

/**
 * Whether a text may be parsed, by nothing but its signs. The parser calls itself for each level, so that 200,000
 * characters of “- ” end the whole process, and takes seconds for very many parts: this is asked before.
 */
export function outOfBounds(text: string): OutOfBounds | null {
  let [offset, flows, inLine, signs] = [0, 0, 0, 0];
  let before: string | null = 'newline';
  for (const lexeme of new Lexer().lex(text)) {
    // What follows the mark of a scalar is its text, whatever sign it begins with.
    const type: string | null = before === 'scalar' ? null : CST.tokenType(lexeme);
    flows += FLOWS.get(type) ?? 0;
    if (type === 'newline') inLine = 0;
    else if (flows === 0 && OPENS_LEVEL.has(type)) inLine += 1;
    const isFarIn = before === 'newline' && type === 'space' && lexeme.length > WIDEST_INDENT;
    signs += 1;
    const message = messageOf(flows > DEEPEST || inLine > DEEPEST || isFarIn, signs > MOST_SIGNS, type);
    if (message !== null) return { offset, message };
    if (!MARKS.has(type)) offset += lexeme.length;
    before = type;
  }
  return null;
}

function messageOf(isTooDeep: boolean, isTooMuch: boolean, type: string | null): string | null {
  if (isTooDeep) return TOO_DEEP;
  return isTooMuch ? TOO_MANY : (NOT_READ.get(type) ?? null);
}
