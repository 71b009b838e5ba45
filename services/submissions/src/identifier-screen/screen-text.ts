import { type IdentifierKind } from '@qip/subgraph-kit/values/identifier-kind';
import { holdsDateOfBirth } from './date-of-birth.js';
import { looksLikeEmailAddress } from './email-address.js';
import { patientNumberIn } from './patient-number.js';
import { holdsPersonName } from './person-name.js';
import { looksLikePostcode } from './postcode.js';

/** No identifier has fewer characters: the shortest full postcode is five long. */
const SHORTEST = 5;

/** Characters that are not seen and stand for nothing: soft hyphens, spaces of no width, marks of direction. */
const INVISIBLE = /\p{Cf}/gu;

/**
 * What a text that somebody typed or uploaded looks like, if it looks like anything that identifies a person; null if not.
 * The one entrance to the screen: every value passes it before it is stored, logged or repeated. Pure, and made to be
 * called for every cell of a file.
 */
export function identifierIn(text: string): IdentifierKind | null {
  if (text.length < SHORTEST) return null;
  const plain = isAscii(text) ? text : text.normalize('NFKC').replace(INVISIBLE, '');
  if (looksLikeEmailAddress(plain)) return 'EMAIL_ADDRESS';
  const number = patientNumberIn(plain);
  if (number !== null) return number;
  if (looksLikePostcode(plain)) return 'POSTCODE';
  if (holdsDateOfBirth(plain)) return 'DATE_OF_BIRTH';
  return holdsPersonName(plain) ? 'NAME' : null;
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 127) return false;
  }
  return true;
}
