import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { textSchema } from '@qip/subgraph-kit/text/text-schema';
import { ACCESS } from '../access-table.js';
import { ActionAsReadInput, asReadSchema } from './action-input.js';
import { completeAction } from './close-action.js';
import { definePlannedActionSuccess } from './planned-action-success.js';

@InputType({ description: 'Closes an action that is done.' })
class CompleteActionInput extends ActionAsReadInput {
  @Field(() => String, {
    description: 'What came of it, 3 to 2000 characters, without anything that identifies a person.',
  })
  readonly review!: string;
}

export const CompleteActionMutation = defineMutation({
  operation: 'completeAction',
  description:
    'Closes an action that is done, with what came of it. For the local lead, and for the QIP lead of the programme.',
  schema: 'programmes',
  table: ACCESS,
  Input: CompleteActionInput,
  input: z.object({ ...asReadSchema, review: textSchema('A review', 2000) }),
  useCase: completeAction,
  Success: definePlannedActionSuccess('CompleteActionSuccess', 'The action is done.'),
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError, IdentifierRefusedError],
});
