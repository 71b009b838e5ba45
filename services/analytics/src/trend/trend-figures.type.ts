import { Field, Int, ObjectType } from 'type-graphql';
import { type OutcomeCounts as Counts } from '@qip/statistics/counts/outcome-counts';
import { Coverage, type CoverageFacts } from '../benchmark/coverage.type.js';
import { OutcomeCounts, Rate } from '../benchmark/outcome-counts.type.js';
import { type ShownDetail, ShownDetailEnum, shownDetailOf } from '../benchmark/shown-detail.type.js';
import { Change } from './change.type.js';
import { type NationalChangeFigures } from './national-change.rules.js';
import { NationalChange } from './national-change.type.js';
import { type ChangesOfCycle } from './series.rules.js';

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

  @Field(() => ShownDetailEnum, { description: 'How much of the figure is shown.' })
  readonly detail: ShownDetail;

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
    this.detail = shownDetailOf(this.rate.denominator);
    this.coverage = new Coverage(coverage);
    this.organisationCount = organisationCount;
    this.sincePrevious = sincePrevious === null ? null : new Change(sincePrevious);
    this.sinceBaseline = sinceBaseline === null ? null : new Change(sinceBaseline);
  }
}
