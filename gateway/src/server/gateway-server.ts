import helmet from '@fastify/helmet';
import { fastify, type FastifyInstance } from 'fastify';
import { type Log } from '@qip/subgraph-kit/logs/log';
import { endConnectionsOnClose } from '@qip/subgraph-kit/server/end-connections';
import { newId } from '@qip/subgraph-kit/values/id';
import { type DemoIdentity } from '../demo-identity/demo-identity.js';
import { demoIdentityRoutes } from '../demo-identity/demo-identity-routes.js';
import { type Transports } from '../federation/apollo.js';
import { type MailBox } from '../mail-catcher/caught-mail.js';
import { mailRoutes } from '../mail-catcher/mail-routes.js';
import { type PlaygroundFiles, playgroundRoutes } from '../playground/playground-routes.js';
import { answerErrors, refuse } from './error-answers.js';
import { fileRoute } from './file-route.js';
import { graphRoute, type GraphParts } from './graph-route.js';
import { type RateLimit } from './rate-limit.js';
import { uploadRoute } from './upload-route.js';

/** What the gateway's server is made of. */
export interface GatewayParts extends GraphParts {
  readonly transports: Transports;
  readonly rateLimit: RateLimit;
  /** Addresses or networks whose word on where a request comes from is believed; empty where clients connect directly. */
  readonly trustedProxies: readonly string[];
  readonly playground: PlaygroundFiles;
  readonly demoIdentity: DemoIdentity;
  /** What a demo's mail catcher took; null where there is none: then `/mails` is not found. */
  readonly mails: MailBox | null;
  readonly log: Log;
}

const LARGEST_BODY = 1024 * 1024;
/** What stands in the address of a file is signed, and longer than the framework lets a part of a path be. */
const LONGEST_PERMISSION = 2_000;
/** From the first byte of a request to its last; longer than the two minutes that a file may take. */
const REQUEST_TIMEOUT_MS = 180_000;
/** The playground's own files only; GraphiQL sets styles from code. */
const CONTENT_SECURITY = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'", 'data:'],
  workerSrc: ["'self'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

/** The gateway's HTTP server, not yet listening: `/graphql`, `/playground`, `/uploads`, `/files`, and the demo's sign-in and mails. */
export async function createGatewayServer(parts: GatewayParts): Promise<FastifyInstance> {
  const server = bareServer(parts.trustedProxies);
  endConnectionsOnClose(server);
  await server.register(helmet, {
    contentSecurityPolicy: { directives: CONTENT_SECURITY },
    // Browsers obey it where they came by TLS and nowhere else. What other hosts of the domain do is not ours to say.
    strictTransportSecurity: { includeSubDomains: false },
  });
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    const seconds = await parts.rateLimit.secondsToWait(request.ip);
    if (seconds !== null) await refuse(reply.header('retry-after', seconds), 'RATE_LIMITED');
  });
  answerErrors(server, parts.log);
  graphRoute(server, parts);
  uploadRoute(server, parts.transports);
  fileRoute(server, parts);
  await server.register(playgroundRoutes(parts.playground));
  if (parts.mails !== null) await server.register(mailRoutes(parts.mails));
  await server.register(demoIdentityRoutes(parts.demoIdentity), { prefix: '/demo-identity' });
  return server;
}

function bareServer(trustedProxies: readonly string[]): FastifyInstance {
  const server = fastify({
    bodyLimit: LARGEST_BODY,
    logger: false,
    forceCloseConnections: 'idle',
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    genReqId: () => newId(),
    routerOptions: { maxParamLength: LONGEST_PERMISSION },
    // An address that cannot be decoded comes past no hook.
    frameworkErrors: (_error, _request, reply) => void refuse(reply, 'BAD_REQUEST'),
  });
  server.removeContentTypeParser('text/plain');
  return server;
}
