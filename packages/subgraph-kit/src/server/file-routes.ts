import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { endFilesOnClose } from '../files/end-files-on-close.js';
import { FILE_CACHE_HEADER, FILE_NAME_HEADER, type FileAnswer } from '../files/open-file.js';
import { writeCache } from '../files/public-file.js';
import { type Assertion, digestOf } from './assertion.js';
import { refuse } from './refuse.js';
import { type Subgraph } from './subgraph.js';

/**
 * Files up and down, for the gateway alone. Its assertion is made for what stands in the address: the body of a file that
 * comes up is a stream, and one that goes down has none.
 */
export function fileRoutes(
  server: FastifyInstance,
  subgraph: Subgraph,
  assertionOf: (request: FastifyRequest) => Assertion,
): void {
  const giveOut = endFilesOnClose(server);
  server.put<{ Params: { permission: string } }>('/uploads/:permission', async (request, reply) => {
    const { permission } = request.params;
    const assertion = assertionOf(request);
    if (assertion.bodyDigest !== digestOf(permission)) return refuse(reply, 401, 'UNAUTHENTICATED');
    const contentType = request.headers['content-type'] ?? null;
    const answer = await subgraph.receiveUpload({ permission, contentType, body: request.raw }, assertion.requestId);
    return reply.code(answer.status).send(answer.body);
  });
  server.get<{ Params: { link: string } }>('/files/:link', { exposeHeadRoute: false }, async (request, reply) => {
    const { link } = request.params;
    const { caller, requestId, bodyDigest } = assertionOf(request);
    if (bodyDigest !== digestOf(link)) return refuse(reply, 401, 'UNAUTHENTICATED');
    const answer = await subgraph.openFile({ link, caller, requestId });
    if (answer.kind === 'FILE') giveOut(answer.body);
    return give(reply, answer);
  });
}

function give(reply: FastifyReply, answer: FileAnswer): Promise<void> | FastifyReply {
  if (answer.kind === 'NOT_FOUND') return refuse(reply, 404, 'BAD_REQUEST');
  if (answer.kind === 'BUSY') return refuse(reply, 503, 'SERVICE_BUSY');
  if (reply.raw.destroyed) {
    // The gateway has gone while the file was opened: nobody would take it in.
    answer.body.destroy();
    return reply.hijack();
  }
  if (answer.cache !== undefined) reply.header(FILE_CACHE_HEADER, writeCache(answer.cache));
  return reply.header(FILE_NAME_HEADER, answer.name).type(answer.contentType).send(answer.body);
}
