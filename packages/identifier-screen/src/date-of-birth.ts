import { type WrittenDate, writtenDates } from './written-dates.js';

/** Words that make a date near them one of birth. */
const BIRTH =
  "\\b(?:d[./]? ?o[./]? ?b\\b|dates?[ -]of[ -]birth|birth ?dates?|birth[ -]days?|b'?day|born|geb(?:oren)?\\b|n[ée]e? le\\b)";
const BIRTH_BEFORE = new RegExp(`${BIRTH}.{0,32}$|\\bb[.:]? ?$`, 'i');
const BIRTH_AFTER = new RegExp(`^.{0,20}${BIRTH}`, 'i');
const BIRTH_ITEM = new RegExp(BIRTH, 'i');

/** Words that make a date before today one of an event in somebody's care. */
const EVENT =
  '\\b(?:since|start(?:ed|ing|s)?|commenc\\w{0,6}|initiat\\w{0,5}|beg[au]n|admi(?:tted|ssion)|diagnos\\w{0,4}|onset|detained|discharged|transferred|referred|first|last|previous|prescribed|switched|stopped|until|dated|published|issued|revised|registered|approved)';
const EVENT_BEFORE = new RegExp(`${EVENT}\\b[^.;,/-]{0,40}$`, 'i');
const EVENT_ITEM = new RegExp(EVENT, 'i');

/**
 * Ages, in years, that a date implies when it is taken for one of birth. Nobody audited is younger or older. What lies less
 * than five years back is the date of an audit or a test; an event in somebody's care lies at most thirty years back.
 */
const YOUNGEST = 5;
const OLDEST = 110;
const LONGEST_CARE = 30;
const YEAR_MS = 365.2425 * 86_400_000;

/** Where a date stands, as far as that says what it is. */
export interface DateContext {
  /** The time by which ages are counted, in milliseconds since 1970. */
  readonly now: number;
  /** The name of the item that the text answers; empty where there is none. */
  readonly item: string;
}

/**
 * Whether a text says when somebody was born: a date near a word about birth, or in an item named after it, whatever its
 * year; or a date with a full year, on its own, that implies an age of 5 to 110 years. A date that follows a word about an
 * event ("since", "started on", "admitted"), or answers an item named so, may lie up to thirty years back. An age is no date.
 * @param text plain text
 */
export function holdsDateOfBirth(text: string, { now, item }: DateContext): boolean {
  const dates = writtenDates(text, new Date(now).getUTCFullYear());
  if (dates.length === 0) return false;
  const asked = itemWords(item);
  if (BIRTH_ITEM.test(asked)) return true;
  return dates.some((date) => isOfBirth(date, text, now, EVENT_ITEM.test(asked)));
}

function isOfBirth(date: WrittenDate, text: string, now: number, isAskedForEvent: boolean): boolean {
  const before = text.slice(Math.max(0, date.start - 60), date.start);
  if (BIRTH_BEFORE.test(before) || BIRTH_AFTER.test(text.slice(date.end, date.end + 40))) return true;
  if (date.isWeak) return false;
  const age = (now - Date.UTC(date.year, date.month - 1, date.day)) / YEAR_MS;
  const youngest = isAskedForEvent || EVENT_BEFORE.test(before) ? LONGEST_CARE : YOUNGEST;
  return age >= youngest && age <= OLDEST;
}

/** `dateOfBirth` and `date_of_birth` as words. */
function itemWords(item: string): string {
  return item.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ');
}
