import { type Characters, charactersOf } from './characters.js';
import { type DateContext, holdsDateOfBirth } from './date-of-birth.js';
import { holdsEmailAddress } from './email-address.js';
import { type IdentifierKind } from './identifier-kind.js';
import { patientNumberIn } from './patient-number.js';
import { holdsPersonName } from './person-name.js';
import { holdsPhoneNumber } from './phone-number.js';
import { plainText } from './plain-text.js';
import { holdsPostcode } from './postcode.js';

/** No identifier has fewer characters: the shortest name is a title and two letters. */
const SHORTEST = 4;

/** Looks for one kind, if the characters of a text allow for it. */
type Check = (text: string, made: Characters, context: DateContext) => IdentifierKind | null;

/** In the order in which a text that is several things is called: a telephone number may end like an NHS number. */
const CHECKS: readonly Check[] = [
  (text, { hasAt, letters }) => (hasAt && letters > 0 && holdsEmailAddress(text) ? 'EMAIL_ADDRESS' : null),
  (text, { digits, letters }) =>
    (digits >= 11 || (digits >= 6 && letters >= 3)) && holdsPhoneNumber(text) ? 'PHONE_NUMBER' : null,
  (text, { digits }) => (digits >= 9 ? patientNumberIn(text) : null),
  (text, { digits, letters }) => (digits >= 1 && letters >= 3 && holdsPostcode(text) ? 'POSTCODE' : null),
  (text, { mayHoldDate }, context) => (mayHoldDate && holdsDateOfBirth(text, context) ? 'DATE_OF_BIRTH' : null),
  (text, { isCode, letters }) => (!isCode && letters >= 3 && holdsPersonName(text) ? 'NAME' : null),
];

/**
 * What a text that somebody typed or uploaded looks like, if it looks like anything that identifies a person; null if not.
 * Every value passes it before it is stored, logged or repeated. It reads no clock and is made to be called for every cell
 * of a file: what cannot hold an identifier is let through after one look at its characters.
 * @param now the time by which ages are counted, in milliseconds since 1970: within a year or so is good enough
 * @param item the name of the item that the text answers, which says what a date in it is
 */
export function identifierIn(text: string, now: number, item = ''): IdentifierKind | null {
  if (text.length < SHORTEST) return null;
  const plain = plainText(text);
  const made = charactersOf(plain);
  const context = { now, item };
  for (const check of CHECKS) {
    const kind = check(plain, made, context);
    if (kind !== null) return kind;
  }
  return null;
}
