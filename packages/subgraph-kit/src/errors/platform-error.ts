import { GraphQLError } from 'graphql';
import { ERROR_CODES, type ErrorCode } from './error-code.js';

/** A top-level error with a code of the catalogue and its fixed sentence; what else is known goes to the log, not to the caller. */
export class PlatformError extends GraphQLError {
  constructor(
    readonly code: ErrorCode,
    options: {
      readonly cause?: unknown;
      /** Where the whole request fails and not one field of it: the status of the answer. */
      readonly httpStatus?: number;
    } = {},
  ) {
    super(ERROR_CODES[code], {
      extensions: { code, ...(options.httpStatus === undefined ? {} : { http: { status: options.httpStatus } }) },
      ...(options.cause instanceof Error ? { originalError: options.cause } : {}),
    });
  }
}
