import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { ACCESS } from '../access-table.js';
import { registerForWorkshop } from './register-for-workshop.js';
import { defineRegistrationSuccess } from './registration-success.js';

@InputType({ description: 'Registers you for a workshop.' })
class RegisterForWorkshopInput extends IdempotentInput {
  @Field(() => ID, { description: 'The workshop.' })
  readonly workshopId!: string;

  @Field(() => ID, { description: 'The organisation that you lead.' })
  readonly organisationId!: string;
}

export const RegisterForWorkshopMutation = defineMutation({
  operation: 'registerForWorkshop',
  description:
    'Registers you for a workshop, or puts you on its waiting list when every place is taken. For local leads and deputies.',
  schema: 'organisations',
  table: ACCESS,
  Input: RegisterForWorkshopInput,
  input: z.object({
    workshopId: z.uuid('This is no id of a workshop.'),
    organisationId: z.uuid('This is no id of an organisation.'),
    idempotencyKey: idempotencyKeySchema,
  }),
  useCase: registerForWorkshop,
  Success: defineRegistrationSuccess('RegisterForWorkshopSuccess', 'You are registered, or on the waiting list.'),
  refusals: [NotFoundError, InvalidTransitionError, WindowClosedError],
});
