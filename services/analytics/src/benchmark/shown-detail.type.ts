import { shownDetail, type ShownDetail as DetailOf } from '@qip/statistics/counts/shown-detail';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';

/** How much of a figure is shown, as the graph calls it. */
export type ShownDetail = 'NO_ELIGIBLE_CASES' | 'FEWER_THAN_FIVE' | 'COUNTS' | 'WHOLE_PERCENT' | 'EVERYTHING';

export const ShownDetailEnum = defineEnum<ShownDetail>(
  'ShownDetail',
  'How much of a figure is shown at its number of cases.',
  {
    NO_ELIGIBLE_CASES: 'No eligible cases: neither 0 % nor an error.',
    FEWER_THAN_FIVE: 'One to four: so said in anything that travels; the figure itself on the owner’s screen only.',
    COUNTS: 'Five to nine: counts and interval, no percentage as a headline, no flag.',
    WHOLE_PERCENT: 'Ten to nineteen: whole percentage, interval and flag.',
    EVERYTHING: 'Twenty and more.',
  },
);

const DETAILS: Readonly<Record<DetailOf, ShownDetail>> = {
  noEligibleCases: 'NO_ELIGIBLE_CASES',
  fewerThanFive: 'FEWER_THAN_FIVE',
  counts: 'COUNTS',
  wholePercent: 'WHOLE_PERCENT',
  everything: 'EVERYTHING',
};

/** @param cases judged: met and not met */
export function shownDetailOf(cases: number): ShownDetail {
  return DETAILS[shownDetail(cases)];
}
