/**
 * How much of an own organisation's or team's figure is shown at a sample size.
 * `noEligibleCases` n = 0. `fewerThanFive` 1–4: so said in anything that travels; the figure only on the owner's screen.
 * `counts` 5–9: "x of n" and the interval, no percentage headline, no flag. `wholePercent` 10–19: percentage, interval,
 * flag. `everything` from 20.
 */
export type ShownDetail = 'noEligibleCases' | 'fewerThanFive' | 'counts' | 'wholePercent' | 'everything';

/** The smallest number of cases at which an organisation or team may carry a funnel flag. */
export const CASES_FOR_A_FLAG = 10;

/** The smallest number of cases at which a rate takes part in quartiles and deciles. */
export const CASES_FOR_A_RANK = 20;

/** @param n - cases judged (met + not met). */
export function shownDetail(n: number): ShownDetail {
  if (n === 0) return 'noEligibleCases';
  if (n < 5) return 'fewerThanFive';
  if (n < CASES_FOR_A_FLAG) return 'counts';
  return n < CASES_FOR_A_RANK ? 'wholePercent' : 'everything';
}
