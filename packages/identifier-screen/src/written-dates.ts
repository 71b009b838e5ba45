/** A day that stands in a text. */
export interface WrittenDate {
  readonly day: number;
  readonly month: number;
  readonly year: number;
  /** Whether it could as well be three numbers or one: only the words around it make it a date. */
  readonly isWeak: boolean;
  readonly start: number;
  readonly end: number;
}

const DAY = '(0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?';
const MONTH = '(0?[1-9]|1[0-2])';
const NAME =
  '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?(?![a-z])\\.?';
const LONG_YEAR = '((?:19|20)[0-9]{2})';
const YEAR = `(?:${LONG_YEAR}|'?([0-9]{2}))`;
const SIGN = ' {0,2}([ ./,_\\\\-]) {0,2}';
/** Between a named month and a number nothing need stand: 3Nov1948. */
const LOOSE = '(?:,? {0,2}(?:[ ./,_-] {0,2})?(?:of )?)';
const BEFORE = '(?<![0-9])(?<![0-9]\\.)';
const AFTER = '(?![0-9])(?![.:][0-9])';

/** 03/11/1948, 3.11.48, 3 11 1948 */
const DAY_FIRST = new RegExp(`${BEFORE}${DAY}${SIGN}${MONTH} {0,2}\\2 {0,2}${YEAR}${AFTER}`, 'gi');
/** 11/25/1948, where no day can be a month. */
const MONTH_FIRST = new RegExp(`${BEFORE}${MONTH}([/.-])(1[3-9]|2[0-9]|3[01])\\2${LONG_YEAR}${AFTER}`, 'g');
/** 1948-11-03, 1948/11/3 */
const YEAR_FIRST = new RegExp(`${BEFORE}${LONG_YEAR}([ ./_-])${MONTH}\\2(0[1-9]|[12][0-9]|3[01]|[1-9])${AFTER}`, 'g');
/** 3rd of November 1948, 03-Nov-48, 3NOV1948 */
const NAMED = new RegExp(`${BEFORE}${DAY}${LOOSE}${NAME}${LOOSE}${YEAR}${AFTER}`, 'gi');
/** November 3rd, 1948 */
const NAMED_FIRST = new RegExp(
  `(?<![a-z])(?<![0-9](?:st|nd|rd|th)?[ ./_-]{0,2})${NAME}${LOOSE}${DAY}[ ,./-]{1,3}${YEAR}${AFTER}`,
  'gi',
);
/** 1948 November 3, 1948-Nov-03 */
const NAMED_LAST = new RegExp(`${BEFORE}${LONG_YEAR}${LOOSE}${NAME}${LOOSE}${DAY}${AFTER}`, 'gi');
/** 03111948, 19481103, and the 031148 of forms */
const RUN_TOGETHER = new RegExp(
  `${BEFORE}(?:(0[1-9]|[12][0-9]|3[01])(0[1-9]|1[0-2])(?:${LONG_YEAR}|([0-9]{2}))|${LONG_YEAR}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01]))${AFTER}`,
  'g',
);

const MONTH_WORD = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Words and units that make three numbers something else: v2.10.48, 5/10/15 mg. */
const VERSION_BEFORE = /(?:\bv|version|section|bnf|chapter|ratio|ip)[ .:]{0,2}$/i;
const UNIT_AFTER = /^ ?(?:mg|mcg|ug|g\b|ml|mmol|%|units|bpm|hours|days|weeks|months)/i;

/**
 * The days that stand in a text, in every usual way of writing one.
 * @param text plain text
 * @param thisYear two digits mean the last such year that is not after it
 */
export function writtenDates(text: string, thisYear: number): readonly WrittenDate[] {
  const dates: WrittenDate[] = [];
  const add = (found: RegExpExecArray, [day, month]: readonly (string | undefined)[], years: Years): void => {
    const end = found.index + found[0].length;
    const isOther = VERSION_BEFORE.test(text.slice(Math.max(0, found.index - 12), found.index));
    if (isOther || UNIT_AFTER.test(text.slice(end, end + 10))) return;
    const year = years.long === undefined ? fullYear(Number(years.short), thisYear) : Number(years.long);
    const isWeak = years.long === undefined && years.isWeakWhenShort === true;
    dates.push({ day: Number(day), month: monthNumber(month), year, isWeak, start: found.index, end });
  };
  for (const found of text.matchAll(DAY_FIRST)) {
    const [, day, sign = '', month, long, short] = found;
    const isWeakWhenShort = !(sign === '/' || (/[.-]/.test(sign) && isPadded(day, month)));
    add(found, [day, month], { long, short, isWeakWhenShort });
  }
  for (const found of text.matchAll(MONTH_FIRST)) add(found, [found[3], found[1]], { long: found[4] });
  for (const found of text.matchAll(YEAR_FIRST)) add(found, [found[4], found[3]], { long: found[1] });
  for (const found of text.matchAll(RUN_TOGETHER)) {
    const [, day, month, long, short, first, secondMonth, lastDay] = found;
    add(found, [day ?? lastDay, month ?? secondMonth], { long: long ?? first, short, isWeakWhenShort: true });
  }
  if (!MONTH_WORD.test(text)) return dates;
  for (const found of text.matchAll(NAMED)) add(found, [found[1], found[2]], { long: found[3], short: found[4] });
  for (const found of text.matchAll(NAMED_FIRST)) add(found, [found[2], found[1]], { long: found[3], short: found[4] });
  for (const found of text.matchAll(NAMED_LAST)) add(found, [found[3], found[2]], { long: found[1] });
  return dates;
}

interface Years {
  readonly long: string | undefined;
  readonly short?: string | undefined;
  readonly isWeakWhenShort?: boolean;
}

function isPadded(day = '', month = ''): boolean {
  return day.length >= 2 && month.length === 2;
}

function monthNumber(month = ''): number {
  const named = MONTHS.indexOf(month.toLowerCase());
  return named === -1 ? Number(month) : named + 1;
}

function fullYear(short: number, thisYear: number): number {
  const inThisCentury = 2000 + short;
  return inThisCentury > thisYear ? inThisCentury - 100 : inThisCentury;
}
