import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { requireAttempt } from '@qip/subgraph-kit/access/require-attempt';
import { connectionOf } from '@qip/subgraph-kit/connections/connection';
import { PageArguments, pageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { NULL_WHEN_DOWN } from '@qip/subgraph-kit/schema/null-when-down';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { ACCESS } from '../access-table.js';
import { type Region } from '../organisation/organisation.rules.js';
import { RegionEnum } from '../organisation/organisation.type.js';
import { WorkshopRegistration } from './workshop-registration.type.js';
import {
  readWorkshopPage,
  registrationsByWorkshop,
  WORKSHOP_SORT_KEYS,
  workshopById,
  workshopPlaces,
} from './workshop.loader.js';
import { Workshop, WorkshopConnection } from './workshop.type.js';

@ArgsType()
class WorkshopFilterArguments {
  @Field(() => localDateScalar, { nullable: true, description: 'Only those held on this day or later.' })
  readonly from?: LocalDate | null;

  @Field(() => localDateScalar, { nullable: true, description: 'Only those held on this day or earlier.' })
  readonly to?: LocalDate | null;

  @Field(() => RegionEnum, { nullable: true, description: 'Only those for this region.' })
  readonly region?: Region | null;
}

@Resolver(() => Workshop)
export class WorkshopResolver {
  @Query(() => WorkshopConnection, {
    nullable: true,
    description: `The workshops, by day, cancelled ones too. For whoever holds a role in an organisation, and for the central team. ${NULL_WHEN_DOWN}`,
  })
  async workshops(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
    @Args(() => WorkshopFilterArguments) { from, to, region }: WorkshopFilterArguments,
  ): Promise<InstanceType<typeof WorkshopConnection>> {
    const request = pageRequest(page, WORKSHOP_SORT_KEYS);
    requireAttempt(ACCESS, await context.actor(), 'readWorkshops');
    const filter = { from: from ?? null, to: to ?? null, region: region ?? null };
    const ids = await context.database.read((tx) => readWorkshopPage(tx, filter, request));
    return connectionOf(ids, (id) => context.loader(workshopById).load(id));
  }

  @FieldResolver(() => Int, { description: 'How many places are free now; none of a cancelled one.' })
  async freePlaceCount(@Root() { id, placeCount, state }: Workshop, @Ctx() context: SubgraphContext): Promise<number> {
    if (state === 'CANCELLED') return 0;
    const places = await context.loader(workshopPlaces).load(id);
    return placeCount - (places?.registered ?? 0);
  }

  @FieldResolver(() => Int, { description: 'How many are on the waiting list now.' })
  async waitingCount(@Root() { id }: Workshop, @Ctx() context: SubgraphContext): Promise<number> {
    return (await context.loader(workshopPlaces).load(id))?.waiting ?? 0;
  }

  @FieldResolver(() => [WorkshopRegistration], {
    description:
      'The registrations that you may see, in the order in which they were made: all for the central team, those of your organisation for its leads.',
  })
  async registrations(@Root() { id }: Workshop, @Ctx() context: SubgraphContext): Promise<WorkshopRegistration[]> {
    return [...(await context.loader(registrationsByWorkshop).load(id))];
  }
}
