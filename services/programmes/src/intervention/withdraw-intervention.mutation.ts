import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { reasonSchema } from '@qip/subgraph-kit/text/text-schema';
import { ACCESS } from '../access-table.js';
import { asReadSchema, InterventionAsReadInput } from './intervention-input.js';
import { defineInterventionSuccess } from './intervention-success.js';
import { withdrawIntervention } from './withdraw-intervention.js';

@InputType({ description: 'Withdraws an intervention from the library.' })
class WithdrawInterventionInput extends InterventionAsReadInput {
  @Field(() => String, { description: 'Why, 3 to 500 characters. Whoever could see the intervention reads it.' })
  readonly reason!: string;
}

export const WithdrawInterventionMutation = defineMutation({
  operation: 'withdrawIntervention',
  description:
    'Withdraws an intervention: nobody adopts it any more, and whoever has adopted it reads the reason. For the central team.',
  schema: 'programmes',
  table: ACCESS,
  Input: WithdrawInterventionInput,
  input: z.object({ ...asReadSchema, reason: reasonSchema }),
  useCase: withdrawIntervention,
  Success: defineInterventionSuccess('WithdrawInterventionSuccess', 'The intervention is no longer offered.'),
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError, IdentifierRefusedError],
});
