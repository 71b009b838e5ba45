import { type Caller } from '@qip/subgraph-kit/access/caller';

/** What the gateway knows of one request. */
export interface GatewayContext {
  readonly caller: Caller;
  readonly requestId: string;
}
