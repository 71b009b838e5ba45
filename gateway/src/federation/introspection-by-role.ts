import { type ApolloServerPlugin } from '@apollo/server';
import { BREAK, type DocumentNode, visit } from 'graphql';
import { type Caller } from '@qip/subgraph-kit/access/caller';
import { PlatformError } from '@qip/subgraph-kit/errors/platform-error';
import { type GatewayContext } from './gateway-context.js';

/** Whether a caller may read the schema through the graph. */
export type MayIntrospect = (caller: Caller, requestId: string) => Promise<boolean>;

/** Introspection for those who build on the graph; the others are told that the document does not fit. */
export function introspectionByRole(mayIntrospect: MayIntrospect): ApolloServerPlugin<GatewayContext> {
  const known = new WeakMap<DocumentNode, boolean>();
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: async ({ document, contextValue }) => {
          const asks = known.get(document) ?? asksForSchema(document);
          known.set(document, asks);
          if (asks && !(await mayIntrospect(contextValue.caller, contextValue.requestId))) {
            throw new PlatformError('GRAPHQL_VALIDATION_FAILED', { httpStatus: 400 });
          }
        },
      }),
  };
}

function asksForSchema(document: DocumentNode): boolean {
  let asks = false;
  visit(document, {
    Field: ({ name }) => {
      asks ||= name.value === '__schema' || name.value === '__type';
      return asks ? BREAK : undefined;
    },
  });
  return asks;
}
