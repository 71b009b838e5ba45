import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { textSchema } from '@qip/subgraph-kit/text/text-schema';
import { oneLine } from '../input-parts.js';

/** Which intervention is changed, in every input that changes one. */
@InputType()
export abstract class InterventionAsReadInput extends IdempotentInput {
  @Field(() => ID, { description: 'The intervention.' })
  readonly interventionId!: string;

  @Field(() => Int, { description: 'The `version` of the intervention as you read it.' })
  readonly expectedVersion!: number;
}

/** The parts of the input schemas that belong to `InterventionAsReadInput`. */
export const asReadSchema = {
  interventionId: z.uuid('This is no id of an intervention.'),
  expectedVersion: z.int(),
  idempotencyKey: idempotencyKeySchema,
} as const;

/** What an edition says. */
export const editionSchema = {
  title: oneLine('A title', 3, 200),
  summary: textSchema('A summary', 4000),
} as const;
