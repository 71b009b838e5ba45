import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { ACCESS } from '../access-table.js';
import { cancelWorkshopRegistration } from './cancel-workshop-registration.js';
import { defineRegistrationSuccess } from './registration-success.js';

@InputType({ description: 'Cancels a registration for a workshop.' })
class CancelWorkshopRegistrationInput extends IdempotentInput {
  @Field(() => ID, { description: 'The registration.' })
  readonly registrationId!: string;

  @Field(() => Int, { description: 'The `version` of the registration as you read it.' })
  readonly expectedVersion!: number;
}

export const CancelWorkshopRegistrationMutation = defineMutation({
  operation: 'cancelWorkshopRegistration',
  description:
    'Cancels a registration until the day of the workshop is over; its place goes to whoever waits longest. For the central team, and for local leads of the organisation.',
  schema: 'organisations',
  table: ACCESS,
  Input: CancelWorkshopRegistrationInput,
  input: z.object({
    registrationId: z.uuid('This is no id of a registration.'),
    expectedVersion: z.int(),
    idempotencyKey: idempotencyKeySchema,
  }),
  useCase: cancelWorkshopRegistration,
  Success: defineRegistrationSuccess('CancelWorkshopRegistrationSuccess', 'The registration was cancelled.'),
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError, WindowClosedError],
});
