import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { reasonSchema } from '@qip/subgraph-kit/text/text-schema';
import { ACCESS } from '../access-table.js';
import { defineGoodPracticeSuccess } from './good-practice-success.js';
import { type GoodPracticeDecision } from './good-practice.rules.js';
import { GoodPracticeDecisionEnum } from './good-practice.type.js';
import { reviewGoodPractice } from './review-good-practice.js';

@InputType({ description: 'Reviews an example of good practice.' })
class ReviewGoodPracticeInput extends IdempotentInput {
  @Field(() => ID, { description: 'The example.' })
  readonly goodPracticeId!: string;

  @Field(() => GoodPracticeDecisionEnum, { description: 'The decision.' })
  readonly decision!: GoodPracticeDecision;

  @Field(() => String, {
    nullable: true,
    description: 'Why, 3 to 500 characters; needed when it is declined. The organisation reads it.',
  })
  readonly reason?: string | null;

  @Field(() => Int, { description: 'The `version` of the example as you read it.' })
  readonly expectedVersion!: number;
}

const inputSchema = z
  .object({
    goodPracticeId: z.uuid('This is no id of an example.'),
    decision: z.custom<GoodPracticeDecision>(),
    reason: reasonSchema.nullish().transform((reason) => reason ?? null),
    expectedVersion: z.int(),
    idempotencyKey: idempotencyKeySchema,
  })
  .refine(({ decision, reason }) => decision === 'PUBLISH' || reason !== null, {
    path: ['reason'],
    message: 'Say why it is declined: the organisation reads it.',
  });

export const ReviewGoodPracticeMutation = defineMutation({
  operation: 'reviewGoodPractice',
  description: 'Publishes an example of good practice to all members, or declines it. For the central team.',
  schema: 'organisations',
  table: ACCESS,
  Input: ReviewGoodPracticeInput,
  input: inputSchema,
  useCase: reviewGoodPractice,
  Success: defineGoodPracticeSuccess('ReviewGoodPracticeSuccess', 'The example was reviewed.'),
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError, IdentifierRefusedError],
});
