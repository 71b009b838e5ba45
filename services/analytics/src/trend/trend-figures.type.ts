import { Field, Int, ObjectType } from 'type-graphql';
import { type OutcomeCounts as Counts } from '@qip/statistics/counts/outcome-counts';
import { shownDetail, type ShownDetail } from '@qip/statistics/counts/shown-detail';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { Coverage, type CoverageFacts } from '../benchmark/coverage.type.js';
import { OutcomeCounts, Rate } from '../benchmark/outcome-counts.type.js';
import { Change } from './change.type.js';
import { type NationalChangeFigures } from './national-change.rules.js';
import { NationalChange } from './national-change.type.js';
import { type ChangesOfCycle } from './series.rules.js';

type TrendDetail = 'NO_ELIGIBLE_CASES' | 'FEWER_THAN_FIVE' | 'COUNTS' | 'WHOLE_PERCENT' | 'EVERYTHING';

export const TrendDetailEnum = defineEnum<TrendDetail>(
  'TrendDetail',
  'How much of an own figure is shown at its number of eligible cases.',
  {
    NO_ELIGIBLE_CASES: 'None: say “no eligible cases”, not 0 %.',
    FEWER_THAN_FIVE: '1 to 4: say so in anything that travels; the figure stays on your own screen.',
    COUNTS: '5 to 9: “x of n” and the interval, no percentage.',
    WHOLE_PERCENT: '10 to 19: the whole percentage and the interval.',
    EVERYTHING: '20 or more.',
  },
);

const DETAILS: Readonly<Record<ShownDetail, TrendDetail>> = {
  noEligibleCases: 'NO_ELIGIBLE_CASES',
  fewerThanFive: 'FEWER_THAN_FIVE',
  counts: 'COUNTS',
  wholePercent: 'WHOLE_PERCENT',
  everything: 'EVERYTHING',
};

/** What is told of the nation in one cycle. */
export interface NationalPointFacts {
  readonly counts: Counts | null;
  readonly coverage: CoverageFacts;
  readonly sincePrevious: NationalChangeFigures | null;
  readonly sinceBaseline: NationalChangeFigures | null;
}

/** What is told of the own organisation in one cycle. */
export interface OwnPointFacts extends ChangesOfCycle {
  readonly counts: Counts;
  readonly coverage: CoverageFacts;
  readonly organisationCount: number;
}

@ObjectType({ description: 'All organisations together in one cycle.' })
export class NationalTrendPoint {
  @Field(() => OutcomeCounts, { nullable: true, description: 'The cases by outcome; null when withheld.' })
  readonly counts: OutcomeCounts | null;

  @Field(() => Rate, { nullable: true, description: 'How many met the standard; null when withheld.' })
  readonly rate: Rate | null;

  @Field(() => Coverage, { description: 'How much of what was expected came.' })
  readonly coverage: Coverage;

  @Field(() => NationalChange, {
    nullable: true,
    description: 'The change since the comparable cycle before; null where there is none to compare with.',
  })
  readonly sincePrevious: NationalChange | null;

  @Field(() => NationalChange, {
    nullable: true,
    description: 'The change since the baseline; null for the baseline, or where it is not there to compare with.',
  })
  readonly sinceBaseline: NationalChange | null;

  constructor({ counts, coverage, sincePrevious, sinceBaseline }: NationalPointFacts) {
    this.counts = counts === null ? null : new OutcomeCounts(counts);
    this.rate = counts === null ? null : new Rate(counts);
    this.coverage = new Coverage(coverage);
    this.sincePrevious = sincePrevious === null ? null : new NationalChange(sincePrevious);
    this.sinceBaseline = sinceBaseline === null ? null : new NationalChange(sinceBaseline);
  }
}

@ObjectType({
  description: 'Your own organisation in one cycle, pooled with those that have become it: each of them counts once.',
})
export class OwnTrendPoint {
  @Field(() => OutcomeCounts, { description: 'The cases by outcome.' })
  readonly counts: OutcomeCounts;

  @Field(() => Rate, { description: 'How many met the standard.' })
  readonly rate: Rate;

  @Field(() => TrendDetailEnum, { description: 'How much of the figure is shown.' })
  readonly detail: TrendDetail;

  @Field(() => Coverage, { description: 'How much of what was expected came.' })
  readonly coverage: Coverage;

  @Field(() => Int, {
    description: 'How many organisations are pooled in it: itself and those of its predecessors that took part.',
  })
  readonly organisationCount: number;

  @Field(() => Change, {
    nullable: true,
    description:
      'The change since the comparable cycle before in which it had eligible cases; null where there is none.',
  })
  readonly sincePrevious: Change | null;

  @Field(() => Change, {
    nullable: true,
    description: 'The change since the baseline; null for the baseline, or where it had no eligible cases there.',
  })
  readonly sinceBaseline: Change | null;

  constructor({ counts, coverage, organisationCount, sincePrevious, sinceBaseline }: OwnPointFacts) {
    this.counts = new OutcomeCounts(counts);
    this.rate = new Rate(counts);
    this.detail = DETAILS[shownDetail(this.rate.denominator)];
    this.coverage = new Coverage(coverage);
    this.organisationCount = organisationCount;
    this.sincePrevious = sincePrevious === null ? null : new Change(sincePrevious);
    this.sinceBaseline = sinceBaseline === null ? null : new Change(sinceBaseline);
  }
}
