import { identifierIn } from './identifier-in.js';
import { identifierInValue } from './identifier-in-value.js';
import { type IdentifierKind } from './identifier-kind.js';

/** What the answers of a case hold that identifies a person: never the value. */
export interface IdentifierInAnswers {
  /** The item that it answers; null where the name of the answer is none of the audit tool's, and may not be repeated. */
  readonly item: string | null;
  readonly kind: IdentifierKind;
}

/**
 * Screens everything in the answers of a case: texts wherever they stand, numbers as they would be written, and the names
 * of items that no audit tool of ours may have.
 * @param items the names that may be repeated, since they are the audit tool's and not the caller's
 * @param now the time by which ages are counted, in milliseconds since 1970
 */
export function identifierInAnswers(
  answers: Readonly<Record<string, unknown>>,
  items: ReadonlySet<string>,
  now: number,
): IdentifierInAnswers | null {
  for (const [name, answer] of Object.entries(answers)) {
    const isOurs = items.has(name);
    const kind = isOurs
      ? identifierInValue(answer, now, name)
      : (identifierIn(name, now) ?? identifierInValue(answer, now));
    if (kind !== null) return { item: isOurs ? name : null, kind };
  }
  return null;
}
