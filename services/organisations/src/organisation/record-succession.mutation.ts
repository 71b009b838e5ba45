import { Ctx, Field, ID, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { daySchema } from '@qip/subgraph-kit/text/text-schema';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { ACCESS } from '../access-table.js';
import { successorLink } from './organisation.loader.js';
import { recordSuccession } from './record-succession.js';
import { Succession } from './succession.type.js';

@InputType({ description: 'Records that one organisation became another, by merger or renaming.' })
class RecordSuccessionInput extends IdempotentInput {
  @Field(() => ID, { description: 'The organisation before.' })
  readonly predecessorId!: string;

  @Field(() => ID, { description: 'The organisation after.' })
  readonly successorId!: string;

  @Field(() => localDateScalar, { description: 'The first day of the successor in its place.' })
  readonly effectiveOn!: LocalDate;
}

@ObjectType({ description: 'The succession was recorded.' })
class RecordSuccessionSuccess {
  readonly #predecessorId: string;

  constructor({ predecessorId }: { readonly predecessorId: string }) {
    this.#predecessorId = predecessorId;
  }

  @Field(() => Succession, { nullable: true, description: 'The new link.' })
  succession(@Ctx() context: SubgraphContext): Promise<Succession | null> {
    return context.loader(successorLink).load(this.#predecessorId);
  }
}

const inputSchema = z.object({
  predecessorId: z.uuid('This is no id of an organisation.'),
  successorId: z.uuid('This is no id of an organisation.'),
  effectiveOn: daySchema,
  idempotencyKey: idempotencyKeySchema,
});

export const RecordSuccessionMutation = defineMutation({
  operation: 'recordSuccession',
  description:
    'Records that an organisation became another one on a date. What it did is read under the successor. For the central team.',
  schema: 'organisations',
  table: ACCESS,
  Input: RecordSuccessionInput,
  input: inputSchema,
  useCase: recordSuccession,
  Success: RecordSuccessionSuccess,
  refusals: [NotFoundError, InputValidationError],
});
