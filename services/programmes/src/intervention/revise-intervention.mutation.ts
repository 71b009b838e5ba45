import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { textSchema } from '@qip/subgraph-kit/text/text-schema';
import { ACCESS } from '../access-table.js';
import { orNull } from '../input-parts.js';
import { asReadSchema, editionSchema, InterventionAsReadInput } from './intervention-input.js';
import { defineInterventionSuccess } from './intervention-success.js';
import { reviseIntervention } from './revise-intervention.js';

@InputType({ description: 'Changes the edition of an intervention that is in the making, or begins the next one.' })
class ReviseInterventionInput extends InterventionAsReadInput {
  @Field(() => String, { description: 'The title, one line of 3 to 200 characters.' })
  readonly title!: string;

  @Field(() => String, { description: 'What it is for and how it is used, 3 to 4000 characters.' })
  readonly summary!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What differs from the edition before, 3 to 2000 characters; left out for the first one.',
  })
  readonly changes?: string | null;
}

export const ReviseInterventionMutation = defineMutation({
  operation: 'reviseIntervention',
  description:
    'Changes the edition that is in the making, or begins the next one. What is published stays as it is. For the central team.',
  schema: 'programmes',
  table: ACCESS,
  Input: ReviseInterventionInput,
  input: z.object({ ...asReadSchema, ...editionSchema, changes: orNull(textSchema('What changes', 2000)) }),
  useCase: reviseIntervention,
  Success: defineInterventionSuccess('ReviseInterventionSuccess', 'The edition in the making reads as you said.'),
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError, IdentifierRefusedError],
});
