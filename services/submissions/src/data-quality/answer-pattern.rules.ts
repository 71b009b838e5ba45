import { wholePercent } from '@qip/statistics/counts/percentage';
import { chiSquareTail } from '@qip/statistics/distributions/chi-square-tail';

/** From this many complete cases on it is worth a question that all of a team's are identical. */
export const FEWEST_IDENTICAL_CASES = 5;

/** Only the last digit of numbers with at least two says anything: a count of tests is small by its nature. */
export const SMALLEST_TWO_DIGITS = 10;

/** Ten digits with at least five expected in each, from where on the chi-square approximation holds (Cochran WG 1954, Biometrics 10:417–451). */
const FEWEST_VALUES = 50;

/** Values that lie within a few tens have no even last digits for reasons of their own. */
const SMALLEST_SPREAD = 30;

/** Strict, since every integer item of every team is tested: one false alarm in a thousand tests. */
const LARGEST_P = 0.001;

/** How often the values of one integer item, all of two digits or more, end in each digit. */
export interface LastDigits {
  /** How many end in 0, in 1, … in 9. */
  readonly counts: readonly number[];
  readonly smallest: number;
  readonly largest: number;
}

/** Numbers that end in one digit more often than chance explains. */
export interface DigitPreference {
  readonly valueCount: number;
  readonly digit: number;
  /** Whole percent of the values that end in it. */
  readonly percent: number;
  readonly pValue: number;
}

/**
 * Whether last digits are preferred, as where values are rounded or made up: Pearson's chi-square test against equal
 * shares, 9 degrees of freedom.
 * @returns the most frequent digit, the smaller of two; null where nothing is found or too little is there to tell
 */
export function digitPreference({ counts, smallest, largest }: LastDigits): DigitPreference | null {
  const valueCount = counts.reduce((sum, count) => sum + count, 0);
  if (valueCount < FEWEST_VALUES || largest - smallest < SMALLEST_SPREAD) return null;
  const expected = valueCount / 10;
  const digits = Array.from({ length: 10 }, (_, digit) => counts[digit] ?? 0);
  const statistic = digits.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const pValue = chiSquareTail(statistic, 9);
  if (pValue >= LARGEST_P) return null;
  const most = Math.max(...digits);
  return { valueCount, digit: digits.indexOf(most), percent: wholePercent({ x: most, n: valueCount }) ?? 0, pValue };
}
