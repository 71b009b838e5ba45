import { Field, Float, Int, ObjectType } from 'type-graphql';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { ConfidenceInterval } from '../benchmark/outcome-counts.type.js';
import { Change, type ChangeDirection, ChangeDirectionEnum, directionOf } from './change.type.js';
import { type Agreement, type MatchedFigures, type NationalChangeFigures } from './national-change.rules.js';
import { nationalSentence } from './wording.js';

export const ChangeAgreementEnum = defineEnum<Agreement>(
  'ChangeAgreement',
  'Whether the organisations that took part in both cycles moved as all cases together did.',
  {
    AGREE: 'They did not move the other way.',
    DISAGREE: 'They moved the other way: those who joined and those who left made the difference.',
    WITHHELD:
      'That cannot be said: too few took part in both, or joined, or left, or had one of the outcomes, for nobody to be recognised.',
  },
);

@ObjectType({
  description:
    'The change of the organisations that took part in both cycles, to a tenth of a percentage point; predecessors count with those that they have become.',
})
export class MatchedChange {
  @Field(() => Float, { description: 'Their common difference of rates, −1 to 1 (Mantel and Haenszel).' })
  readonly difference: number;

  @Field(() => ConfidenceInterval, { description: 'The 95 % interval of the difference.' })
  readonly interval: ConfidenceInterval;

  @Field(() => Float, {
    nullable: true,
    description: 'p of the test of Cochran, Mantel and Haenszel, to three decimals; null where it says nothing.',
  })
  readonly p: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'p of the test that all of them changed alike, to three decimals; null with fewer than ten organisations, or too few that vary.',
  })
  readonly heterogeneityP: number | null;

  @Field(() => ChangeDirectionEnum, { description: 'What the change is called, by its interval.' })
  readonly direction: ChangeDirection;

  constructor(figures: MatchedFigures) {
    this.difference = figures.difference;
    this.interval = new ConfidenceInterval(figures);
    this.p = figures.p;
    this.heterogeneityP = figures.heterogeneityP;
    this.direction = directionOf(figures.word);
  }
}

@ObjectType({
  description:
    'A national change: of all cases together, and of the organisations that took part in both cycles, since those who join and those who leave can look like an improvement.',
})
export class NationalChange {
  @Field(() => Change, { description: 'Of all cases of each cycle together.' })
  readonly pooled: Change;

  @Field(() => MatchedChange, {
    nullable: true,
    description: 'Of the organisations that took part in both; null where it is withheld.',
  })
  readonly matched: MatchedChange | null;

  @Field(() => Int, { nullable: true, description: 'How many took part in both; null when that is not known.' })
  readonly matchedCount: number | null;

  @Field(() => Int, { nullable: true, description: 'How many took part in the later only; null when not known.' })
  readonly joinerCount: number | null;

  @Field(() => Int, { nullable: true, description: 'How many took part in the earlier only; null when not known.' })
  readonly leaverCount: number | null;

  @Field(() => ChangeAgreementEnum, { description: 'Whether the two point in the same direction.' })
  readonly agreement: Agreement;

  @Field(() => ChangeDirectionEnum, {
    nullable: true,
    description:
      'The direction that a page may show, an arrow for example; null where the two disagree, or one of them is withheld.',
  })
  readonly direction: ChangeDirection | null;

  @Field(() => String, { description: 'The change in words.' })
  readonly sentence: string;

  constructor(figures: NationalChangeFigures) {
    const { pooled, match, matched, agreement, arrow } = figures;
    this.pooled = new Change(pooled);
    this.matched = matched === null ? null : new MatchedChange(matched);
    this.matchedCount = match?.matchedCount ?? null;
    this.joinerCount = match?.joinerCount ?? null;
    this.leaverCount = match?.leaverCount ?? null;
    this.agreement = agreement;
    this.direction = arrow === null ? null : directionOf(arrow);
    this.sentence = nationalSentence(figures);
  }
}
