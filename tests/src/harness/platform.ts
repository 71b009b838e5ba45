/** A platform that a test has to itself, seen from outside. */
export interface Platform {
  /** The gateway, without a slash at the end. */
  readonly gatewayUrl: string;
  /** A management port that can move the clock; null where the platform is somebody else's. */
  readonly managementUrl: string | null;
  /** The subgraphs' own addresses, where they have any. */
  readonly subgraphUrls: readonly string[];
  /** Ends every process of it, in order. */
  stop(): Promise<void>;
}
