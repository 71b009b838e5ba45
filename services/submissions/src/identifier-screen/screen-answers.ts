import { type IdentifierKind } from '@qip/subgraph-kit/values/identifier-kind';
import { identifierIn } from './screen-text.js';

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
  for (const [name, answer] of Object.entries(answers)) {
    const kind = identifierIn(name) ?? kindIn(answer);
    if (kind !== null) return { path: items.has(name) ? `answers.${name}` : 'answers', kind };
  }
  return null;
}

function kindIn(value: unknown): IdentifierKind | null {
  if (typeof value === 'string') return identifierIn(value);
  if (typeof value === 'number') return identifierIn(String(value));
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, part] of Object.entries(value)) {
    const kind = identifierIn(key) ?? kindIn(part);
    if (kind !== null) return kind;
  }
  return null;
}
