import { type Log } from '@qip/subgraph-kit/logs/log';
import { serveSubgraph } from '@qip/subgraph-kit/server/serve-subgraph';
import { startSubgraph } from '@qip/subgraph-kit/server/subgraph';
import { type TestDatabase } from '@qip/testkit/test-database';
import { inProcessTransport } from '../src/federation/in-process-transport.js';
import { remoteTransport } from '../src/federation/remote-transport.js';
import { type SubgraphTransport } from '../src/federation/subgraph-transport.js';
import { PROBE_KEY } from './probe-files.js';
import { type Probe } from './probe-subgraph.js';

const ASSERTION_KEY = new Uint8Array(32).fill(4);
/** How many connections to the database the probe has. */
export const PROBE_POOL = 2;

/** A transport to a probe, and what ends all that stands behind it. */
export interface Reached {
  readonly transport: SubgraphTransport;
  stop(): Promise<void>;
}

/** Starts a probe on the test's database and reaches it. */
export type Reach = (probe: Probe, database: TestDatabase, log: Log) => Promise<Reached>;

const start = (probe: Probe, database: TestDatabase, log: Log): ReturnType<typeof startSubgraph> =>
  startSubgraph(probe.definition, {
    databaseUrl: database.applicationUrl('programmes'),
    poolSize: PROBE_POOL,
    log,
    signingKey: PROBE_KEY,
    publicUrl: 'http://platform.test',
    worksJobs: false,
  });

const reachInProcess: Reach = async (probe, database, log) => {
  const transport = inProcessTransport(await start(probe, database, log));
  return { transport, stop: () => transport.close() };
};

const reachOverTheNetwork: Reach = async (probe, database, log) => {
  const subgraph = await start(probe, database, log);
  const server = await serveSubgraph(subgraph, { assertionKey: ASSERTION_KEY, log });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  const transport = remoteTransport({ name: 'programmes', url, assertionKey: ASSERTION_KEY, timeoutMs: 5_000, log });
  const stop = async (): Promise<void> => {
    await transport.close();
    await server.close();
    await subgraph.stop();
  };
  return { transport, stop };
};

/** Both ways to reach a subgraph, which pass the same tests. */
export const WAYS: readonly (readonly [string, Reach])[] = [
  ['in this process', reachInProcess],
  ['over the network', reachOverTheNetwork],
];
