import { AMBIGUOUS_GIVEN_NAMES, GIVEN_NAMES } from './given-names.js';
import { MEDICINES } from './medicines.js';
import { ENDINGS, KINDS_OF_THING, ORDINARY_WORDS } from './ordinary-words.js';
import { AMBIGUOUS_SURNAMES, SURNAMES, WORDS_AND_SURNAMES } from './surnames.js';

/** The first part of a name with a hyphen is enough to know it by. */
function has(list: ReadonlySet<string>, word: string): boolean {
  if (list.has(word)) return true;
  const hyphen = word.indexOf('-');
  return hyphen > 1 && list.has(word.slice(0, hyphen));
}

/** Whether a word in small letters is a given name, and hardly anything else. */
export function isGivenName(word: string): boolean {
  return has(GIVEN_NAMES, word) && !AMBIGUOUS_GIVEN_NAMES.has(word);
}

/** Whether a word is a given name, be it an everyday word as well. */
export function mayBeGivenName(word: string): boolean {
  return has(GIVEN_NAMES, word) || AMBIGUOUS_GIVEN_NAMES.has(word);
}

/** Whether a word is a frequent surname, and no everyday word when it is written small. */
export function isSurname(word: string): boolean {
  return has(SURNAMES, word.replace("'", ''));
}

/** Whether a word is a surname though records know it otherwise: eponyms, as Wilson, but not colours, as Black. */
export function isSurnameOrEponym(word: string): boolean {
  return isSurname(word) && !WORDS_AND_SURNAMES.has(word);
}

/** Whether a surname is none of the language's words, so that it is one in small letters too. */
export function isSurnameOnly(word: string): boolean {
  return isSurname(word) && !WORDS_AND_SURNAMES.has(word) && !ORDINARY_WORDS.has(word);
}

/** Whether a word is a surname where one is expected: after a title. */
export function isSurnameAfterTitle(word: string): boolean {
  return isSurname(word) || AMBIGUOUS_SURNAMES.has(word) || isGivenName(word);
}

/** Whether a word is a medicine or its brand. */
export function isMedicine(word: string): boolean {
  return has(MEDICINES, word) || ENDINGS.test(word);
}

/** Whether a word is one of medicine or of everyday records rather than a name. */
export function isOrdinary(word: string): boolean {
  return isListedAsOrdinary(word) || ENDINGS.test(word);
}

/** The same by the lists alone: the endings of words are those of some surnames too, as in Billings. */
export function isListedAsOrdinary(word: string): boolean {
  return word.length < 2 || has(ORDINARY_WORDS, word) || KINDS_OF_THING.has(word) || has(MEDICINES, word);
}
