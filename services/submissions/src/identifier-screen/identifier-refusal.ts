import { identifierIn } from '@qip/identifier-screen/identifier-in';
import { identifierMessage } from '@qip/identifier-screen/identifier-message';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { type IdentifierFound } from './screen-answers.js';

/** The refusal of an input that holds an identifier. */
export function identifierRefusal({ path, kind }: IdentifierFound): IdentifierRefusedError {
  return new IdentifierRefusedError(path, kind, identifierMessage('This value', kind));
}

/** Screens one text of an input; null where nothing was found or nothing was typed. */
export function screenField(path: string, text: string | null | undefined): IdentifierRefusedError | null {
  const kind = identifierIn(text ?? '', Date.now());
  return kind === null ? null : identifierRefusal({ path, kind });
}
