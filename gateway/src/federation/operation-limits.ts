import { type ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { type ValidationRule } from 'graphql';
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

/** Refuses an operation whose lists, at the sizes that it asks for, would make it too large to answer. */
export function costLimit(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ schema, document, operation, request }) => {
          if (operation === undefined) return Promise.resolve();
          const cost = operationCost({ schema, document, operation, variables: request.variables ?? {} });
          if (cost > OPERATION_LIMITS.cost) throw new PlatformError('GRAPHQL_VALIDATION_FAILED', { httpStatus: 400 });
          return Promise.resolve();
        },
      }),
  };
}
