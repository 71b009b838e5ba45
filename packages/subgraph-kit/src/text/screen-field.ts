import { identifierIn } from '@qip/identifier-screen/identifier-in';
import { identifierMessage } from '@qip/identifier-screen/identifier-message';
import { IdentifierRefusedError } from '../errors/identifier-refused-error.js';

/**
 * Screens one text of an input before it is stored; null where nothing was found or nothing was typed.
 * @param now the platform's time, by which ages are counted
 */
export function screenField(path: string, text: string | null | undefined, now: Date): IdentifierRefusedError | null {
  const kind = identifierIn(text ?? '', now.getTime());
  return kind === null ? null : new IdentifierRefusedError(path, kind, identifierMessage('This value', kind));
}
