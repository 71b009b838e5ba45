import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';

/** What every step needs that a version takes as it is. */
@InputType()
export abstract class VersionStepInput extends IdempotentInput {
  @Field(() => ID, { description: 'The version of the programme.' })
  readonly programmeVersionId!: string;

  @Field(() => Int, { description: 'The `version` of that programme version as you read it.' })
  readonly expectedVersion!: number;
}

/** What such an input must be. */
export const versionStepSchema = z.object({
  programmeVersionId: z.uuid('This is no id of a programme version.'),
  expectedVersion: z.int(),
  idempotencyKey: idempotencyKeySchema,
});
