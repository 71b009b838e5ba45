import { identifierInValue } from './identifier-in-value.js';

/** What is said of a line: its answer as JSON, nothing of a blank one, or what is wrong with it; never its value. */
export type LineAnswer =
  | { readonly kind: 'ANSWER'; readonly text: string }
  | { readonly kind: 'BLANK' }
  | { readonly kind: 'MALFORMED'; readonly message: string };

/** Screens the value of a line `{"id", "item", "value"}`. */
export function screenLine(line: string, now: number): LineAnswer {
  const text = line.replace(/^\ufeff/, '').trim();
  if (text === '') return { kind: 'BLANK' };
  const entry = parse(text);
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    return malformed('is not a JSON object {"id", "item", "value"}.');
  }
  if (!('id' in entry) || (typeof entry.id !== 'string' && typeof entry.id !== 'number')) {
    return malformed('has no “id” that is a text or a number.');
  }
  if (!('value' in entry)) return malformed('has no “value”.');
  const item = 'item' in entry ? entry.item : undefined;
  if (item !== undefined && item !== null && typeof item !== 'string')
    return malformed('has an “item” that is no text.');
  const kind = identifierInValue(entry.value, now, item ?? '');
  return { kind: 'ANSWER', text: JSON.stringify({ id: entry.id, refused: kind !== null, kind }) };
}

function malformed(message: string): LineAnswer {
  return { kind: 'MALFORMED', message };
}

/** The parser's own message quotes the text, so it goes no further. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
