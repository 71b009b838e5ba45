import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { textSchema } from '@qip/subgraph-kit/text/text-schema';
import { ACCESS } from '../access-table.js';
import { orNull } from '../input-parts.js';
import { ActionContentInput, asReadSchema, contentSchema } from './action-input.js';
import { definePlannedActionSuccess } from './planned-action-success.js';
import { reviseAction } from './revise-action.js';

@InputType({ description: 'Says anew what an open action is, as a whole.' })
class ReviseActionInput extends ActionContentInput {
  @Field(() => ID, { description: 'The action.' })
  readonly plannedActionId!: string;

  @Field(() => Int, { description: 'The `version` of the action as you read it.' })
  readonly expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: 'How it goes, 3 to 2000 characters, without anything that identifies a person; left out, nothing.',
  })
  readonly review?: string | null;
}

export const ReviseActionMutation = defineMutation({
  operation: 'reviseAction',
  description:
    'Replaces what an open action says, how it goes included. A last day that is over may stay as it is. For the local lead, and for the QIP lead of the programme.',
  schema: 'programmes',
  table: ACCESS,
  Input: ReviseActionInput,
  input: z.object({ ...contentSchema, ...asReadSchema, review: orNull(textSchema('A review', 2000)) }),
  useCase: reviseAction,
  Success: definePlannedActionSuccess('ReviseActionSuccess', 'The action reads as you said.'),
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError, InputValidationError, IdentifierRefusedError],
});
