import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { reasonSchema } from '@qip/subgraph-kit/text/text-schema';
import { ACCESS } from '../access-table.js';
import { ActionAsReadInput, asReadSchema } from './action-input.js';
import { dropAction } from './close-action.js';
import { definePlannedActionSuccess } from './planned-action-success.js';

@InputType({ description: 'Closes an action that will not be done.' })
class DropActionInput extends ActionAsReadInput {
  @Field(() => String, { description: 'Why, 3 to 500 characters, without anything that identifies a person.' })
  readonly reason!: string;
}

export const DropActionMutation = defineMutation({
  operation: 'dropAction',
  description:
    'Closes an action that will not be done, with the reason. For the local lead, and for the QIP lead of the programme.',
  schema: 'programmes',
  table: ACCESS,
  Input: DropActionInput,
  input: z.object({ ...asReadSchema, reason: reasonSchema }),
  useCase: dropAction,
  Success: definePlannedActionSuccess('DropActionSuccess', 'The action was dropped.'),
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError, IdentifierRefusedError],
});
