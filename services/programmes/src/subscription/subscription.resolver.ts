import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { requireAttempt } from '@qip/subgraph-kit/access/require-attempt';
import { connectionOf } from '@qip/subgraph-kit/connections/connection';
import { PageArguments, pageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { EMPTY_PAGE, readPage } from '@qip/subgraph-kit/connections/read-pages';
import { NULL_WHEN_DOWN } from '@qip/subgraph-kit/schema/null-when-down';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { NewsDeliveryConnection } from './news-delivery.type.js';
import {
  deliveryByMail,
  deliveryPageBySubscription,
  NEWS_SORT_KEYS,
  subscriptionById,
  subscriptionsOf,
} from './subscription.loader.js';
import { NewsSubscription, NewsSubscriptionConnection } from './subscription.type.js';

@Resolver(() => NewsSubscription)
export class SubscriptionResolver {
  @Query(() => NewsSubscriptionConnection, {
    nullable: true,
    description: `The news that you have mailed to you, and those that you had, the latest subscription first. Needs a token. ${NULL_WHEN_DOWN}`,
  })
  async mySubscriptions(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<InstanceType<typeof NewsSubscriptionConnection>> {
    const actor = await context.actor();
    requireAttempt(ACCESS, actor, 'readSubscriptions');
    const request = pageRequest(page, NEWS_SORT_KEYS);
    const { id: personId } = actor;
    const ids = await context.database.read(async (tx) =>
      personId === null ? EMPTY_PAGE : readPage(tx, subscriptionsOf(personId), request),
    );
    return connectionOf(ids, (id) => context.loader(subscriptionById).load(id));
  }

  @FieldResolver(() => NewsDeliveryConnection, {
    description:
      'The mails that it brought, and what became of each, the latest first. None is written where nothing is new.',
  })
  async deliveries(
    @Root() { id }: NewsSubscription,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<InstanceType<typeof NewsDeliveryConnection>> {
    const request = pageRequest(page, NEWS_SORT_KEYS);
    const ids = await context.loader(deliveryPageBySubscription).load({ parentId: id, page: request });
    return connectionOf(ids, (mailId) => context.loader(deliveryByMail).load(mailId));
  }
}
