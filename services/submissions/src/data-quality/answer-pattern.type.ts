import { Field, Float, Int, ObjectType } from 'type-graphql';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { Team } from '../stubs/team.stub.js';

/** How answers are out of pattern. */
export type AnswerPatternKind = 'IDENTICAL_CASES' | 'PREFERRED_DIGIT';

export const AnswerPatternKindEnum = defineEnum<AnswerPatternKind>(
  'AnswerPatternKind',
  'How answers are out of pattern. There may be a good reason: it is worth a question, and proves nothing.',
  {
    IDENTICAL_CASES: 'All complete cases of a team, five or more, have the same answers.',
    PREFERRED_DIGIT:
      'The values of an integer item end in some digits more often than chance explains: a chi-square test over at least 50 values of two digits or more that span at least 30, p below 0.001.',
  },
);

/** A finding as it is read. */
export interface AnswerPatternFacts {
  readonly kind: AnswerPatternKind;
  readonly teamId: string | null;
  readonly teamCode: string | null;
  readonly item: string | null;
  readonly caseCount: number;
  readonly digit: number | null;
  readonly percent: number | null;
  readonly pValue: number | null;
}

@ObjectType({ description: 'Answers that are out of pattern.' })
export class AnswerPattern {
  @Field(() => AnswerPatternKindEnum, { description: 'How they are.' })
  readonly kind: AnswerPatternKind;

  @Field(() => Team, {
    nullable: true,
    description: 'Whose they are; null for all the teams that you may see together, or when that cannot be told now.',
  })
  readonly team: Team | null;

  @Field(() => String, { nullable: true, description: 'The code of the team; null for all teams together.' })
  readonly teamCode: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the item; null where whole cases are meant.' })
  readonly item: string | null;

  @Field(() => Int, { description: 'In how many complete cases.' })
  readonly caseCount: number;

  @Field(() => Int, { nullable: true, description: 'The most frequent last digit; null where whole cases are meant.' })
  readonly digit: number | null;

  @Field(() => Int, { nullable: true, description: 'The whole percentage of values that end in it; 10 is expected.' })
  readonly percent: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How probable digits this uneven are by chance; null where whole cases are meant.',
  })
  readonly pValue: number | null;

  constructor(facts: AnswerPatternFacts) {
    this.kind = facts.kind;
    this.team = facts.teamId === null ? null : new Team(facts.teamId);
    this.teamCode = facts.teamCode;
    this.item = facts.item;
    this.caseCount = facts.caseCount;
    this.digit = facts.digit;
    this.percent = facts.percent;
    this.pValue = facts.pValue;
  }
}
