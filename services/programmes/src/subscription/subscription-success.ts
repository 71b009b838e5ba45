import { Ctx, Field, ObjectType } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { subscriptionById } from './subscription.loader.js';
import { NewsSubscription } from './subscription.type.js';

/** What the three mutations of a subscription answer. */
@ObjectType()
export abstract class SubscriptionSuccess {
  readonly #subscriptionId: string;

  constructor({ subscriptionId }: { readonly subscriptionId: string }) {
    this.#subscriptionId = subscriptionId;
  }

  @Field(() => NewsSubscription, { nullable: true, description: 'The subscription as it stands now.' })
  subscription(@Ctx() context: SubgraphContext): Promise<NewsSubscription | null> {
    return context.loader(subscriptionById).load(this.#subscriptionId);
  }
}
