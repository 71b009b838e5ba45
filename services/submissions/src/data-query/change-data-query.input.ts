import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { IdempotentInput } from '@qip/subgraph-kit/mutations/idempotent-input';
import { screenedKeySchema } from '../identifier-screen/screened-key.js';

/** What answering and closing have in common. */
@InputType()
export abstract class ChangeDataQueryInput extends IdempotentInput {
  @Field(() => ID, { description: 'The data query.' })
  readonly dataQueryId!: string;

  @Field(() => Int, { description: 'The version of the data query that you have seen.' })
  readonly expectedVersion!: number;
}

export const changeDataQuerySchema = z.object({
  dataQueryId: z.uuid('This is no id of a data query.'),
  expectedVersion: z.int().min(0, 'A version is 0 or more.'),
  idempotencyKey: screenedKeySchema,
});

/** A question or an answer. */
export function queryTextSchema(what: string): z.ZodString {
  const message = `${what} has 3 to 1000 characters.`;
  return z.string().trim().min(3, message).max(1000, message);
}
