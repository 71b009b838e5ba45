import { Field, Float, Int, ObjectType } from 'type-graphql';
import { type ReleasedDistribution } from '../disclosure/released-distribution.rules.js';
import { type Position as PositionOf } from '../judgement/position.rules.js';
import { type ShrunkenRate as ShrunkenRateOf } from '../judgement/shrunken.rules.js';
import { sentenceOf } from './wording/wording.rules.js';

@ObjectType({
  description:
    'The own rate drawn towards the national one by as much of it as is chance: it stands beside the observed rate, never instead.',
})
export class ShrunkenRate {
  @Field(() => Float, { description: 'The drawn-in rate, 0 to 1.' })
  readonly value: number;

  @Field(() => Float, {
    description: 'How much of the spread between organisations is not chance at this number of cases, 0 to 1 (Adams).',
  })
  readonly reliability: number;

  @Field(() => Boolean, { description: 'Whether differences are mostly chance: reliability below 0.7.' })
  readonly isMostlyChance: boolean;

  @Field(() => String, { description: 'The same as a sentence.' })
  readonly sentence: string;

  constructor({ value, reliability, isMostlyChance }: ShrunkenRateOf) {
    this.value = value;
    this.reliability = reliability;
    this.isMostlyChance = isMostlyChance;
    this.sentence = sentenceOf(isMostlyChance ? 'MOSTLY_CHANCE' : 'RELIABLE', {});
  }
}

@ObjectType({
  description:
    'How the organisations with at least 20 cases lie, worked out of the table of peers as it is shown, so that it says nothing more than that.',
})
export class PeerDistribution {
  @Field(() => Int, { description: 'How many organisations it rests on.' })
  readonly rankedCount: number;

  @Field(() => Float, { description: 'The median organisation, in per cent.' })
  readonly median: number;

  @Field(() => [Float], { description: 'The three points that part the quarters, in per cent (type 7).' })
  readonly quartileCuts: number[];

  @Field(() => [Float], {
    nullable: true,
    description: 'The nine points that part the tenths, in per cent; null with fewer than 20 organisations.',
  })
  readonly decileCuts: number[] | null;

  constructor({ rankedCount, median, quartileCuts, decileCuts }: ReleasedDistribution) {
    this.rankedCount = rankedCount;
    this.median = median;
    this.quartileCuts = [...quartileCuts];
    this.decileCuts = decileCuts === null ? null : [...decileCuts];
  }
}

@ObjectType({
  description:
    'Where the own organisation stands among those with at least 20 cases, no finer than this. Worked out of the table of peers as it is shown; equal rates stand together.',
})
export class Position {
  @Field(() => Int, { description: '1 to 4; 1 holds the lowest rates, which says nothing of better or worse.' })
  readonly quartile: number;

  @Field(() => Int, { nullable: true, description: '1 to 10; null with fewer than 20 organisations.' })
  readonly decile: number | null;

  @Field(() => Int, { description: 'How many organisations can be ranked.' })
  readonly rankedCount: number;

  @Field(() => String, { description: 'The same as a sentence.' })
  readonly sentence: string;

  constructor({ quartile, decile, rankedCount }: PositionOf) {
    this.quartile = quartile;
    this.decile = decile;
    this.rankedCount = rankedCount;
    this.sentence = sentenceOf('QUARTILE', { quartile, rankedCount });
  }
}
