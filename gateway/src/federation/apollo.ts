import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { type ServiceName } from '@qip/database/service-name';
import { formatError, isFault } from '@qip/subgraph-kit/errors/format-error';
import { type Log } from '@qip/subgraph-kit/logs/log';
import { type GatewayContext } from './gateway-context.js';
import { introspectionByRole, type MayIntrospect } from './introspection-by-role.js';
import { asLimit, costLimit, documentLimits, OPERATION_LIMITS } from './operation-limits.js';
import { type SubgraphTransport } from './subgraph-transport.js';
import { TransportDataSource } from './transport-data-source.js';

/** By the name that the supergraph knows each subgraph under. */
export type Transports = Readonly<Record<ServiceName, SubgraphTransport>>;

/** What the graph is served with. */
export interface ApolloParts {
  readonly supergraphSdl: string;
  readonly transports: Transports;
  readonly mayIntrospect: MayIntrospect;
  readonly log: Log;
}

/** What Apollo Server would otherwise switch on by itself, reports to its makers among it where a variable names an account. */
const NOTHING_BY_ITSELF = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

/** Apollo Server over the federated graph, not yet started. Every switch is set: an unset one would follow NODE_ENV. */
export function createApollo({
  supergraphSdl,
  transports,
  mayIntrospect,
  log,
}: ApolloParts): ApolloServer<GatewayContext> {
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => new TransportDataSource(transportOf(transports, name)),
    logger: quiet(log),
    // Otherwise, outside production, any client can ask for the plan of his operation by a header.
    __exposeQueryPlanExperimental: false,
  });
  return new ApolloServer<GatewayContext>({
    gateway,
    validationRules: documentLimits(),
    parseOptions: { maxLexicalTokens: OPERATION_LIMITS.tokens },
    plugins: [costLimit(), introspectionByRole(mayIntrospect), errorCatalogue(log), ...NOTHING_BY_ITSELF],
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    logger: quiet(log),
  });
}

function transportOf(transports: Transports, name: string): SubgraphTransport {
  const found = Object.entries(transports).find(([service]) => service === name)?.[1];
  if (found === undefined) throw new Error(`The supergraph names a subgraph that is not wired: ${name}.`);
  return found;
}

/** Every error that leaves has a code of the closed catalogue and the request's id; what else is known goes to the log. */
function errorCatalogue(log: Log): ApolloServerPlugin<GatewayContext> {
  return {
    unexpectedErrorProcessingRequest: ({ error, requestContext }) => {
      log.fault('A request failed inside Apollo Server.', error, { requestId: requestContext.contextValue.requestId });
      return Promise.resolve();
    },
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors, contextValue }) => {
          // What a subgraph has answered with is in that subgraph's own log, under the same request id.
          for (const error of errors.filter((one) => isFault(one) && !('serviceName' in one.extensions))) {
            log.fault('An operation failed.', unwrapResolverError(error), { requestId: contextValue.requestId });
          }
          return Promise.resolve();
        },
        willSendResponse: ({ response, contextValue }) => {
          if (response.body.kind !== 'single') throw new Error('The graph answered in parts.');
          const { data, errors } = response.body.singleResult;
          // Nothing else: the gateway would add its remarks on null values, which nobody has asked for.
          response.body.singleResult = {
            ...(data === undefined ? {} : { data }),
            ...(errors === undefined
              ? {}
              : { errors: errors.map((error) => formatError(asLimit(error), contextValue.requestId)) }),
          };
          return Promise.resolve();
        },
      }),
  };
}

/** Apollo's own remarks may hold operation text: only that there was one is kept. */
function quiet(log: Log): Record<'debug' | 'info' | 'warn' | 'error', (message?: unknown) => void> {
  const silent = (): undefined => undefined;
  return {
    debug: silent,
    info: silent,
    warn: silent,
    error: () => {
      log.warn('Apollo reported an error; the request that caused it is logged with its id.');
    },
  };
}
