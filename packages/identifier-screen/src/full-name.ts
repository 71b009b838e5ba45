import { namesThing } from './is-thing.js';
import {
  isGivenName,
  isOrdinary,
  isSurname,
  isSurnameOnly,
  isSurnameOrEponym,
  mayBeGivenName,
} from './words/lookup.js';
import { isNextTo, isNextToShort, type Word } from './words-of.js';

/**
 * Whether a name begins at a place without a word that announces it: a given name, alone or with another; a surname with an
 * initial or with a word that is no word of records; two such words amid small letters.
 */
export function fullName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  switch (word.form) {
    case 'CAPITALISED':
      return isCapitalisedName(word, words, at);
    case 'CAPITALS':
      return isNameInCapitals(word, followingName(words, at));
    case 'SMALL':
      return isNameInSmall(word, words[at + 1]);
    case 'INITIAL':
      return isInitialled(word, words[at + 1]);
  }
}

/** The word after another, a middle initial passed over; undefined where something stands between. */
function followingName(words: readonly Word[], at: number): Word | undefined {
  const next = words[at + 1];
  if (!isNextTo(next)) return undefined;
  if (next.form !== 'INITIAL') return next;
  const later = words[at + 2];
  return isNextToShort(later) ? later : undefined;
}

function isCapitalisedName(word: Word, words: readonly Word[], at: number): boolean {
  const { lower } = word;
  if (lower.length < 2) return false;
  if (isGivenName(lower)) return !namesThing(words, at);
  if (isSurnameFirst(word, words[at + 1]) || hasInitialAfter(word, words, at)) return true;
  const next = followingName(words, at);
  if (next?.form !== 'CAPITALISED' || (isOrdinary(next.lower) && !isSurnameOrEponym(next.lower))) return false;
  const isLikely = mayBeGivenName(lower) || (!isOrdinary(lower) && (isSurname(next.lower) || standsAlone(words, at)));
  return isLikely && !namesThing(words, at);
}

/** “Sample, Jane” */
function isSurnameFirst({ lower }: Word, next: Word | undefined): boolean {
  if (next?.gap !== ', ' || next.form !== 'CAPITALISED' || isOrdinary(next.lower)) return false;
  return isSurname(lower) && !isOrdinary(lower);
}

/** “Sample J”, at the end of what is said. */
function hasInitialAfter({ lower }: Word, words: readonly Word[], at: number): boolean {
  const [initial, later] = [words[at + 1], words[at + 2]];
  if (!isNextTo(initial) || initial.form !== 'INITIAL' || isNextTo(later)) return false;
  return isSurname(lower) && !isOrdinary(lower);
}

/** Two words with capitals amid words without, or nothing but two such words. */
function standsAlone(words: readonly Word[], at: number): boolean {
  const [before, after] = [words[at - 1], words[at + 2]];
  if (before !== undefined && (before.form !== 'SMALL' || !isNextTo(words[at]))) return false;
  return after === undefined || !isNextTo(after) || after.form === 'SMALL';
}

function isNameInCapitals({ lower }: Word, next: Word | undefined): boolean {
  if (next?.form !== 'CAPITALS' || isOrdinary(next.lower)) return false;
  if (isGivenName(lower)) return true;
  return isSurname(next.lower) && (mayBeGivenName(lower) || !isOrdinary(lower));
}

function isNameInSmall({ lower }: Word, next: Word | undefined): boolean {
  return isNextTo(next) && next.form === 'SMALL' && isGivenName(lower) && isSurnameOnly(next.lower);
}

/** “J. Sample”, “J Sample”. A and I begin sentences. */
function isInitialled({ lower }: Word, next: Word | undefined): boolean {
  if (!isNextToShort(next) || next.form !== 'CAPITALISED' || isOrdinary(next.lower)) return false;
  const hasDot = next.gap.startsWith('.');
  return isSurname(next.lower) ? hasDot || !/[ai]/.test(lower) : hasDot && next.gap.length > 1;
}
