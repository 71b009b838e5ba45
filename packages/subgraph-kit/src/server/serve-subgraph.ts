import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { fastify, type FastifyInstance, type FastifyRequest } from 'fastify';
import { type ErrorCode } from '../errors/error-code.js';
import { formatError } from '../errors/format-error.js';
import { logErrors } from '../errors/log-errors.js';
import { type Log } from '../logs/log.js';
import { endConnectionsOnClose } from './end-connections.js';
import { fileRoutes } from './file-routes.js';
import { refuse } from './refuse.js';
import { ASSERTION_HEADER, digestOf, verifyAssertion, type Assertion } from './assertion.js';
import { type Subgraph } from './subgraph.js';
import { type SubgraphContext } from './subgraph-context.js';

/** How a subgraph is reached over HTTP. */
export interface ServeSettings {
  /** The key that only the gateway shares with this subgraph. */
  readonly assertionKey: Uint8Array;
  readonly log: Log;
}

const LARGEST_BODY = 4 * 1024 * 1024;
const LONGEST_PERMISSION = 1_000;
const vouched = new WeakMap<FastifyRequest, Assertion>();
const bodies = new WeakMap<FastifyRequest, Buffer>();

/**
 * An HTTP server for a subgraph, not yet listening. It answers nothing at all without the gateway's assertion: not the
 * schema, not `_service`, no file; and only the body that the assertion was made for.
 */
export async function serveSubgraph(subgraph: Subgraph, settings: ServeSettings): Promise<FastifyInstance> {
  const apollo = apolloOf(subgraph);
  await apollo.start();
  const server = bareServer();
  endConnectionsOnClose(server);
  guard(server, subgraph, settings);
  answerOperations(server, subgraph, apollo);
  fileRoutes(server, subgraph, assertionOf);
  server.addHook('onClose', () => apollo.stop());
  return server;
}

function apolloOf(subgraph: Subgraph): ApolloServer<SubgraphContext> {
  return new ApolloServer<SubgraphContext>({
    schema: subgraph.schema,
    introspection: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    plugins: [ApolloServerPluginInlineTraceDisabled(), requestPlugin()],
  });
}

function bareServer(): FastifyInstance {
  const server = fastify({
    bodyLimit: LARGEST_BODY,
    logger: false,
    forceCloseConnections: 'idle',
    // What stands in the address of a file is a signed token, longer than the 100 characters that a parameter may have.
    routerOptions: { maxParamLength: LONGEST_PERMISSION },
    // Neither an address that cannot be decoded nor something that is not HTTP comes past any hook.
    frameworkErrors: (_error, _request, reply) => void refuse(reply, 401, 'UNAUTHENTICATED'),
    clientErrorHandler: (_error, socket) => void socket.destroy(),
  });
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    bodies.set(request, body);
    try {
      done(null, JSON.parse(body.toString('utf8')));
    } catch {
      done(Object.assign(new Error('not JSON'), { statusCode: 400 }));
    }
  });
  server.addContentTypeParser('*', (_request, _payload, done) => {
    done(null);
  });
  return server;
}

function guard(server: FastifyInstance, subgraph: Subgraph, { assertionKey, log }: ServeSettings): void {
  server.addHook('onRequest', async (request, reply) => {
    const assertion = await verifyAssertion(headerOf(request), subgraph.name, assertionKey);
    if (assertion === null) await refuse(reply, 401, 'UNAUTHENTICATED');
    else vouched.set(request, assertion);
  });
  server.setErrorHandler(async (error, _request, reply) => {
    const status = statusOf(error);
    if (status >= 500) log.fault('A subgraph request failed outside GraphQL.', error);
    await refuse(reply, status, codeFor(status));
  });
  server.setNotFoundHandler((_request, reply) => refuse(reply, 404, 'BAD_REQUEST'));
}

function answerOperations(server: FastifyInstance, subgraph: Subgraph, apollo: ApolloServer<SubgraphContext>): void {
  server.post('/graphql', {
    preHandler: async (request, reply) => {
      const isSame = vouched.get(request)?.bodyDigest === digestOf(bodies.get(request) ?? '');
      if (!isSame) await refuse(reply, 401, 'UNAUTHENTICATED');
    },
    handler: fastifyApolloHandler(apollo, { context: (request) => Promise.resolve(contextOf(subgraph, request)) }),
  });
}

function contextOf(subgraph: Subgraph, request: FastifyRequest): SubgraphContext {
  const { caller, requestId } = assertionOf(request);
  return subgraph.open(caller, requestId);
}

function assertionOf(request: FastifyRequest): Assertion {
  const assertion = vouched.get(request);
  if (assertion === undefined) throw new Error('A request came past the check of its assertion.');
  return assertion;
}

/** Logs faults, gives errors the catalogue's shape, and ends the request's transaction before the answer leaves. */
function requestPlugin(): ApolloServerPlugin<SubgraphContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors, contextValue }) => {
          logErrors(contextValue.log, errors);
          return Promise.resolve();
        },
        willSendResponse: async ({ response, contextValue }) => {
          await contextValue.database.close();
          if (response.body.kind !== 'single' || response.body.singleResult.errors === undefined) return;
          response.body.singleResult.errors = response.body.singleResult.errors.map((error) =>
            formatError(error, contextValue.requestId),
          );
        },
      }),
  };
}

function codeFor(status: number): ErrorCode {
  if (status === 413) return 'REQUEST_TOO_LARGE';
  return status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST';
}

function headerOf(request: FastifyRequest): string | undefined {
  const value = request.headers[ASSERTION_HEADER];
  return typeof value === 'string' ? value : undefined;
}

function statusOf(error: unknown): number {
  if (typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number') {
    return error.statusCode;
  }
  return 500;
}
