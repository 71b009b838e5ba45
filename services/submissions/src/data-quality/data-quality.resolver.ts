import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { reachesAny, teamReach } from '../access/team-reach.js';
import { Submission } from '../submission/submission.type.js';
import { AnswerPattern } from './answer-pattern.type.js';
import { identicalTeamsBySubmission, preferredDigitsBySubmission } from './answer-patterns.loader.js';
import { daysBySubmission, expectedBySubmission, standingBySubmission } from './completeness.loader.js';
import { DayProgress, type StandingFacts, SubmissionCompleteness, SubmissionCoverage } from './completeness.type.js';
import { itemCompletenessBySubmission } from './item-completeness.loader.js';
import { ItemCompleteness } from './item-completeness.type.js';
import { duplicatesBySubmission } from './suspected-duplicates.loader.js';
import { SuspectedDuplicates } from './suspected-duplicates.type.js';

const NOTHING: StandingFacts = { caseCount: 0, completeCount: 0, outcomeCount: 0, missingCount: 0 };

async function mayReadCases({ participation }: Submission, context: SubgraphContext): Promise<boolean> {
  return reachesAny(await context.actor(), 'readCases', participation);
}

@Resolver(() => Submission)
export class DataQualityResolver {
  @FieldResolver(() => SubmissionCompleteness, {
    description: 'How much of it is complete: of the teams that you may see, of all for the central team.',
  })
  async completeness(@Root() { id }: Submission, @Ctx() context: SubgraphContext): Promise<SubmissionCompleteness> {
    return new SubmissionCompleteness((await context.loader(standingBySubmission).load(id)) ?? NOTHING);
  }

  @FieldResolver(() => SubmissionCoverage, {
    nullable: true,
    description: 'Its cases against the number expected; null for a data collector of some teams only.',
  })
  async coverage(
    @Root() { id, participation }: Submission,
    @Ctx() context: SubgraphContext,
  ): Promise<SubmissionCoverage | null> {
    if (teamReach(await context.actor(), 'readSubmission', participation) !== 'ALL') return null;
    const [standing, expected] = await Promise.all([
      context.loader(standingBySubmission).load(id),
      context.loader(expectedBySubmission).load(id),
    ]);
    return new SubmissionCoverage({ ...(standing ?? NOTHING), expectedCount: expected });
  }

  @FieldResolver(() => [DayProgress], {
    description:
      'The cases by the day on which they were entered, and by team: of the teams that you may see, of all together for the central team.',
  })
  async progressByDay(@Root() { id }: Submission, @Ctx() context: SubgraphContext): Promise<DayProgress[]> {
    return (await context.loader(daysBySubmission).load(id)).map((day) => new DayProgress(day));
  }

  @FieldResolver(() => [ItemCompleteness], {
    nullable: true,
    description:
      'How complete each item is in the cases of the teams that you may see, in the order of the form. Null for viewers who may see no case.',
  })
  async itemCompleteness(
    @Root() submission: Submission,
    @Ctx() context: SubgraphContext,
  ): Promise<ItemCompleteness[] | null> {
    if (!(await mayReadCases(submission, context))) return null;
    const items = await context.loader(itemCompletenessBySubmission).load(submission.id);
    return items.map((item) => new ItemCompleteness(item));
  }

  @FieldResolver(() => SuspectedDuplicates, {
    nullable: true,
    description: 'Cases of the teams that you may see with the same answers. Null for viewers who may see no case.',
  })
  async suspectedDuplicates(
    @Root() submission: Submission,
    @Ctx() context: SubgraphContext,
  ): Promise<SuspectedDuplicates | null> {
    if (!(await mayReadCases(submission, context))) return null;
    return new SuspectedDuplicates(await context.loader(duplicatesBySubmission).load(submission.id));
  }

  @FieldResolver(() => [AnswerPattern], {
    nullable: true,
    description: 'Answers of the teams that you may see that are out of pattern. Null for viewers who may see no case.',
  })
  async answerPatterns(
    @Root() submission: Submission,
    @Ctx() context: SubgraphContext,
  ): Promise<AnswerPattern[] | null> {
    if (!(await mayReadCases(submission, context))) return null;
    const [identical, digits] = await Promise.all([
      context.loader(identicalTeamsBySubmission).load(submission.id),
      context.loader(preferredDigitsBySubmission).load(submission.id),
    ]);
    return [...identical, ...digits].map((pattern) => new AnswerPattern(pattern));
  }
}
