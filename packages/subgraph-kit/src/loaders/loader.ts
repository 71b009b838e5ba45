import type DataLoader from 'dataloader';
import { type ReadTransaction } from '../database/transaction.js';
import { isId } from '../values/id.js';

/** What a resolver asks: one key at a time, batched with all others of the same tick. */
export type Loader<K, V> = Pick<DataLoader<K, V, string>, 'load' | 'loadMany'>;

/** How many things are read at once. Defined once per module; its identity names the request's loader. */
export interface LoaderDefinition<K, V> {
  /** The values of the keys, in any order, in one go: the number of statements does not depend on the number of keys. */
  readonly read: (tx: ReadTransaction, keys: readonly K[]) => Promise<ReadonlyMap<string, V>>;
  /** The key as text, by which the map is asked. */
  readonly keyOf: (key: K) => string;
  /** What a key gets that the map does not hold. */
  readonly absent: () => V;
}

/** A loader of one thing per id; null for what does not exist, what is no id at all, and what the viewer may not see. */
export function defineLoader<V>(read: ReadByIds<V>): LoaderDefinition<string, V | null> {
  return { read: (tx, ids) => readIds(tx, ids, read), keyOf: (id) => id, absent: () => null };
}

/** A loader of several things per id; an empty list where there are none. */
export function defineListLoader<V>(read: ReadByIds<readonly V[]>): LoaderDefinition<string, readonly V[]> {
  return { read: (tx, ids) => readIds(tx, ids, read), keyOf: (id) => id, absent: () => [] };
}

type ReadByIds<V> = (tx: ReadTransaction, ids: readonly string[]) => Promise<ReadonlyMap<string, V>>;

/** What is not of an id's form names nothing, and would be an error to PostgreSQL. */
async function readIds<V>(
  tx: ReadTransaction,
  keys: readonly string[],
  read: ReadByIds<V>,
): Promise<ReadonlyMap<string, V>> {
  const ids = keys.filter(isId);
  return ids.length === 0 ? new Map<string, V>() : read(tx, ids);
}
