import { identifierIn } from './identifier-in.js';
import { type IdentifierKind } from './identifier-kind.js';

/**
 * What a value of JSON looks like: its texts wherever they stand, its numbers as they would be written, and the names of its
 * fields.
 * @param now the time by which ages are counted, in milliseconds since 1970
 * @param item the name of the item that the value answers
 */
export function identifierInValue(value: unknown, now: number, item = ''): IdentifierKind | null {
  if (typeof value === 'string') return identifierIn(value, now, item);
  if (typeof value === 'number') return identifierIn(String(value), now, item);
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, part] of Object.entries(value)) {
    const kind = identifierIn(name, now) ?? identifierInValue(part, now, item);
    if (kind !== null) return kind;
  }
  return null;
}
