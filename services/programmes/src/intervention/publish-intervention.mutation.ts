import { InputType } from 'type-graphql';
import { z } from 'zod';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { ACCESS } from '../access-table.js';
import { asReadSchema, InterventionAsReadInput } from './intervention-input.js';
import { defineInterventionSuccess } from './intervention-success.js';
import { publishIntervention } from './publish-intervention.js';

@InputType({ description: 'Publishes the edition of an intervention that is in the making.' })
class PublishInterventionInput extends InterventionAsReadInput {}

export const PublishInterventionMutation = defineMutation({
  operation: 'publishIntervention',
  description:
    'Publishes the edition that is in the making: the first one, or one that takes the place of the last. It appears at once, or with the results of its programme’s baseline, and is announced by e-mail to the current lead of every member organisation. For the central team.',
  schema: 'programmes',
  table: ACCESS,
  Input: PublishInterventionInput,
  input: z.object(asReadSchema),
  useCase: publishIntervention,
  Success: defineInterventionSuccess('PublishInterventionSuccess', 'The edition is published and frozen.'),
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError],
});
