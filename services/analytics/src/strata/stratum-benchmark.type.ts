import { Field, Int, ObjectType } from 'type-graphql';
import { type OutcomeCounts as Counts } from '@qip/statistics/counts/outcome-counts';
import { wholePercent } from '@qip/statistics/counts/percentage';
import { OutcomeCounts, Rate } from '../benchmark/outcome-counts.type.js';
import { type ReleasedStratum } from './release-strata.js';
import { type StratumName, StratumNameEnum } from './stratum-name.js';

@ObjectType({ description: 'A part of the total national sample, rounded so that nobody can be told from it.' })
export class StratumNational {
  @Field(() => Boolean, { description: 'Whether it is shown. Nothing says why it is not.' })
  readonly isShown: boolean;

  @Field(() => Int, { nullable: true, description: 'Who met the standard, rounded to 5; null when not shown.' })
  readonly met: number | null;

  @Field(() => Int, { nullable: true, description: 'Who was judged, rounded to 5; null when not shown.' })
  readonly eligible: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The whole percentage of the two rounded counts; null when not shown.',
  })
  readonly percent: number | null;

  constructor({ met, eligible }: Pick<ReleasedStratum, 'met' | 'eligible'>) {
    this.isShown = met !== null && eligible !== null;
    this.met = met;
    this.eligible = eligible;
    this.percent = met === null || eligible === null ? null : wholePercent({ x: met, n: eligible });
  }
}

@ObjectType({ description: 'Your own organisation in one part. The parts of a stratum sum to the organisation.' })
export class StratumOwn {
  @Field(() => OutcomeCounts, { description: 'The cases by outcome.' })
  readonly counts: OutcomeCounts;

  @Field(() => Rate, { description: 'How many met the standard.' })
  readonly rate: Rate;

  constructor(counts: Counts) {
    this.counts = new OutcomeCounts(counts);
    this.rate = new Rate(counts);
  }
}

@ObjectType({ description: 'One part of a stratum.' })
export class StratumPart {
  @Field(() => String, {
    nullable: true,
    description: 'The code of the value, as the form or the care setting has it; null for the cases without one.',
  })
  readonly value: string | null;

  @Field(() => StratumNational, { description: 'The nation.' })
  readonly national: StratumNational;

  @Field(() => StratumOwn, {
    nullable: true,
    description:
      'The organisation for which you read; null when there is none, when it has no case here, or when you do not belong to it.',
  })
  readonly ownOrganisation: StratumOwn | null;

  constructor(released: ReleasedStratum, own: Counts | null) {
    this.value = released.value;
    this.national = new StratumNational(released);
    this.ownOrganisation = own === null ? null : new StratumOwn(own);
  }
}

@ObjectType({ description: 'One standard broken down by one stratum of the fixed menu.' })
export class StratumBenchmark {
  @Field(() => StratumNameEnum, { description: 'By what.' })
  readonly stratum: StratumName;

  @Field(() => [StratumPart], { description: 'Its parts, in the order of the form; the cases without a value last.' })
  readonly parts: readonly StratumPart[];

  constructor(stratum: StratumName, parts: readonly StratumPart[]) {
    this.stratum = stratum;
    this.parts = parts;
  }
}
