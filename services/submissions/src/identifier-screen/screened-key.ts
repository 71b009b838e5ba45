import { identifierIn } from '@qip/identifier-screen/identifier-in';
import { idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { isId } from '@qip/subgraph-kit/values/id';

/**
 * The key's part of an input schema. A key is stored, so it is screened like everything else that somebody types; UUIDs
 * are made by machines, and some of them hold ten digits in a row.
 */
export const screenedKeySchema = idempotencyKeySchema.refine(
  (key) => typeof key !== 'string' || isId(key) || identifierIn(key, Date.now()) === null,
  'This key looks like something that identifies a person. Nothing was stored: choose a random one, such as a UUID.',
);
