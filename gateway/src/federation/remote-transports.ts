import { type ServiceName } from '@qip/database/service-name';
import { type Log } from '@qip/subgraph-kit/logs/log';
import { type Transports } from './apollo.js';
import { remoteTransport } from './remote-transport.js';
import { type SubgraphTransport } from './subgraph-transport.js';

/** Where each subgraph is, and the key that it knows the gateway by. */
export type SubgraphAddresses = Readonly<
  Record<`${Uppercase<ServiceName>}_URL` | `${Uppercase<ServiceName>}_ASSERTION_KEY`, string>
> & { readonly SUBGRAPH_TIMEOUT_MS: number };

/** The four subgraphs over the network. */
export function remoteTransports(addresses: SubgraphAddresses, log: Log): Transports {
  const to = (name: ServiceName, url: string, key: string): SubgraphTransport =>
    remoteTransport({ name, url, assertionKey: Buffer.from(key), timeoutMs: addresses.SUBGRAPH_TIMEOUT_MS, log });
  return {
    organisations: to('organisations', addresses.ORGANISATIONS_URL, addresses.ORGANISATIONS_ASSERTION_KEY),
    programmes: to('programmes', addresses.PROGRAMMES_URL, addresses.PROGRAMMES_ASSERTION_KEY),
    submissions: to('submissions', addresses.SUBMISSIONS_URL, addresses.SUBMISSIONS_ASSERTION_KEY),
    analytics: to('analytics', addresses.ANALYTICS_URL, addresses.ANALYTICS_ASSERTION_KEY),
  };
}
