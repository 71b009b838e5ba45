import { type DocumentNode, execute, type ExecutionResult, GraphQLError } from 'graphql';
import { formatError } from '@qip/subgraph-kit/errors/format-error';
import { logErrors } from '@qip/subgraph-kit/errors/log-errors';
import { PlatformError } from '@qip/subgraph-kit/errors/platform-error';
import { type Subgraph } from '@qip/subgraph-kit/server/subgraph';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { documentCache } from './document-cache.js';
import { type SubgraphAnswer, type SubgraphRequest, type SubgraphTransport } from './subgraph-transport.js';

/** Reaches a subgraph in this process: the verified caller is handed over, each document is parsed and validated once. */
export function inProcessTransport(subgraph: Subgraph): SubgraphTransport {
  const check = documentCache(subgraph.schema);
  return {
    execute: async (request) => {
      const checked = check(request.query);
      if (checked.kind === 'INVALID') return { errors: asAnswered(checked.errors, request) };
      const context = subgraph.open(request.caller, request.requestId);
      try {
        return await answerOf(subgraph, checked.document, request, context);
      } finally {
        await context.database.close();
      }
    },
    upload: (upload, requestId) => asPlatformErrors(() => subgraph.receiveUpload(upload, requestId)),
    openFile: (request) => asPlatformErrors(() => subgraph.openFile(request)),
    isReady: () => subgraph.isReady(),
    close: () => subgraph.stop(),
  };
}

/** What fails at a file is told by its code alone. */
async function asPlatformErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof PlatformError ? error : new PlatformError('SERVICE_UNAVAILABLE', { cause: error });
  }
}

async function answerOf(
  subgraph: Subgraph,
  document: DocumentNode,
  request: SubgraphRequest,
  context: SubgraphContext,
): Promise<SubgraphAnswer> {
  const result = await execute({
    schema: subgraph.schema,
    document,
    contextValue: context,
    variableValues: request.variables,
    operationName: request.operationName,
  });
  if (result.errors === undefined) return { data: result.data ?? null };
  const errors = wasRefused(result) ? result.errors.map(asBadInput) : result.errors;
  logErrors(context.log, errors);
  return { data: result.data ?? null, errors: asAnswered(errors, request) };
}

/** A valid document gives an answer without data only when its variables do not fit. */
function wasRefused({ data }: ExecutionResult): boolean {
  return data === undefined;
}

function asBadInput({ message }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

function asAnswered(
  errors: readonly GraphQLError[],
  { requestId }: SubgraphRequest,
): NonNullable<SubgraphAnswer['errors']> {
  return errors.map((error) => formatError(error.toJSON(), requestId));
}
