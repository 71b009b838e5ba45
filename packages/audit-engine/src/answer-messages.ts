import type { AuditItem } from './audit-tool.js';

/** The findings about a single answer, by the violated keyword of the schema, in the order of their importance. */
export const ANSWER_CODES = {
  type: 'WRONG_TYPE',
  format: 'INVALID_DATE',
  enum: 'UNKNOWN_OPTION',
  uniqueItems: 'REPEATED_OPTION',
  minimum: 'BELOW_MINIMUM',
  maximum: 'ABOVE_MAXIMUM',
  'x-decimalPlaces': 'TOO_MANY_DECIMALS',
  'x-earliest': 'TOO_EARLY',
  'x-latest': 'TOO_LATE',
  pattern: 'EMPTY_TEXT',
  maxLength: 'TOO_LONG',
  not: 'FORBIDDEN_CHARACTER',
} as const;

export type AnswerCode = (typeof ANSWER_CODES)[keyof typeof ANSWER_CODES];

const EXPECTED: Readonly<Record<AuditItem['kind'], string>> = {
  BOOLEAN: 'true or false',
  INTEGER: 'a whole number, without commas, decimals or quotes',
  AGE_YEARS: 'an age in completed years, a whole number without quotes',
  DECIMAL: 'a number, without commas or quotes',
  CHOICE: 'the code of one option, as a text',
  AGE_BAND: 'the code of one age band, as a text',
  MULTIPLE_CHOICE: 'a list of option codes, an empty one for none',
  CIVIL_DATE: 'a date, as a text: year-month-day',
  SHORT_TEXT: 'a text',
};

/** The options of an item as they are offered in a message: “Ward (WARD), Community (COMM)”. */
export function offered(item: AuditItem): string {
  const options = 'options' in item ? item.options : [];
  return options.map(({ code, label }) => (code === label ? code : `${label} (${code})`)).join(', ');
}

/**
 * What is wrong with an answer and what to do. It never holds the answer.
 *
 * @param limit The limit that was passed, where the code speaks of one.
 */
export function answerMessage(item: AuditItem, code: AnswerCode, limit: string): string {
  const unit = 'unit' in item ? ` ${item.unit}` : '';
  const says: Readonly<Record<AnswerCode, string>> = {
    WRONG_TYPE: `must be ${EXPECTED[item.kind]}.`,
    INVALID_DATE: 'must be a day that exists, year-month-day, from 1900 to 2199.',
    UNKNOWN_OPTION: `must be one of: ${offered(item)}.`,
    REPEATED_OPTION: 'names an option more than once: name each once.',
    BELOW_MINIMUM: `must be ${limit}${unit} or more: check the entry.`,
    ABOVE_MAXIMUM: `must be ${limit}${unit} or less: check the entry.`,
    TOO_MANY_DECIMALS: `may have at most ${limit} decimal places: round it.`,
    TOO_EARLY: `must be ${limit} or later: check the entry.`,
    TOO_LATE: `must be ${limit} or earlier: check the entry.`,
    EMPTY_TEXT: 'is empty: leave it out instead.',
    TOO_LONG: `may have at most ${limit} characters: shorten it.`,
    FORBIDDEN_CHARACTER: 'has a line break or another character that cannot be stored: type it again on one line.',
  };
  return `“${item.label}” ${says[code]}`;
}
