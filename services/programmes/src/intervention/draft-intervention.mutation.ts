import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { ACCESS } from '../access-table.js';
import { orNull } from '../input-parts.js';
import { draftIntervention } from './draft-intervention.js';
import { editionSchema } from './intervention-input.js';
import { defineInterventionSuccess } from './intervention-success.js';
import { INTERVENTION_KINDS, type InterventionKind } from './intervention.rules.js';
import { InterventionKindEnum } from './intervention.type.js';

@InputType({ description: 'Begins an intervention.' })
class DraftInterventionInput extends IdempotentInput {
  @Field(() => ID, { nullable: true, description: 'The programme that it is specific to; left out for a general one.' })
  readonly programmeId?: string | null;

  @Field(() => InterventionKindEnum, { description: 'What it is.' })
  readonly kind!: InterventionKind;

  @Field(() => String, { description: 'The title, one line of 3 to 200 characters.' })
  readonly title!: string;

  @Field(() => String, { description: 'What it is for and how it is used, 3 to 4000 characters.' })
  readonly summary!: string;
}

export const DraftInterventionMutation = defineMutation({
  operation: 'draftIntervention',
  description:
    'Begins an intervention with the draft of its first edition, which nobody outside the central team sees. For the central team.',
  schema: 'programmes',
  table: ACCESS,
  Input: DraftInterventionInput,
  input: z.object({
    programmeId: orNull(z.uuid('This is no id of a programme.')),
    kind: z.enum(INTERVENTION_KINDS),
    ...editionSchema,
    idempotencyKey: idempotencyKeySchema,
  }),
  useCase: draftIntervention,
  Success: defineInterventionSuccess('DraftInterventionSuccess', 'The intervention is in the making.'),
  refusals: [NotFoundError, IdentifierRefusedError],
});
