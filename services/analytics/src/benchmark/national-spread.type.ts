import { Field, Float, Int, ObjectType } from 'type-graphql';
import { expectedFalseFlags } from '@qip/statistics/funnel/reachable-flags';
import { type NationalSpread as SpreadOf } from '../national/national-spread.rules.js';
import { ConfidenceInterval } from './outcome-counts.type.js';
import { sentenceOf } from './wording/wording.rules.js';

@ObjectType({
  description:
    'How organisations spread around the national rate. Worked out of the table of peers as it is shown and the exact national counts, and of nothing else, so that it says nothing new of anybody: close to what the exact figures would give, not equal.',
})
export class NationalSpread {
  @Field(() => Int, { description: 'The organisations with at least five eligible cases, whom it is worked out of.' })
  readonly organisationCount: number;

  @Field(() => ConfidenceInterval, {
    nullable: true,
    description:
      'The 95 % interval of the national rate that allows for cases of one organisation being alike, to three decimals; null when all cases are alike.',
  })
  readonly interval: ConfidenceInterval | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'How many times the variance is that of as many unrelated cases, to one decimal; null with the interval.',
  })
  readonly designEffect: number | null;

  @Field(() => Float, { description: 'Overdispersion φ, to one decimal: 1 where only chance is at work.' })
  readonly phi: number;

  @Field(() => Float, { description: 'The variance τ² between organisations on the arcsine scale, to four decimals.' })
  readonly tau2: number;

  @Field(() => Boolean, { description: 'Whether φ is significant, so that the headline flags allow for the spread.' })
  readonly isOverdispersionUsed: boolean;

  @Field(() => String, { description: 'The same as a sentence.' })
  readonly sentence: string;

  constructor(spread: SpreadOf) {
    this.organisationCount = spread.organisationCount;
    this.interval = spread.interval === null ? null : new ConfidenceInterval(spread.interval);
    this.designEffect = spread.designEffect;
    this.phi = spread.phi;
    this.tau2 = spread.tau2;
    this.isOverdispersionUsed = spread.isOverdispersionUsed;
    this.sentence = sentenceOf(spread.isOverdispersionUsed ? 'OVERDISPERSED' : 'NOT_OVERDISPERSED', {});
  }
}

@ObjectType({
  description: 'How many flags chance alone would give at most in this cycle, if every organisation were on target.',
})
export class ExpectedFalseFlags {
  @Field(() => Int, { description: 'Participants times standards.' })
  readonly comparisonCount: number;

  @Field(() => Float, { description: 'Flags of two sigma or more.' })
  readonly alerts: number;

  @Field(() => Float, { description: 'Of these, flags at the action level of three sigma.' })
  readonly alarms: number;

  @Field(() => String, { description: 'The same as a sentence.' })
  readonly sentence: string;

  constructor(organisations: number, standards: number) {
    const { alerts, alarms } = expectedFalseFlags(organisations * standards);
    this.comparisonCount = organisations * standards;
    this.alerts = alerts;
    this.alarms = alarms;
    this.sentence = sentenceOf('FALSE_FLAGS', { organisations, standards, alerts });
  }
}
