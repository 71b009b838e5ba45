import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { ACCESS } from '../access-table.js';
import { endSubscription } from './end-subscription.js';
import { SubscriptionSuccess } from './subscription-success.js';

@InputType({ description: 'Ends a subscription.' })
class EndSubscriptionInput extends IdempotentInput {
  @Field(() => ID, { description: 'Your subscription.' })
  readonly subscriptionId!: string;

  @Field(() => Int, { description: 'The `version` of the subscription as you read it.' })
  readonly expectedVersion!: number;
}

@ObjectType({ description: 'No further mail of it is written.' })
class EndSubscriptionSuccess extends SubscriptionSuccess {}

export const EndSubscriptionMutation = defineMutation({
  operation: 'endSubscription',
  description: 'Ends a subscription at once; what was sent stays to be seen. For whoever has the subscription.',
  schema: 'programmes',
  table: ACCESS,
  Input: EndSubscriptionInput,
  input: z.object({
    subscriptionId: z.uuid('This is no id of a subscription.'),
    expectedVersion: z.int(),
    idempotencyKey: idempotencyKeySchema,
  }),
  useCase: endSubscription,
  Success: EndSubscriptionSuccess,
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError],
});
