/**
 * The closed catalogue of top-level error codes, the same in the gateway and in every subgraph. Whatever fails in
 * another way is INTERNAL_SERVER_ERROR, with nothing about it in the answer but the request's id.
 */
export const ERROR_CODES = {
  UNAUTHENTICATED: 'Sign in: this operation needs a valid access token.',
  FORBIDDEN: 'Your role does not allow this operation.',
  BAD_USER_INPUT: 'A variable does not have the type that the schema asks for.',
  GRAPHQL_PARSE_FAILED: 'The document is not valid GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema or its limits.',
  OPERATION_RESOLUTION_FAILURE: 'The document holds no operation, or several and none was named.',
  OPERATION_NOT_ALLOWED: 'This operation is not on the list of allowed operations.',
  BAD_REQUEST: 'The request is not a GraphQL request: send JSON with a query.',
  REQUEST_TOO_LARGE: 'The request is larger than the platform accepts.',
  RATE_LIMITED: 'Too many requests: wait a little and try again.',
  SERVICE_BUSY: 'The platform is busy at the moment: try again shortly.',
  SERVICE_UNAVAILABLE: 'A part of the platform does not answer at the moment: try again shortly.',
  INTERNAL_SERVER_ERROR:
    'Something went wrong on our side. Nothing was half done; quote the request id to the central team.',
} as const;

/** One code of the catalogue. */
export type ErrorCode = keyof typeof ERROR_CODES;

/** Whether a value is a code of the catalogue. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERROR_CODES, value);
}
