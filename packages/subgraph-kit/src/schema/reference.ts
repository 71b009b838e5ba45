import { type LoaderDefinition } from '../loaders/loader.js';
import { type EntityKey, type ReferenceResolver } from './build-subgraph-schema.js';

/** The reference resolver of an entity whose key is its id: batched, and scope-checked by the loader. */
export function byId<Face>(loader: LoaderDefinition<string, Face | null>): ReferenceResolver {
  return (key, context) => context.loader(loader).load(textOf(key, 'id'));
}

/** A key field as text; what is no text names nothing. */
export function textOf(key: EntityKey, field: string): string {
  const value = key[field];
  return typeof value === 'string' ? value : '';
}
