import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { requireAttempt } from '@qip/subgraph-kit/access/require-attempt';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { Standard } from '../stubs/standard.stub.js';
import { readTrend } from './read-trend.js';
import { Trend } from './trend.type.js';

const FOR_WHOM =
  'For which of your organisations, or their predecessors; needed only when more than one of them took part. Null shows the only one.';

@Resolver(() => Trend)
export class TrendResolver {
  @Query(() => Trend, {
    nullable: true,
    description:
      'A standard over the published cycles of its programme; null when there is no such standard, or when the organisation is none of yours.',
  })
  async trend(
    @Ctx() context: SubgraphContext,
    @Arg('standardId', () => ID, { description: 'The standard, of any version.' }) standardId: string,
    @Arg('organisationId', () => ID, { nullable: true, description: FOR_WHOM }) organisationId?: string | null,
  ): Promise<Trend | null> {
    requireAttempt(ACCESS, await context.actor(), 'readTrend');
    return readTrend(context, standardId, organisationId ?? null);
  }
}

@Resolver(() => Standard)
export class StandardTrendResolver {
  @FieldResolver(() => Trend, {
    nullable: true,
    description: 'The standard over the published cycles of its programme; null when you may not see it.',
  })
  trend(
    @Root() { id }: Standard,
    @Ctx() context: SubgraphContext,
    @Arg('organisationId', () => ID, { nullable: true, description: FOR_WHOM }) organisationId?: string | null,
  ): Promise<Trend | null> {
    return readTrend(context, id, organisationId ?? null);
  }
}
