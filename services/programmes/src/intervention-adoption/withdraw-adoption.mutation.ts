import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { reasonSchema } from '@qip/subgraph-kit/text/text-schema';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { ACCESS } from '../access-table.js';
import { dayOfPlanning } from '../input-parts.js';
import { defineAdoptionSuccess } from './adoption-success.js';
import { withdrawAdoption } from './withdraw-adoption.js';

@InputType({ description: 'Records the end of an adoption.' })
class WithdrawAdoptionInput extends IdempotentInput {
  @Field(() => ID, { description: 'The adoption.' })
  readonly adoptionId!: string;

  @Field(() => Int, { description: 'The `version` of the adoption as you read it.' })
  readonly expectedVersion!: number;

  @Field(() => localDateScalar, {
    description: 'The first day on which it is used no more: not before it was used, at most a year ahead.',
  })
  readonly untilOn!: LocalDate;

  @Field(() => String, { description: 'Why, 3 to 500 characters, without anything that identifies a person.' })
  readonly reason!: string;
}

export const WithdrawAdoptionMutation = defineMutation({
  operation: 'withdrawAdoption',
  description:
    'Records the end of an adoption, which is kept. For the local lead, and for the QIP lead of the programme to which the intervention is specific.',
  schema: 'programmes',
  table: ACCESS,
  Input: WithdrawAdoptionInput,
  input: z.object({
    adoptionId: z.uuid('This is no id of an adoption.'),
    expectedVersion: z.int(),
    untilOn: dayOfPlanning,
    reason: reasonSchema,
    idempotencyKey: idempotencyKeySchema,
  }),
  useCase: withdrawAdoption,
  Success: defineAdoptionSuccess('WithdrawAdoptionSuccess', 'The end of the adoption is recorded.'),
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError, InputValidationError, IdentifierRefusedError],
});
