import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { ACCESS } from '../access-table.js';
import { dayOfPlanning, orNull } from '../input-parts.js';
import { changeSubscription } from './change-subscription.js';
import { SubscriptionSuccess } from './subscription-success.js';
import { NEWS_RHYTHMS, type NewsRhythm } from './subscription.rules.js';
import { NewsRhythmEnum } from './subscription.type.js';

@InputType({ description: 'Changes a subscription; what is left out stays as it is.' })
class ChangeSubscriptionInput {
  @Field(() => ID, { description: 'Your subscription.' })
  readonly subscriptionId!: string;

  @Field(() => NewsRhythmEnum, { nullable: true, description: 'How often from now on.' })
  readonly rhythm?: NewsRhythm | null;

  @Field(() => localDateScalar, {
    nullable: true,
    description: 'The last day on which a mail may come, within two years from today.',
  })
  readonly untilOn?: string | null;

  @Field(() => Int, { description: 'The `version` of the subscription as you read it.' })
  readonly expectedVersion!: number;
}

@ObjectType({ description: 'The subscription is changed.' })
class ChangeSubscriptionSuccess extends SubscriptionSuccess {}

export const ChangeSubscriptionMutation = defineMutation({
  operation: 'changeSubscription',
  description: 'Changes how often news come and until when. For whoever has the subscription.',
  schema: 'programmes',
  table: ACCESS,
  Input: ChangeSubscriptionInput,
  input: z.object({
    subscriptionId: z.uuid('This is no id of a subscription.'),
    rhythm: orNull(z.enum(NEWS_RHYTHMS)),
    untilOn: orNull(dayOfPlanning),
    expectedVersion: z.int(),
  }),
  useCase: changeSubscription,
  Success: ChangeSubscriptionSuccess,
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError, InputValidationError],
});
