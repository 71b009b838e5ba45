import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { textSchema } from '@qip/subgraph-kit/text/text-schema';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { ACCESS } from '../access-table.js';
import { NotAMemberError } from '../enrolment/not-a-member-error.js';
import { NotTakingPartError } from '../enrolment/not-taking-part-error.js';
import { dayOfPlanning, orNull } from '../input-parts.js';
import { adoptIntervention } from './adopt-intervention.js';
import { defineAdoptionSuccess } from './adoption-success.js';

@InputType({ description: 'Records that an organisation uses an intervention.' })
class AdoptInterventionInput extends IdempotentInput {
  @Field(() => ID, { description: 'Your organisation.' })
  readonly organisationId!: string;

  @Field(() => ID, { description: 'The intervention.' })
  readonly interventionId!: string;

  @Field(() => localDateScalar, { description: 'The first day on which it is used, at most a year ahead.' })
  readonly fromOn!: LocalDate;

  @Field(() => [ID], { nullable: true, description: 'The teams that use it; left out, the whole organisation.' })
  readonly teamIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Notes of your own, 3 to 2000 characters, without anything that identifies a person.',
  })
  readonly notes?: string | null;
}

const TEAMS = 'Name 1 to 500 teams, each once, or leave them out for the whole organisation.';

export const AdoptInterventionMutation = defineMutation({
  operation: 'adoptIntervention',
  description:
    'Records that an organisation uses a general intervention, or one of a programme in which it takes part. For its local lead, and for the QIP lead of that programme.',
  schema: 'programmes',
  table: ACCESS,
  Input: AdoptInterventionInput,
  input: z.object({
    organisationId: z.uuid('This is no id of an organisation.'),
    interventionId: z.uuid('This is no id of an intervention.'),
    fromOn: dayOfPlanning,
    teamIds: orNull(
      z
        .array(z.uuid('This is no id of a team.'))
        .min(1, TEAMS)
        .max(500, TEAMS)
        .refine((ids) => new Set(ids).size === ids.length, TEAMS),
    ),
    notes: orNull(textSchema('A note', 2000)),
    idempotencyKey: idempotencyKeySchema,
  }),
  useCase: adoptIntervention,
  Success: defineAdoptionSuccess('AdoptInterventionSuccess', 'The adoption is recorded.'),
  refusals: [
    NotFoundError,
    InputValidationError,
    IdentifierRefusedError,
    InvalidTransitionError,
    NotAMemberError,
    NotTakingPartError,
  ],
});
