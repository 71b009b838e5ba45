import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { daySchema } from '@qip/subgraph-kit/text/text-schema';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { ACCESS } from '../access-table.js';
import { lineSchema } from './line-schema.js';
import { rescheduleWorkshop } from './reschedule-workshop.js';
import { defineWorkshopSuccess } from './workshop-success.js';

@InputType({ description: 'Moves a workshop.' })
class RescheduleWorkshopInput extends IdempotentInput {
  @Field(() => ID, { description: 'The workshop.' })
  readonly workshopId!: string;

  @Field(() => Int, { description: 'The `version` of the workshop as you read it.' })
  readonly expectedVersion!: number;

  @Field(() => localDateScalar, { description: 'The day on which it is held: today or later.' })
  readonly heldOn!: LocalDate;

  @Field(() => String, {
    nullable: true,
    description: 'Where it is held, one line of 3 to 200 characters; left out, where it was.',
  })
  readonly venue?: string | null;

  @Field(() => localDateScalar, {
    nullable: true,
    description: 'The last day of registration; left out, seven days before the workshop.',
  })
  readonly registrationClosesOn?: LocalDate | null;
}

export const RescheduleWorkshopMutation = defineMutation({
  operation: 'rescheduleWorkshop',
  description:
    'Moves a workshop to another day or venue until its day is over. Registrations stay; whoever has one is told by mail. For the central team.',
  schema: 'organisations',
  table: ACCESS,
  Input: RescheduleWorkshopInput,
  input: z.object({
    workshopId: z.uuid('This is no id of a workshop.'),
    expectedVersion: z.int(),
    heldOn: daySchema,
    venue: lineSchema('A venue').nullish(),
    registrationClosesOn: daySchema.nullish(),
    idempotencyKey: idempotencyKeySchema,
  }),
  useCase: rescheduleWorkshop,
  Success: defineWorkshopSuccess('RescheduleWorkshopSuccess', 'The workshop was moved.'),
  refusals: [
    NotFoundError,
    StaleVersionError,
    InvalidTransitionError,
    WindowClosedError,
    InputValidationError,
    IdentifierRefusedError,
  ],
});
