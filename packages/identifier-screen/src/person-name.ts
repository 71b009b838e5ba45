import { announcedName } from './announced-name.js';
import { fullName } from './full-name.js';
import { wordsOf } from './words-of.js';

/**
 * Whether a text names a person: after a title or a word that announces a name, or by a given name, alone or with others.
 * Names are known from lists and from their capitals; medicines, eponyms, scales, wards and places from theirs.
 * @param text plain text
 */
export function holdsPersonName(text: string): boolean {
  const words = wordsOf(text);
  return words.some((_word, at) => announcedName(words, at) || fullName(words, at));
}
