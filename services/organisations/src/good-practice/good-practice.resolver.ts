import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { requireAttempt } from '@qip/subgraph-kit/access/require-attempt';
import { connectionOf } from '@qip/subgraph-kit/connections/connection';
import { PageArguments, pageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { NULL_WHEN_DOWN } from '@qip/subgraph-kit/schema/null-when-down';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { organisationById } from '../organisation/organisation.loader.js';
import { Organisation } from '../organisation/organisation.type.js';
import { workshopById } from '../workshop/workshop.loader.js';
import { Workshop } from '../workshop/workshop.type.js';
import { GOOD_PRACTICE_SORT_KEYS, goodPracticeById, readGoodPracticePage } from './good-practice.loader.js';
import { type GoodPracticeState } from './good-practice.rules.js';
import { GoodPractice, GoodPracticeConnection, GoodPracticeStateEnum } from './good-practice.type.js';

@ArgsType()
class GoodPracticeFilterArguments {
  @Field(() => GoodPracticeStateEnum, { nullable: true, description: 'Only those in this state.' })
  readonly state?: GoodPracticeState | null;

  @Field(() => ID, { nullable: true, description: 'Only those about this programme.' })
  readonly programmeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those shared for this workshop.' })
  readonly workshopId?: string | null;
}

@Resolver(() => GoodPractice)
export class GoodPracticeResolver {
  @Query(() => GoodPracticeConnection, {
    nullable: true,
    description: `Examples of good practice, by title: those that are published, those of your own organisation, and all for the central team. ${NULL_WHEN_DOWN}`,
  })
  async goodPractices(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
    @Args(() => GoodPracticeFilterArguments) { state, programmeId, workshopId }: GoodPracticeFilterArguments,
  ): Promise<InstanceType<typeof GoodPracticeConnection>> {
    const request = pageRequest(page, GOOD_PRACTICE_SORT_KEYS);
    requireAttempt(ACCESS, await context.actor(), 'readGoodPractice');
    const filter = { state: state ?? null, programmeId: programmeId ?? null, workshopId: workshopId ?? null };
    const ids = await context.database.read((tx) => readGoodPracticePage(tx, filter, request));
    return connectionOf(ids, (id) => context.loader(goodPracticeById).load(id));
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'Whose example it is; null for other organisations, which see it unsigned.',
  })
  organisation(
    @Root() { organisationId }: GoodPractice,
    @Ctx() context: SubgraphContext,
  ): Promise<Organisation | null> {
    return context.loader(organisationById).load(organisationId);
  }

  @FieldResolver(() => Workshop, {
    nullable: true,
    description: 'The workshop for which it was shared; null for none.',
  })
  async workshop(@Root() { workshopId }: GoodPractice, @Ctx() context: SubgraphContext): Promise<Workshop | null> {
    return workshopId === null ? null : context.loader(workshopById).load(workshopId);
  }
}
