import { Field, Float, Int, ObjectType } from 'type-graphql';
import { type OutcomeCounts as Counts } from '@qip/statistics/counts/outcome-counts';
import { wholePercent } from '@qip/statistics/counts/percentage';
import { type Interval, rate } from '@qip/statistics/counts/proportion';
import { wilsonInterval } from '@qip/statistics/intervals/wilson';

@ObjectType({ description: 'Cases by their outcome on one standard; each case counts in exactly one.' })
export class OutcomeCounts {
  @Field(() => Int, { description: 'Eligible, and the standard was met.' })
  readonly met: number;

  @Field(() => Int, { description: 'Eligible, and the standard was not met.' })
  readonly notMet: number;

  @Field(() => Int, { description: 'Eligible, but left out for one of the reasons that the standard names.' })
  readonly excluded: number;

  @Field(() => Int, { description: 'Not eligible.' })
  readonly notApplicable: number;

  @Field(() => Int, { description: 'Undecided, because data is missing.' })
  readonly missing: number;

  constructor(counts: Counts) {
    this.met = counts.met;
    this.notMet = counts.notMet;
    this.excluded = counts.excluded;
    this.notApplicable = counts.notApplicable;
    this.missing = counts.missing;
  }
}

@ObjectType({ description: 'An interval of fractions, both ends included.' })
export class ConfidenceInterval {
  @Field(() => Float, { description: 'The lower end, 0 to 1.' })
  readonly lower: number;

  @Field(() => Float, { description: 'The upper end, 0 to 1.' })
  readonly upper: number;

  constructor({ lower, upper }: Interval) {
    this.lower = lower;
    this.upper = upper;
  }
}

@ObjectType({
  description:
    'How many of the eligible cases met a standard: pooled numerator over pooled denominator, never a mean of rates.',
})
export class Rate {
  @Field(() => Int, { description: 'The cases that met the standard.' })
  readonly numerator: number;

  @Field(() => Int, { description: 'The cases judged: met and not met.' })
  readonly denominator: number;

  @Field(() => Float, { nullable: true, description: 'The fraction, 0 to 1; null when there are no eligible cases.' })
  readonly value: number | null;

  @Field(() => ConfidenceInterval, {
    nullable: true,
    description: 'The 95 % Wilson score interval; null when there are no eligible cases.',
  })
  readonly interval: ConfidenceInterval | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The whole percentage, half up; null when there are no eligible cases.',
  })
  readonly percent: number | null;

  constructor({ met, notMet }: Pick<Counts, 'met' | 'notMet'>) {
    const proportion = { x: met, n: met + notMet };
    const interval = wilsonInterval(proportion);
    this.numerator = proportion.x;
    this.denominator = proportion.n;
    this.value = rate(proportion);
    this.interval = interval === null ? null : new ConfidenceInterval(interval);
    this.percent = wholePercent(proportion);
  }
}
