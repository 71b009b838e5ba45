import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { UserError } from '@qip/subgraph-kit/errors/user-error';

/** The drafts of one team, as far as they are listed. */
export interface TeamDrafts {
  readonly teamCode: string;
  readonly draftCount: number;
  readonly localReferences: readonly string[];
}

@ObjectType({ description: 'The drafts of one team.' })
export class TeamDraftCases {
  @Field(() => String, { description: "The team's code." })
  readonly teamCode: string;

  @Field(() => Int, { description: 'How many of its cases are drafts.' })
  readonly draftCount: number;

  @Field(() => [String], { description: 'The local references of the first hundred of them, by number.' })
  readonly localReferences: string[];

  constructor({ teamCode, draftCount, localReferences }: TeamDrafts) {
    this.teamCode = teamCode;
    this.draftCount = draftCount;
    this.localReferences = [...localReferences];
  }
}

@Directive('@shareable')
@ObjectType({
  implements: UserError,
  description: 'The submission holds drafts, which count nowhere: complete or remove them, then sign off.',
})
export class SubmissionIncompleteError extends UserError {
  @Field(() => Int, { description: 'How many cases are drafts.' })
  readonly draftCount: number;

  @Field(() => [TeamDraftCases], { description: 'The drafts by team, by its code.' })
  readonly teams: TeamDraftCases[];

  constructor(teams: readonly TeamDrafts[]) {
    const drafts = teams.reduce((sum, { draftCount }) => sum + draftCount, 0);
    const some = drafts === 1 ? 'One case is still a draft' : `${drafts} cases are still drafts`;
    super(`${some}: complete or remove them before you sign off.`);
    this.draftCount = drafts;
    this.teams = teams.map((team) => new TeamDraftCases(team));
  }
}
