import { Ctx, Field, ID, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { NotAMemberError } from '../enrolment/not-a-member-error.js';
import { NotTakingPartError } from '../enrolment/not-taking-part-error.js';
import { interventionPassingById } from './intervention-passing.loader.js';
import { RECIPIENT_CAPACITIES, type RecipientCapacity } from './intervention-passing.rules.js';
import { InterventionPassing, RecipientCapacityEnum } from './intervention-passing.type.js';
import { passInterventionOn } from './pass-intervention-on.js';

@InputType({ description: 'Somebody to whom an intervention is passed on.' })
class InterventionRecipientInput {
  @Field(() => ID, { description: 'A person who holds a role in the organisation.' })
  readonly personId!: string;

  @Field(() => RecipientCapacityEnum, { description: 'As what the person receives it.' })
  readonly capacity!: RecipientCapacity;
}

@InputType({ description: 'Records to whom an intervention was passed on.' })
class PassInterventionOnInput extends IdempotentInput {
  @Field(() => ID, { description: 'Your organisation.' })
  readonly organisationId!: string;

  @Field(() => ID, { description: 'The intervention, of which the edition that is offered now is passed on.' })
  readonly interventionId!: string;

  @Field(() => [InterventionRecipientInput], { description: 'To whom: 1 to 50 persons, each once.' })
  readonly recipients!: InterventionRecipientInput[];
}

@ObjectType({ description: 'It is recorded to whom the intervention was passed on.' })
class PassInterventionOnSuccess {
  readonly #passingIds: readonly string[];

  constructor({ passingIds }: { readonly passingIds: readonly string[] }) {
    this.#passingIds = passingIds;
  }

  @Field(() => [InterventionPassing], {
    description: 'That these persons have it, those included who had it before.',
  })
  async passings(@Ctx() context: SubgraphContext): Promise<InterventionPassing[]> {
    const passings = await Promise.all(this.#passingIds.map((id) => context.loader(interventionPassingById).load(id)));
    return passings.filter((passing) => passing !== null);
  }
}

const RECIPIENTS = 'Name 1 to 50 persons, each once.';

export const PassInterventionOnMutation = defineMutation({
  operation: 'passInterventionOn',
  description:
    'Records to whom a general intervention, or one of a programme in which the organisation takes part, was passed on inside it. For its local lead, and for the QIP lead of that programme.',
  schema: 'programmes',
  table: ACCESS,
  Input: PassInterventionOnInput,
  input: z.object({
    organisationId: z.uuid('This is no id of an organisation.'),
    interventionId: z.uuid('This is no id of an intervention.'),
    recipients: z
      .array(z.object({ personId: z.uuid('This is no id of a person.'), capacity: z.enum(RECIPIENT_CAPACITIES) }))
      .min(1, RECIPIENTS)
      .max(50, RECIPIENTS)
      .refine((all) => new Set(all.map(({ personId }) => personId)).size === all.length, RECIPIENTS),
    idempotencyKey: idempotencyKeySchema,
  }),
  useCase: passInterventionOn,
  Success: PassInterventionOnSuccess,
  refusals: [NotFoundError, InvalidTransitionError, NotAMemberError, NotTakingPartError],
});
