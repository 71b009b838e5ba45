import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { reasonSchema } from '@qip/subgraph-kit/text/text-schema';
import { ACCESS } from '../access-table.js';
import { cancelWorkshop } from './cancel-workshop.js';
import { defineWorkshopSuccess } from './workshop-success.js';

@InputType({ description: 'Cancels a workshop.' })
class CancelWorkshopInput extends IdempotentInput {
  @Field(() => ID, { description: 'The workshop.' })
  readonly workshopId!: string;

  @Field(() => Int, { description: 'The `version` of the workshop as you read it.' })
  readonly expectedVersion!: number;

  @Field(() => String, { description: 'Why, 3 to 500 characters: whoever is registered reads it.' })
  readonly reason!: string;
}

export const CancelWorkshopMutation = defineMutation({
  operation: 'cancelWorkshop',
  description:
    'Cancels a workshop until its day is over, for good. Whoever is registered is told by mail. For the central team.',
  schema: 'organisations',
  table: ACCESS,
  Input: CancelWorkshopInput,
  input: z.object({
    workshopId: z.uuid('This is no id of a workshop.'),
    expectedVersion: z.int(),
    reason: reasonSchema,
    idempotencyKey: idempotencyKeySchema,
  }),
  useCase: cancelWorkshop,
  Success: defineWorkshopSuccess('CancelWorkshopSuccess', 'The workshop was cancelled.'),
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError, WindowClosedError, IdentifierRefusedError],
});
