import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { IdempotentInput } from '@qip/subgraph-kit/mutations/idempotent-input';
import { screenedKeySchema } from '../identifier-screen/screened-key.js';

/** What committing and discarding have in common. */
@InputType()
export abstract class DecideOnUploadInput extends IdempotentInput {
  @Field(() => ID, { description: 'The upload.' })
  readonly uploadId!: string;

  @Field(() => Int, { description: 'The version of the upload that you have seen.' })
  readonly expectedVersion!: number;
}

export const decideOnUploadSchema = z.object({
  uploadId: z.uuid('This is no id of an upload.'),
  expectedVersion: z.int().min(0, 'A version is 0 or more.'),
  idempotencyKey: screenedKeySchema,
});
