import { InputType } from 'type-graphql';
import { z } from 'zod';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { ACCESS } from '../access-table.js';
import { ActionAsReadInput, asReadSchema } from './action-input.js';
import { definePlannedActionSuccess } from './planned-action-success.js';
import { startAction } from './start-action.js';

@InputType({ description: 'Says that somebody has begun an action.' })
class StartActionInput extends ActionAsReadInput {}

export const StartActionMutation = defineMutation({
  operation: 'startAction',
  description: 'Says that somebody has begun an action. For the local lead, and for the QIP lead of the programme.',
  schema: 'programmes',
  table: ACCESS,
  Input: StartActionInput,
  input: z.object(asReadSchema),
  useCase: startAction,
  Success: definePlannedActionSuccess('StartActionSuccess', 'The action is in progress.'),
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError],
});
