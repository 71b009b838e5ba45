import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { ACCESS } from '../access-table.js';
import { NotTakingPartError } from '../enrolment/not-taking-part-error.js';
import { ActionContentInput, contentSchema } from './action-input.js';
import { planAction } from './plan-action.js';
import { definePlannedActionSuccess } from './planned-action-success.js';

@InputType({ description: 'Adds an action to the plan of an organisation for an audit cycle.' })
class PlanActionInput extends ActionContentInput {
  @Field(() => ID, { description: 'Your organisation.' })
  readonly organisationId!: string;

  @Field(() => ID, { description: 'The audit cycle in which it takes part.' })
  readonly auditCycleId!: string;
}

export const PlanActionMutation = defineMutation({
  operation: 'planAction',
  description:
    'Adds an action to the plan of an organisation for an audit cycle in which it, or an organisation that has become it, takes part. For its local lead, and for the QIP lead of the programme.',
  schema: 'programmes',
  table: ACCESS,
  Input: PlanActionInput,
  input: z.object({
    ...contentSchema,
    organisationId: z.uuid('This is no id of an organisation.'),
    auditCycleId: z.uuid('This is no id of an audit cycle.'),
  }),
  useCase: planAction,
  Success: definePlannedActionSuccess('PlanActionSuccess', 'The action is planned.'),
  refusals: [NotFoundError, InputValidationError, IdentifierRefusedError, InvalidTransitionError, NotTakingPartError],
});
