import { type FastifyInstance, type FastifyReply } from 'fastify';
import { ERROR_CODES, type ErrorCode } from '@qip/subgraph-kit/errors/error-code';
import { PlatformError } from '@qip/subgraph-kit/errors/platform-error';
import { type Log } from '@qip/subgraph-kit/logs/log';

/** The codes with which a whole request can fail and whose status is not 400. */
const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  UNAUTHENTICATED: 401,
  REQUEST_TOO_LARGE: 413,
  RATE_LIMITED: 429,
  INTERNAL_SERVER_ERROR: 500,
  SERVICE_BUSY: 503,
  SERVICE_UNAVAILABLE: 503,
};

/** Ends a request with a code of the catalogue, its sentence and the request's id. */
export async function refuse(
  reply: FastifyReply,
  code: ErrorCode,
  status: number = STATUS[code] ?? 400,
): Promise<FastifyReply> {
  const extensions = { code, requestId: reply.request.id };
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  return reply.code(status).send({ errors: [{ message: ERROR_CODES[code], extensions }] });
}

/** Answers whatever fails outside GraphQL. The framework's own error handler would print bodies and send stacks. */
export function answerErrors(server: FastifyInstance, log: Log): void {
  server.setErrorHandler(async (error, request, reply) => {
    const { code, status } = judge(error);
    if (status >= 500) log.fault('A request failed outside GraphQL.', error, { requestId: request.id });
    await refuse(reply, code, status);
  });
  server.setNotFoundHandler((_request, reply) => refuse(reply, 'BAD_REQUEST', 404));
}

interface Judgement {
  readonly code: ErrorCode;
  readonly status: number;
}

function judge(error: unknown): Judgement {
  if (error instanceof PlatformError) return { code: error.code, status: STATUS[error.code] ?? 400 };
  const status = statusOf(error);
  if (status === 413) return { code: 'REQUEST_TOO_LARGE', status };
  return status < 500 ? { code: 'BAD_REQUEST', status } : { code: 'INTERNAL_SERVER_ERROR', status: 500 };
}

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return 500;
  return typeof error.statusCode === 'number' ? error.statusCode : 500;
}
