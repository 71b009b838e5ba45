import { type ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { type GraphQLFormattedError, type ValidationRule } from 'graphql';
import { PlatformError } from '@qip/subgraph-kit/errors/platform-error';
import { type GatewayContext } from './gateway-context.js';
import { operationCost } from './operation-cost.js';

/** How large an operation may be. Generous for every document that a person or a dashboard would write. */
export const OPERATION_LIMITS = {
  depth: 16,
  aliases: 30,
  directives: 30,
  tokens: 3_000,
  /** Fields resolved, with every list taken at the size that was asked for. */
  cost: 50_000,
} as const;

/** Limits that are checked on the document alone, before anything is planned or resolved. */
export function documentLimits(): ValidationRule[] {
  const exact = { exposeLimits: false, propagateOnRejection: true } as const;
  return new ApolloArmor({
    maxDepth: { enabled: true, n: OPERATION_LIMITS.depth, ...exact },
    maxAliases: { enabled: true, n: OPERATION_LIMITS.aliases, ...exact },
    maxDirectives: { enabled: true, n: OPERATION_LIMITS.directives, ...exact },
    // graphql-js itself stops parsing at the limit of tokens; Apollo Server hides suggestions.
    maxTokens: { enabled: false },
    blockFieldSuggestion: { enabled: false },
    // Lists are weighed by the sizes that are asked for, in costLimit below; armor would count every field alike.
    costLimit: { enabled: false },
  }).protect().validationRules;
}

/** The end of what graphql-js says when it stops reading at the limit of tokens. */
const STOPPED_READING = ' tokens. Parsing aborted.';

/** graphql-js calls a document that is too long a syntax error. It may be faultless: it does not fit our limits. */
export function asLimit(error: GraphQLFormattedError): GraphQLFormattedError {
  if (!error.message.endsWith(STOPPED_READING)) return error;
  return { ...error, extensions: { ...error.extensions, code: 'GRAPHQL_VALIDATION_FAILED' } };
}

/**
 * Refuses an operation whose lists, at the sizes that it asks for, would make it too large to answer; and what is none of
 * the schema's operations, which the gateway's planner would take for a fault of ours.
 */
export function costLimit(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ schema, document, operation, request }) => {
          if (operation === undefined) throw new PlatformError('OPERATION_RESOLUTION_FAILURE', { httpStatus: 400 });
          const isKnown = schema.getRootType(operation.operation) !== undefined;
          const cost = operationCost({ schema, document, operation, variables: request.variables ?? {} });
          if (!isKnown || cost > OPERATION_LIMITS.cost) {
            throw new PlatformError('GRAPHQL_VALIDATION_FAILED', { httpStatus: 400 });
          }
          return Promise.resolve();
        },
      }),
  };
}
