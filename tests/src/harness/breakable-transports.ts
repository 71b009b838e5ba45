import { type ServiceName } from '@qip/database/service-name';
import { type Transports } from '@qip/gateway/federation/apollo';
import { remoteTransport } from '@qip/gateway/federation/remote-transport';
import { type SubgraphTransport } from '@qip/gateway/federation/subgraph-transport';
import { type Log } from '@qip/subgraph-kit/logs/log';

/** Subgraphs that a test can break and mend while the gateway runs. */
export interface BreakableTransports {
  /** For `useTestPlatform`. */
  readonly replace: (own: Transports, log: Log) => Promise<Transports>;
  /** From now on the gateway reaches another server in the place of these subgraphs, and themselves again for the others. */
  breakOnly(...services: readonly ServiceName[]): void;
}

/** Puts a server at an address in the place of whichever subgraphs are broken: one that fails, or none at all. */
export function breakableTransports(addressInstead: () => Promise<string>): BreakableTransports {
  const broken = new Set<ServiceName>();
  return {
    breakOnly: (...services) => {
      broken.clear();
      for (const service of services) broken.add(service);
    },
    replace: async (own, log) => {
      const url = await addressInstead();
      const breakable = (name: ServiceName): SubgraphTransport => {
        const assertionKey = new Uint8Array(32).fill(8);
        const instead = remoteTransport({ name, url, assertionKey, timeoutMs: 2_000, log });
        return {
          execute: (request) => (broken.has(name) ? instead : own[name]).execute(request),
          upload: (upload, requestId) => (broken.has(name) ? instead : own[name]).upload(upload, requestId),
          openFile: (request) => (broken.has(name) ? instead : own[name]).openFile(request),
          isReady: () => (broken.has(name) ? instead : own[name]).isReady(),
          close: () => instead.close(),
        };
      };
      return {
        organisations: breakable('organisations'),
        programmes: breakable('programmes'),
        submissions: breakable('submissions'),
        analytics: breakable('analytics'),
      };
    },
  };
}
