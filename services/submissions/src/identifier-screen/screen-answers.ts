import { identifierInAnswers } from '@qip/identifier-screen/identifier-in-answers';
import { type IdentifierKind } from '@qip/identifier-screen/identifier-kind';

/** A value that was refused: where it stands in the input, and what it looks like. Never the value. */
export interface IdentifierFound {
  readonly path: string;
  readonly kind: IdentifierKind;
}

/**
 * Screens everything in the answers of a case.
 * @param items the names that may be repeated in a path, since they are the audit tool's and not the caller's
 */
export function screenAnswers(
  answers: Readonly<Record<string, unknown>>,
  items: ReadonlySet<string>,
): IdentifierFound | null {
  const found = identifierInAnswers(answers, items, Date.now());
  return found === null ? null : { path: found.item === null ? 'answers' : `answers.${found.item}`, kind: found.kind };
}
