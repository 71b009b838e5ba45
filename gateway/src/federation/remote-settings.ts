import { type ServiceName } from '@qip/database/service-name';
import { type Log } from '@qip/subgraph-kit/logs/log';

/** Where a subgraph is, and the key that only the gateway shares with it. */
export interface RemoteSettings {
  readonly name: ServiceName;
  readonly url: string;
  readonly assertionKey: Uint8Array;
  /** How long a subgraph may take for its answer, from the first attempt to connect to the last byte. */
  readonly timeoutMs: number;
  readonly log: Log;
}
