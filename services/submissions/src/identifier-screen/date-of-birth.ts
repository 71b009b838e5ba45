/** The words that make a date one of birth. */
const BIRTH = /\b(?:d\.?\s?o\.?\s?b\b|dates? of birth|birth[ -]?dates?|birthdays?|born)/i;

const DAY = '(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?';
const MONTH = '(?:0?[1-9]|1[0-2]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)';
const YEAR = "(?:[0-9]{4}|'?[0-9]{2})";
const BETWEEN = '[ ./,-]{1,2}';
const DATE = new RegExp(
  [
    [DAY, MONTH, YEAR],
    [MONTH, DAY, YEAR],
    ['[0-9]{4}', MONTH, DAY],
  ]
    .map((parts) => `(?<![0-9])${parts.join(BETWEEN)}(?![0-9])`)
    .join('|'),
  'i',
);

/** In digits alone, as forms ask for it: ddmmyy or ddmmyyyy. */
const RUN_TOGETHER = /(?<![0-9])(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])(?:[0-9]{2}){1,2}(?![0-9])/;

/**
 * Whether a text says when somebody was born: it speaks of a birth and holds a date. Other dates are of an audit, and an
 * age is no date.
 */
export function holdsDateOfBirth(text: string): boolean {
  return BIRTH.test(text) && (DATE.test(text) || RUN_TOGETHER.test(text));
}
