import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, isErrorCode, type ErrorCode } from './error-code.js';
import { valueFreeMessage } from './value-free-message.js';

/** Codes whose own message helps the caller, as far as it holds names only. */
const CODES_THAT_EXPLAIN: readonly ErrorCode[] = ['GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'];

/**
 * Turns any error into the one shape that leaves the platform: a message of ours, a code of the closed catalogue, the
 * path and the request's id. Stack traces, other services' addresses and bodies, SQL and user-entered values stay behind.
 */
export function formatError(formatted: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  const given = formatted.extensions?.['code'];
  const code: ErrorCode = isErrorCode(given) ? given : 'INTERNAL_SERVER_ERROR';
  const explained = CODES_THAT_EXPLAIN.includes(code) ? valueFreeMessage(formatted.message) : null;
  return {
    message: explained ?? ERROR_CODES[code],
    ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
    extensions: { code, requestId },
  };
}

/** Whether an error is a fault of ours, to be logged with all that is known about it. */
export function isFault(error: unknown): boolean {
  const code = error instanceof GraphQLError ? error.extensions['code'] : undefined;
  return !isErrorCode(code) || code === 'INTERNAL_SERVER_ERROR';
}
