import { Field, Int, ObjectType } from 'type-graphql';
import { Organisation } from '../stubs/organisation.stub.js';
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
    this.teams = facts.teams.map((team) => new TeamProgress(team));
  }
}
