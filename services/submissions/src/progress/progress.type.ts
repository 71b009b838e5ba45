import { Field, Int, ObjectType } from 'type-graphql';
import { Organisation } from '../stubs/organisation.stub.js';
import { type CoverageFacts, SubmissionCoverage } from '../data-quality/completeness.type.js';
import { Team } from '../stubs/team.stub.js';
import { type SubmissionState } from '../submission/submission.rules.js';
import { SubmissionStateEnum } from '../submission/submission.type.js';

/** How far one team is. */
export interface TeamProgressFacts {
  readonly teamId: string;
  readonly caseCount: number;
  readonly completeCount: number;
}

@ObjectType({ description: 'How far one team is in an audit cycle.' })
export class TeamProgress {
  @Field(() => Team, { nullable: true, description: 'The team; null when that cannot be told now.' })
  readonly team: Team;

  @Field(() => Int, { description: 'How many cases it has, drafts included.' })
  readonly caseCount: number;

  @Field(() => Int, { description: 'How many of them are complete.' })
  readonly completeCount: number;

  constructor({ teamId, caseCount, completeCount }: TeamProgressFacts) {
    this.team = new Team(teamId);
    this.caseCount = caseCount;
    this.completeCount = completeCount;
  }
}

/** How far one organisation is. */
export interface OrganisationProgressFacts {
  readonly auditCycleId: string;
  readonly organisationId: string;
  readonly state: SubmissionState;
  readonly caseCount: number;
  readonly completeCount: number;
  /** Null where the caller does not see all teams. */
  readonly coverage: CoverageFacts | null;
  readonly openDataQueryCount: number | null;
  readonly answeredDataQueryCount: number | null;
  readonly teams: readonly TeamProgressFacts[];
}

@ObjectType({ description: 'How far one organisation is in an audit cycle.' })
export class OrganisationProgress {
  @Field(() => Organisation, { nullable: true, description: 'The organisation; null when that cannot be told now.' })
  readonly organisation: Organisation;

  @Field(() => SubmissionStateEnum, { description: 'Where its submission stands; OPEN also before its first case.' })
  readonly state: SubmissionState;

  @Field(() => Int, { description: 'How many cases it has, drafts included, of the teams that you may see.' })
  readonly caseCount: number;

  @Field(() => Int, { description: 'How many of them are complete.' })
  readonly completeCount: number;

  @Field(() => SubmissionCoverage, {
    nullable: true,
    description: 'Its cases against the number expected; null for a data collector of some teams only.',
  })
  readonly coverage: SubmissionCoverage | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its data queries that wait for an answer; null for viewers who neither ask nor answer.',
  })
  readonly openDataQueryCount: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its answered data queries that wait to be closed; null for viewers who neither ask nor answer.',
  })
  readonly answeredDataQueryCount: number | null;

  @Field(() => [TeamProgress], {
    description:
      'Each team at work or with cases, by code; empty for the central team, which does not look into organisations.',
  })
  readonly teams: TeamProgress[];

  readonly participation: { readonly auditCycleId: string; readonly organisationId: string };

  constructor(facts: OrganisationProgressFacts) {
    this.participation = { auditCycleId: facts.auditCycleId, organisationId: facts.organisationId };
    this.organisation = new Organisation(facts.organisationId);
    this.state = facts.state;
    this.caseCount = facts.caseCount;
    this.completeCount = facts.completeCount;
    this.coverage = facts.coverage === null ? null : new SubmissionCoverage(facts.coverage);
    this.openDataQueryCount = facts.openDataQueryCount;
    this.answeredDataQueryCount = facts.answeredDataQueryCount;
    this.teams = facts.teams.map((team) => new TeamProgress(team));
  }
}
