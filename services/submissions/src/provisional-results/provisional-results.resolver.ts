import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { reachesAny } from '../access/team-reach.js';
import { definitionBySubmission } from '../audit-definition/definition-by-submission.loader.js';
import { Submission } from '../submission/submission.type.js';
import { outcomesBySubmission } from './provisional-results.loader.js';
import { provisionalResults } from './provisional-results.rules.js';
import { ProvisionalResults } from './provisional-results.type.js';

@Resolver(() => Submission)
export class ProvisionalResultsResolver {
  @FieldResolver(() => ProvisionalResults, {
    nullable: true,
    description:
      'Where the complete cases of the teams that you may see stand on every standard, so far. Null for viewers who may see no case.',
  })
  async provisionalResults(
    @Root() { id, participation }: Submission,
    @Ctx() context: SubgraphContext,
  ): Promise<ProvisionalResults | null> {
    if (!reachesAny(await context.actor(), 'readCases', participation)) return null;
    const [definition, outcomes] = await Promise.all([
      context.loader(definitionBySubmission).load(id),
      context.loader(outcomesBySubmission).load(id),
    ]);
    return definition === null ? null : new ProvisionalResults(provisionalResults(definition.standards, outcomes));
  }
}
