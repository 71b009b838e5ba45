import { identifierIn } from '@qip/identifier-screen/identifier-in';
import { identifierInValue } from '@qip/identifier-screen/identifier-in-value';
import { type IdentifierKind } from '@qip/identifier-screen/identifier-kind';

/** A value that was refused: where it stands in the input, and what it looks like. Never the value. */
export interface IdentifierFound {
  readonly path: string;
  readonly kind: IdentifierKind;
}

/**
 * Screens everything in the answers of a case: texts wherever they stand, numbers as they would be written, and the names
 * of items that no audit tool of ours may have.
 * @param items the names that may be repeated in a path, since they are the audit tool's and not the caller's
 */
export function screenAnswers(
  answers: Readonly<Record<string, unknown>>,
  items: ReadonlySet<string>,
): IdentifierFound | null {
  const now = Date.now();
  for (const [name, answer] of Object.entries(answers)) {
    const isOurs = items.has(name);
    const kind = isOurs
      ? identifierInValue(answer, now, name)
      : (identifierIn(name, now) ?? identifierInValue(answer, now));
    if (kind !== null) return { path: isOurs ? `answers.${name}` : 'answers', kind };
  }
  return null;
}
