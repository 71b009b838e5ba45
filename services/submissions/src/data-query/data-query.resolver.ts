import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { connectionOf } from '@qip/subgraph-kit/connections/connection';
import { PageArguments, pageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { reachesAny } from '../access/team-reach.js';
import { submissionById } from '../submission/submission.loader.js';
import { Submission } from '../submission/submission.type.js';
import { DATA_QUERY_SORT_KEYS, dataQueryById, dataQueryPageBySubmission } from './data-query.loader.js';
import { DataQuery, DataQueryConnection } from './data-query.type.js';

@Resolver(() => DataQuery)
export class DataQueryResolver {
  @FieldResolver(() => Submission, {
    nullable: true,
    description: 'The submission that is asked about; null when that cannot be told now.',
  })
  submission(@Root() { submissionId }: DataQuery, @Ctx() context: SubgraphContext): Promise<Submission | null> {
    return context.loader(submissionById).load(submissionId);
  }
}

@Resolver(() => Submission)
export class SubmissionDataQueriesResolver {
  @FieldResolver(() => DataQueryConnection, {
    nullable: true,
    description: 'What the central team asks about it, oldest first. Null for viewers who neither ask nor answer.',
  })
  async dataQueries(
    @Root() { id, participation }: Submission,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<InstanceType<typeof DataQueryConnection> | null> {
    const request = pageRequest(page, DATA_QUERY_SORT_KEYS);
    if (!reachesAny(await context.actor(), 'readDataQueries', participation)) return null;
    const ids = await context.loader(dataQueryPageBySubmission).load({ parentId: id, page: request });
    return connectionOf(ids, (queryId) => context.loader(dataQueryById).load(queryId));
  }
}
