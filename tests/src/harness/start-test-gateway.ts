import { analyticsSubgraph } from '@qip/analytics/subgraph';
import { type ServiceName } from '@qip/database/service-name';
import { type Transports } from '@qip/gateway/federation/apollo';
import { inProcessTransport } from '@qip/gateway/federation/in-process-transport';
import { createTokenVerifier } from '@qip/gateway/identity/token-verifier';
import { PLAYGROUND_DIRECTORY, playgroundConfig } from '@qip/gateway/playground/playground-config';
import { createGatewayServer } from '@qip/gateway/server/gateway-server';
import { createRateLimit } from '@qip/gateway/server/rate-limit';
import { createGraph } from '@qip/gateway/server/run-gateway';
import { organisationsSubgraph } from '@qip/organisations/subgraph';
import { programmesSubgraph } from '@qip/programmes/subgraph';
import { type Log } from '@qip/subgraph-kit/logs/log';
import { startSubgraph, type SubgraphDefinition } from '@qip/subgraph-kit/server/subgraph';
import { submissionsSubgraph } from '@qip/submissions/subgraph';
import { localDateAt } from '@qip/subgraph-kit/values/local-date';
import { type TestDatabase } from '@qip/testkit/test-database';
import { createTestIssuer, type TestIssuer } from './test-issuer.js';

/** What may differ from a gateway whose four subgraphs are well. */
export interface TestGatewayOptions {
  /** Connections of each service. */
  readonly poolSize?: number;
  /** Puts other ways to subgraphs in the place of those in this process. */
  readonly replace?: (own: Transports, log: Log) => Partial<Transports> | Promise<Partial<Transports>>;
}

/** Who is told what happens inside. */
interface Observers {
  readonly log: Log;
  readonly onStatement: (service: ServiceName, statement: string) => unknown;
}

/** A gateway that listens. */
export interface TestGateway {
  readonly url: string;
  readonly issuer: TestIssuer;
  stop(): Promise<void>;
}

/** The smallest pool there can be: whoever needs a second connection waits for ever, and the test shows it. */
const POOL_SIZE = 1;
const REQUESTS_PER_MINUTE = 100_000;

/** Starts gateway and subgraphs on a test database. It is no demo: introspection and sign-in are those of a live platform. */
export async function startTestGateway(
  database: TestDatabase,
  { poolSize = POOL_SIZE, replace = () => ({}) }: TestGatewayOptions,
  { log, onStatement }: Observers,
): Promise<TestGateway> {
  const reach = async (definition: SubgraphDefinition): Promise<Transports[ServiceName]> =>
    inProcessTransport(
      await startSubgraph(definition, {
        databaseUrl: database.applicationUrl(definition.name),
        poolSize,
        log,
        signingKey: new Uint8Array(32).fill(7),
        publicUrl: 'http://platform.test',
        worksJobs: false,
        onStatement: (statement) => onStatement(definition.name, statement),
      }),
    );
  const own: Transports = {
    organisations: await reach(organisationsSubgraph),
    programmes: await reach(programmesSubgraph),
    submissions: await reach(submissionsSubgraph),
    analytics: await reach(analyticsSubgraph),
  };
  const transports = { ...own, ...(await replace(own, log)) };
  const issuer = await createTestIssuer();
  const apollo = await createGraph({ transports, isDemo: false, log });
  const server = await createGatewayServer({
    apollo,
    transports,
    verify: createTokenVerifier({ issuer: issuer.issuer, audience: issuer.audience, keys: issuer.keys }),
    rateLimit: createRateLimit(REQUESTS_PER_MINUTE),
    trustedProxies: [],
    playground: { directory: PLAYGROUND_DIRECTORY, config: playgroundConfig(false, localDateAt(new Date())) },
    demoIdentity: { kind: 'NONE' },
    mails: null,
    log,
  });
  return {
    url: await server.listen({ port: 0, host: '127.0.0.1' }),
    issuer,
    stop: async () => {
      await server.close();
      await apollo.stop();
      await Promise.all(
        [...new Set([...Object.values(own), ...Object.values(transports)])].map((transport) => transport.close()),
      );
    },
  };
}
