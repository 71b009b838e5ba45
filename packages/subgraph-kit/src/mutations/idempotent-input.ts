import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';

/** What every input has whose mutation creates or closes something. */
@InputType()
export abstract class IdempotentInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused.',
  })
  readonly idempotencyKey?: string | null;
}

/** The key's part of an input schema. */
export const idempotencyKeySchema = z
  .string()
  .min(1, 'An idempotency key has 1 to 100 characters.')
  .max(100, 'An idempotency key has 1 to 100 characters.')
  .nullish();
