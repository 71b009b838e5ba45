import { Field, Int, ObjectType } from 'type-graphql';
import { wholePercent } from '@qip/statistics/counts/percentage';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { Team } from '../stubs/team.stub.js';
import { coveragePercent } from './coverage.rules.js';

/** How much is there and how much of it can be judged. */
export interface StandingFacts {
  readonly caseCount: number;
  readonly completeCount: number;
  /** Outcomes of complete cases, one for every standard. */
  readonly outcomeCount: number;
  readonly missingCount: number;
}

@ObjectType({ description: 'How much of a submission is complete, and how much of that can be judged.' })
export class SubmissionCompleteness {
  @Field(() => Int, { description: 'The cases, drafts included.' })
  readonly caseCount: number;

  @Field(() => Int, { description: 'Those that are complete.' })
  readonly completeCount: number;

  @Field(() => Int, { nullable: true, description: 'Their whole percentage, half up; null without any case.' })
  readonly completePercent: number | null;

  @Field(() => Int, { description: 'The outcomes of the complete cases on all standards together.' })
  readonly outcomeCount: number;

  @Field(() => Int, { description: 'Those that are undecided, because data is missing.' })
  readonly missingCount: number;

  @Field(() => Int, { nullable: true, description: 'Their whole percentage, half up; null without a complete case.' })
  readonly missingPercent: number | null;

  constructor({ caseCount, completeCount, outcomeCount, missingCount }: StandingFacts) {
    this.caseCount = caseCount;
    this.completeCount = completeCount;
    this.completePercent = wholePercent({ x: completeCount, n: caseCount });
    this.outcomeCount = outcomeCount;
    this.missingCount = missingCount;
    this.missingPercent = wholePercent({ x: missingCount, n: outcomeCount });
  }
}

/** Cases against the number expected. */
export interface CoverageFacts extends Pick<StandingFacts, 'caseCount' | 'completeCount'> {
  readonly expectedCount: number | null;
}

@ObjectType({ description: 'The cases of an organisation against the number that it expected.' })
export class SubmissionCoverage {
  @Field(() => Int, { nullable: true, description: 'The cases that it expected; null where it did not say.' })
  readonly expectedCount: number | null;

  @Field(() => Int, { description: 'The cases that it has, drafts included.' })
  readonly submittedCount: number;

  @Field(() => Int, { description: 'Those that are complete.' })
  readonly completeCount: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'The complete cases as a whole percentage of those expected, half up, also over 100; null where none are expected.',
  })
  readonly percent: number | null;

  constructor({ caseCount, completeCount, expectedCount }: CoverageFacts) {
    this.expectedCount = expectedCount;
    this.submittedCount = caseCount;
    this.completeCount = completeCount;
    this.percent = coveragePercent(completeCount, expectedCount);
  }
}

/** Cases of a day as they are read. */
export interface DayFacts {
  readonly enteredOn: string;
  readonly teamId: string | null;
  readonly teamCode: string | null;
  readonly caseCount: number;
  readonly completeCount: number;
}

@ObjectType({ description: 'The cases that were entered on one day, as they stand now.' })
export class DayProgress {
  @Field(() => localDateScalar, { description: 'The day in London.' })
  readonly enteredOn: string;

  @Field(() => Team, {
    nullable: true,
    description: 'The team; null for the central team, which does not look into organisations.',
  })
  readonly team: Team | null;

  @Field(() => String, { nullable: true, description: 'The code of the team; null for the central team.' })
  readonly teamCode: string | null;

  @Field(() => Int, { description: 'How many cases were entered, drafts included.' })
  readonly caseCount: number;

  @Field(() => Int, { description: 'How many of them are complete.' })
  readonly completeCount: number;

  constructor(facts: DayFacts) {
    this.enteredOn = facts.enteredOn;
    this.team = facts.teamId === null ? null : new Team(facts.teamId);
    this.teamCode = facts.teamCode;
    this.caseCount = facts.caseCount;
    this.completeCount = facts.completeCount;
  }
}
