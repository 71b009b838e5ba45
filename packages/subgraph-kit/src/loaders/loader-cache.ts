import DataLoader from 'dataloader';
import { type RequestDatabase } from '../database/request-database.js';
import { type Loader, type LoaderDefinition } from './loader.js';

/** The loaders of one request. */
export class LoaderCache {
  readonly #database: RequestDatabase;
  readonly #loaders = new Map<unknown, unknown>();

  constructor(database: RequestDatabase) {
    this.#database = database;
  }

  /** The request's one loader of a definition. */
  get<K, V>(definition: LoaderDefinition<K, V>): Loader<K, V> {
    const known = this.#loaders.get(definition);
    // The map is keyed by the definition, so what it holds has the definition's types.
    if (known !== undefined) return known as Loader<K, V>;
    const loader = new DataLoader<K, V, string>((keys) => this.#batch(definition, keys), {
      cacheKeyFn: definition.keyOf,
    });
    this.#loaders.set(definition, loader);
    return loader;
  }

  /** Forgets what was loaded. */
  clear(): void {
    this.#loaders.clear();
  }

  async #batch<K, V>(definition: LoaderDefinition<K, V>, keys: readonly K[]): Promise<V[]> {
    const found = await this.#database.read((tx) => definition.read(tx, keys));
    return keys.map((key) => found.get(definition.keyOf(key)) ?? definition.absent());
  }
}
