import { Field, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { ACCESS } from '../access-table.js';
import { dayOfPlanning, orNull } from '../input-parts.js';
import { subscribe } from './subscribe.js';
import { SubscriptionSuccess } from './subscription-success.js';
import { NEWS_KINDS, NEWS_RHYTHMS, type NewsKind, type NewsRhythm } from './subscription.rules.js';
import { NewsKindEnum, NewsRhythmEnum } from './subscription.type.js';

@InputType({ description: 'Has news of one kind mailed to you.' })
class SubscribeInput extends IdempotentInput {
  @Field(() => NewsKindEnum, { description: 'What about.' })
  readonly kind!: NewsKind;

  @Field(() => NewsRhythmEnum, { description: 'How often.' })
  readonly rhythm!: NewsRhythm;

  @Field(() => localDateScalar, {
    nullable: true,
    description: 'The last day on which a mail may come, within two years; left out, a year from today.',
  })
  readonly untilOn?: string | null;
}

@ObjectType({ description: 'News will be mailed to you from now on.' })
class SubscribeSuccess extends SubscriptionSuccess {}

export const SubscribeMutation = defineMutation({
  operation: 'subscribe',
  description:
    'Has news mailed to you: results, changes of the timetable, or the library’s. One subscription of a kind at a time. For everybody who holds a role.',
  schema: 'programmes',
  table: ACCESS,
  Input: SubscribeInput,
  input: z
    .object({
      kind: z.enum(NEWS_KINDS),
      rhythm: z.enum(NEWS_RHYTHMS),
      untilOn: orNull(dayOfPlanning),
      idempotencyKey: idempotencyKeySchema,
    })
    .transform(({ kind, ...rest }) => ({ ...rest, newsKind: kind })),
  useCase: subscribe,
  Success: SubscribeSuccess,
  refusals: [NotFoundError, InputValidationError, InvalidTransitionError],
});
