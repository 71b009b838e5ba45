import { type FastifyReply } from 'fastify';
import { ERROR_CODES, type ErrorCode } from '../errors/error-code.js';

/** Ends a request to a subgraph with a code of the catalogue and its sentence. */
export async function refuse(reply: FastifyReply, status: number, code: ErrorCode): Promise<void> {
  await reply.code(status).send({ errors: [{ message: ERROR_CODES[code], extensions: { code } }] });
}
