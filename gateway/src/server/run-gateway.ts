import { type ApolloServer } from '@apollo/server';
import { type FastifyInstance } from 'fastify';
import { type PlatformClock } from '@qip/subgraph-kit/database/platform-clock';
import { type Log } from '@qip/subgraph-kit/logs/log';
import { createManagementServer } from '@qip/subgraph-kit/server/management-server';
import { processMetrics } from '@qip/subgraph-kit/server/process-metrics';
import { runUntilTold } from '@qip/subgraph-kit/server/run-until-told';
import { readSupergraph } from '@qip/schema/read-supergraph';
import { type DemoIdentity } from '../demo-identity/demo-identity.js';
import { createApollo, type Transports } from '../federation/apollo.js';
import { type GatewayContext } from '../federation/gateway-context.js';
import { mayIntrospectByRole } from '../identity/may-introspect.js';
import { type TokenVerifier } from '../identity/token-verifier.js';
import { type MailBox } from '../mail-catcher/caught-mail.js';
import { type PlaygroundConfig } from '../playground/playground-routes.js';
import { createGatewayServer } from './gateway-server.js';
import { createRateLimit } from './rate-limit.js';

/** A gateway, whichever way its subgraphs are reached. */
export interface GatewaySettings {
  readonly port: number;
  readonly managementPort: number;
  readonly requestsPerMinute: number;
  readonly trustedProxies: readonly string[];
  /** Started. */
  readonly apollo: ApolloServer<GatewayContext>;
  readonly transports: Transports;
  readonly verify: TokenVerifier;
  readonly demoIdentity: DemoIdentity;
  /** What a demo's mail catcher took; null where there is none. */
  readonly mails: MailBox | null;
  readonly playgroundDirectory: string;
  readonly playground: PlaygroundConfig;
  /** The clock of a demo; null where this process has no database. */
  readonly clock: PlatformClock | null;
  readonly log: Log;
}

/** A gateway that answers. */
export interface RunningGateway {
  readonly server: FastifyInstance;
  /** Stops taking requests, lets those under way finish, closes. */
  stop(): Promise<void>;
}

/** The federated graph over the committed supergraph, started. */
export async function createGraph(parts: {
  readonly transports: Transports;
  readonly isDemo: boolean;
  readonly log: Log;
}): Promise<ApolloServer<GatewayContext>> {
  const apollo = createApollo({
    supergraphSdl: await readSupergraph(),
    transports: parts.transports,
    mayIntrospect: mayIntrospectByRole(parts.transports.organisations, parts.isDemo),
    log: parts.log,
  });
  await apollo.start();
  return apollo;
}

/** Serves the graph and the management port. */
export async function serveGateway(settings: GatewaySettings): Promise<RunningGateway> {
  const { apollo, transports, log } = settings;
  const server = await createGatewayServer({
    apollo,
    transports,
    verify: settings.verify,
    rateLimit: createRateLimit(settings.requestsPerMinute),
    trustedProxies: settings.trustedProxies,
    playground: { directory: settings.playgroundDirectory, config: settings.playground },
    demoIdentity: settings.demoIdentity,
    mails: settings.mails,
    log,
  });
  let isDraining = false;
  const management = createManagementServer({
    isReady: async () => !isDraining && (await isAnyReady(transports)),
    metrics: processMetrics,
    clock: settings.clock,
  });
  await server.listen({ port: settings.port, host: '0.0.0.0' });
  await management.listen({ port: settings.managementPort, host: '0.0.0.0' });
  return {
    server,
    stop: async () => {
      isDraining = true;
      await server.close();
      await apollo.stop();
      await management.close();
    },
  };
}

/** Runs until SIGTERM or SIGINT, then stops the gateway and what stands behind it. */
export function runGatewayUntilTold(gateway: RunningGateway, stopBehind: () => Promise<void>, log: Log): void {
  runUntilTold(log, [() => gateway.stop(), stopBehind]);
}

/**
 * A dead subgraph costs its own fields only: a gateway that has any other one still has work to do, and taking every
 * gateway out of the balancer would cost the rest as well.
 */
async function isAnyReady(transports: Transports): Promise<boolean> {
  const states = await Promise.all(Object.values(transports).map((transport) => transport.isReady()));
  return states.some(Boolean);
}
