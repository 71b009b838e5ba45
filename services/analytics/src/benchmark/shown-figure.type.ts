import { Field, Float, Int, ObjectType } from 'type-graphql';
import { type MissingAdvice as Advice, missingData } from '@qip/statistics/counts/missing-data';
import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { shownPercent } from '@qip/statistics/counts/percentage';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { judged, pooledOf } from '../judgement/comparison.rules.js';
import { ConfidenceInterval } from './outcome-counts.type.js';
import { type ShownDetail, ShownDetailEnum, shownDetailOf } from './shown-detail.type.js';
import { sentenceOf } from './wording/wording.rules.js';

type MissingAdvice = 'NONE' | 'WARN' | 'SHOW_ONLY';

const MissingAdviceEnum = defineEnum<MissingAdvice>('MissingAdvice', 'What the share of missing data asks for.', {
  NONE: 'Nothing: at most a tenth is missing.',
  WARN: 'A warning: more than a tenth is missing.',
  SHOW_ONLY: 'To show the figure, and neither to flag nor to rank it: more than a quarter is missing.',
});

const ADVICES: Readonly<Record<Advice, MissingAdvice>> = { none: 'NONE', warn: 'WARN', showOnly: 'SHOW_ONLY' };

@ObjectType({ description: 'A figure as it is to be shown wherever it may travel to: documents, slides, pictures.' })
export class ShownFigure {
  @Field(() => ShownDetailEnum, { description: 'How much is shown.' })
  readonly detail: ShownDetail;

  @Field(() => String, { description: 'The figure in words, no more than the detail allows.' })
  readonly sentence: string;

  constructor(counts: OutcomeCounts) {
    const { x: met, n: cases } = pooledOf(counts);
    this.detail = shownDetailOf(cases);
    this.sentence = figureIn(this.detail, met, cases);
  }
}

function figureIn(detail: ShownDetail, met: number, cases: number): string {
  if (detail === 'NO_ELIGIBLE_CASES' || detail === 'FEWER_THAN_FIVE') return sentenceOf(detail, {});
  if (detail === 'COUNTS') return sentenceOf('COUNTS', { met, cases });
  return sentenceOf('PERCENT', { met, cases, percent: shownPercent({ x: met, n: cases }) ?? '' });
}

@ObjectType({ description: 'The cases that could not be decided on a standard, and how far they could move its rate.' })
export class MissingData {
  @Field(() => Int, { description: 'The cases that could not be decided.' })
  readonly missingCount: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Their share of the cases that are eligible as far as is known, 0 to 1; null when there are none.',
  })
  readonly share: number | null;

  @Field(() => ConfidenceInterval, {
    nullable: true,
    description:
      'The rate if each of them failed the standard, and if each of them met it: bounds without any assumption; null when there are no cases.',
  })
  readonly bounds: ConfidenceInterval | null;

  @Field(() => MissingAdviceEnum, { description: 'What that asks for.' })
  readonly advice: MissingAdvice;

  @Field(() => String, { nullable: true, description: 'The warning in words; null when none is needed.' })
  readonly sentence: string | null;

  constructor(counts: OutcomeCounts) {
    const { missing, share, bounds, advice } = missingData(judged(counts));
    this.missingCount = missing;
    this.share = share;
    this.bounds = bounds === null ? null : new ConfidenceInterval(bounds);
    this.advice = ADVICES[advice];
    this.sentence =
      advice === 'none' ? null : sentenceOf(advice === 'warn' ? 'MISSING_WARNING' : 'MISSING_SHOW_ONLY', {});
  }
}
