import { type Actor } from '../access/actor.js';
import { type Caller } from '../access/caller.js';
import { type RequestDatabase } from '../database/request-database.js';
import { type Loader, type LoaderDefinition } from '../loaders/loader.js';
import { LoaderCache } from '../loaders/loader-cache.js';
import { type Log } from '../logs/log.js';

/** How addresses of files are made: below the gateway's public address, signed with the service's own key. */
export interface FileAddresses {
  readonly publicUrl: string;
  readonly signingKey: Uint8Array;
}

/** What the resolvers of one subgraph request share. */
export class SubgraphContext {
  readonly requestId: string;
  readonly caller: Caller;
  readonly database: RequestDatabase;
  readonly log: Log;
  readonly files: FileAddresses;
  // Apollo Server hands each operation a copy of its context, and a copy has no #private fields.
  private readonly loaders: LoaderCache;

  constructor(parts: {
    readonly requestId: string;
    readonly caller: Caller;
    readonly database: RequestDatabase;
    readonly log: Log;
    readonly files: FileAddresses;
  }) {
    this.requestId = parts.requestId;
    this.caller = parts.caller;
    this.database = parts.database;
    this.log = parts.log;
    this.files = parts.files;
    this.loaders = new LoaderCache(parts.database);
  }

  /** Who asks, with the grants of this moment. */
  actor(): Promise<Actor> {
    return this.database.read(({ actor }) => Promise.resolve(actor));
  }

  /** The request's loader of a definition: made at its first use, forgotten after a write. */
  loader<K, V>(definition: LoaderDefinition<K, V>): Loader<K, V> {
    return this.loaders.get(definition);
  }

  /** Called after a write: what was loaded before may have changed. */
  forgetLoaded(): void {
    this.loaders.clear();
  }
}
