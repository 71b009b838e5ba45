import { Field, Float, Int, ObjectType } from 'type-graphql';
import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { Standard } from '../stubs/standard.stub.js';
import { Team } from '../stubs/team.stub.js';
import {
  type ProvisionalFacts,
  type ProvisionalRateFacts,
  type StandardResult,
  type TeamResult,
} from './provisional-results.rules.js';

@ObjectType({ description: 'Complete cases by their outcome on one standard; each case counts in exactly one.' })
export class ProvisionalCounts {
  @Field(() => Int, { description: 'Eligible, and the standard is met.' })
  readonly met: number;

  @Field(() => Int, { description: 'Eligible, and the standard is not met.' })
  readonly notMet: number;

  @Field(() => Int, { description: 'Eligible, but left out for one of the reasons that the standard names.' })
  readonly excluded: number;

  @Field(() => Int, { description: 'Not eligible.' })
  readonly notApplicable: number;

  @Field(() => Int, { description: 'Undecided, because data is missing.' })
  readonly missing: number;

  constructor(counts: OutcomeCounts) {
    this.met = counts.met;
    this.notMet = counts.notMet;
    this.excluded = counts.excluded;
    this.notApplicable = counts.notApplicable;
    this.missing = counts.missing;
  }
}

@ObjectType({
  description: 'How many of the cases judged meet a standard, so far: pooled numerator over pooled denominator.',
})
export class ProvisionalRate {
  @Field(() => Int, { description: 'The cases that meet the standard.' })
  readonly numerator: number;

  @Field(() => Int, { description: 'The cases judged: met and not met.' })
  readonly denominator: number;

  @Field(() => Float, { nullable: true, description: 'The fraction, 0 to 1; null when no case is judged.' })
  readonly value: number | null;

  @Field(() => Int, { nullable: true, description: 'The whole percentage, half up; null when no case is judged.' })
  readonly percent: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The lower end of the 95 % Wilson score interval, 0 to 1; null when no case is judged.',
  })
  readonly intervalLower: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The upper end of the 95 % Wilson score interval, 0 to 1; null when no case is judged.',
  })
  readonly intervalUpper: number | null;

  constructor({ numerator, denominator, value, percent, interval }: ProvisionalRateFacts) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.value = value;
    this.percent = percent;
    this.intervalLower = interval?.lower ?? null;
    this.intervalUpper = interval?.upper ?? null;
  }
}

@ObjectType({ description: 'Where the complete cases stand on one standard, so far.' })
export class ProvisionalStandard {
  @Field(() => Standard, { nullable: true, description: 'The standard; null when that cannot be told now.' })
  readonly standard: Standard;

  @Field(() => Int, { description: 'The number of the standard.' })
  readonly number: number;

  @Field(() => ProvisionalCounts, { description: 'The five counts; they sum to the complete cases.' })
  readonly counts: ProvisionalCounts;

  @Field(() => ProvisionalRate, { description: 'How many of the cases judged meet it.' })
  readonly rate: ProvisionalRate;

  constructor({ standardId, number, counts, rate }: StandardResult) {
    this.standard = new Standard(standardId);
    this.number = number;
    this.counts = new ProvisionalCounts(counts);
    this.rate = new ProvisionalRate(rate);
  }
}

@ObjectType({ description: 'Where the complete cases of one team stand, so far.' })
export class ProvisionalTeam {
  @Field(() => Team, { nullable: true, description: 'The team; null when that cannot be told now.' })
  readonly team: Team;

  @Field(() => String, { description: 'The code of the team.' })
  readonly teamCode: string;

  @Field(() => Int, { description: 'Its complete cases.' })
  readonly caseCount: number;

  @Field(() => [ProvisionalStandard], { description: 'Every standard, in the order of their numbers.' })
  readonly standards: ProvisionalStandard[];

  constructor({ teamId, teamCode, caseCount, standards }: TeamResult) {
    this.team = new Team(teamId);
    this.teamCode = teamCode;
    this.caseCount = caseCount;
    this.standards = standards.map((standard) => new ProvisionalStandard(standard));
  }
}

@ObjectType({
  description:
    'Where your own complete cases stand before the lock: not final, and held against nobody else. It may change with every case.',
})
export class ProvisionalResults {
  @Field(() => Int, { description: 'The complete cases of the teams that you may see.' })
  readonly caseCount: number;

  @Field(() => [ProvisionalStandard], {
    description: 'Every standard, in the order of their numbers: each count is the sum of those of the teams.',
  })
  readonly standards: ProvisionalStandard[];

  @Field(() => [ProvisionalTeam], { description: 'Each team with complete cases, by code.' })
  readonly teams: ProvisionalTeam[];

  constructor({ caseCount, standards, teams }: ProvisionalFacts) {
    this.caseCount = caseCount;
    this.standards = standards.map((standard) => new ProvisionalStandard(standard));
    this.teams = teams.map((team) => new ProvisionalTeam(team));
  }
}
