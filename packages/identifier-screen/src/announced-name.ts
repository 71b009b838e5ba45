import { namesThing } from './is-thing.js';
import {
  isGivenName,
  isListedAsOrdinary,
  isMedicine,
  isOrdinary,
  isSurname,
  isSurnameAfterTitle,
  isSurnameOnly,
  isSurnameOrEponym,
} from './words/lookup.js';
import { wordSet } from './words/word-set.js';
import { isNextTo, isNextToShort, type Word } from './words-of.js';

/** Titles. In capitals or small letters some are something else: MR is modified release, MS an illness, 450 ms a time. */
const TITLES = wordSet('mr mrs miss ms mx dr prof professor sir dame rev reverend rabbi imam');
const TITLES_ONLY = wordSet('mrs prof professor dr rev reverend');
/** Nothing but a name follows these when they are written as titles are. */
const NEVER_WORDS = wordSet('mrs miss prof rev');

/** Words after which comes what somebody is called. */
const NAMING = wordSet('named called name names surname forename forenames dear aka nickname nicknamed nee');
const COPULAS = wordSet('is was are');

/** Words for people, after which their name often comes. */
const PEOPLE = wordSet(`
patient pt pts client user son daughter wife husband partner mother father mum mam dad brother sister carer cousin aunt uncle
niece nephew friend girlfriend boyfriend grandson granddaughter grandmother grandfather neighbour nurse cpn keyworker coordinator
consultant psychiatrist pharmacist doctor therapist psychologist gp nok matron sho registrar
`);

/** Words before people and much else. */
const PREPOSITIONS = wordSet(
  'by with under from to see saw cc contact contacted phoned rang emailed asked told per for and met',
);

type Role = 'TITLE' | 'NAMING' | 'PERSON' | 'PREPOSITION';

const ANNOUNCEMENTS: ReadonlyMap<string, Role> = new Map([
  ...Array.from(PREPOSITIONS, (word) => [word, 'PREPOSITION'] as const),
  ...Array.from(PEOPLE, (word) => [word, 'PERSON'] as const),
  ...Array.from(NAMING, (word) => [word, 'NAMING'] as const),
  ...Array.from(TITLES, (word) => [word, 'TITLE'] as const),
]);

/** Whether the word at a place announces a name and the one after it is one. */
export function announcedName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const role = ANNOUNCEMENTS.get(word.lower);
  const next = role === undefined ? undefined : afterAnnouncement(words, at);
  if (role === undefined || next === undefined) return false;
  switch (role) {
    case 'TITLE':
      return isAfterTitle(word, next) || isAfterSmallMr(words, at, next);
    case 'NAMING':
    case 'PERSON':
      return (
        (isNamed(next) || isKnown(next) || isEponym(next)) &&
        !namesThing(words, words[at + 1] === next ? at + 1 : at + 2)
      );
    case 'PREPOSITION':
      return next.form !== 'SMALL' && isKnown(next);
  }
}

function afterAnnouncement(words: readonly Word[], at: number): Word | undefined {
  const [word, next, later] = words.slice(at, at + 3);
  if (word === undefined || next === undefined || !/^[ .:,'"(=_-]{1,4}$/.test(next.gap)) return undefined;
  return NAMING.has(word.lower) && COPULAS.has(next.lower) && isNextTo(later) ? later : next;
}

function isAfterTitle(title: Word, next: Word): boolean {
  if (!isNextToShort(next)) return false;
  if (title.form === 'CAPITALISED') {
    if (next.form === 'SMALL') return isKnown(next);
    if (NEVER_WORDS.has(title.lower) || next.form === 'INITIAL' || isSurnameAfterTitle(next.lower)) return true;
    return title.lower === 'mr' ? !isListedAsOrdinary(next.lower) : !isOrdinary(next.lower);
  }
  const isSure = TITLES_ONLY.has(title.lower);
  if (title.form === 'CAPITALS') return isKnown(next) || (isSure && isNamed(next));
  return isKnown(next) || isSurname(next.lower) || isNamed(next) || (title.lower === 'mrs' && !isOrdinary(next.lower));
}

/** “mr” after a medicine is its modified release; elsewhere it is a title, whatever comes then. */
function isAfterSmallMr(words: readonly Word[], at: number, next: Word): boolean {
  const [before, title] = [words[at - 1]?.lower ?? '', words[at]];
  return (
    title?.lower === 'mr' &&
    title.form === 'SMALL' &&
    /^(?: |\. ?)$/.test(next.gap) &&
    !isMedicine(before) &&
    !isOrdinary(next.lower)
  );
}

/** A word with a capital that is no word of records: a name, known or not. */
function isNamed({ lower, form }: Word): boolean {
  return form === 'CAPITALISED' && lower.length > 1 && !isOrdinary(lower);
}

/** A surname that is also an illness or a scale. */
function isEponym({ lower, form }: Word): boolean {
  return form === 'CAPITALISED' && isSurnameOrEponym(lower);
}

/** A frequent name, however it is written. */
function isKnown({ lower, form }: Word): boolean {
  if (form === 'SMALL' || form === 'CAPITALS') return isGivenName(lower) || isSurnameOnly(lower);
  return form === 'CAPITALISED' && (isGivenName(lower) || (isSurname(lower) && !isOrdinary(lower)));
}
