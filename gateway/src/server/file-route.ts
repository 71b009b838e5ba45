import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { isServiceName } from '@qip/database/service-name';
import { type Caller } from '@qip/subgraph-kit/access/caller';
import { PlatformError } from '@qip/subgraph-kit/errors/platform-error';
import { endFilesOnClose } from '@qip/subgraph-kit/files/end-files-on-close';
import { type FileAnswer } from '@qip/subgraph-kit/files/open-file';
import { type Transports } from '../federation/apollo.js';
import { callerOfRequest } from '../identity/caller-of-request.js';
import { type TokenVerifier } from '../identity/token-verifier.js';
import { refuse } from './error-answers.js';

/** How long somebody may take for a file; a connection to its subgraph waits for as long. */
const LONGEST_MS = 600_000;

/** The same for whatever stands against it, so that nothing is learned from it: not even the request's id is in it. */
const NOT_FOUND = {
  code: 'NOT_FOUND',
  message:
    'There is no such file, or it is not for you. Ask for its address again, and send your access token in the Authorization header within ten minutes.',
};

/** Files come down from the subgraph that signed their address, for somebody whom that subgraph lets see them. */
export function fileRoute(
  server: FastifyInstance,
  { transports, verify }: { readonly transports: Transports; readonly verify: TokenVerifier },
): void {
  const giveOut = endFilesOnClose(server);
  server.get<{ Params: { service: string; link: string } }>(
    '/files/:service/:link',
    { exposeHeadRoute: false },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const { service, link } = request.params;
      const caller = await callerOf(request, verify);
      if (!isServiceName(service) || caller.kind !== 'SUBJECT') return reply.code(404).send(NOT_FOUND);
      const answer = await transports[service].openFile({ link, caller, requestId: request.id });
      if (answer.kind === 'FILE') giveOut(answer.body);
      return give(reply, answer);
    },
  );
}

/** Whoever is not believed is nobody here: a refusal of its own would tell a link that holds from one that does not. */
async function callerOf({ headers }: FastifyRequest, verify: TokenVerifier): Promise<Caller> {
  try {
    return await callerOfRequest(headers.authorization, verify);
  } catch (error) {
    if (error instanceof PlatformError && error.code === 'UNAUTHENTICATED') return { kind: 'ANONYMOUS' };
    throw error;
  }
}

async function give(reply: FastifyReply, answer: FileAnswer): Promise<FastifyReply> {
  if (answer.kind === 'NOT_FOUND') return reply.code(404).send(NOT_FOUND);
  if (answer.kind === 'BUSY') return refuse(reply, 'SERVICE_BUSY');
  const { name, contentType, body } = answer;
  if (reply.raw.destroyed) {
    // Whoever asked has gone while it was opened: nobody would take it in.
    body.destroy();
    return reply.hijack();
  }
  const timer = setTimeout(() => body.destroy(new Error('a file was not taken in within ten minutes')), LONGEST_MS);
  body.once('close', () => {
    clearTimeout(timer);
  });
  return reply
    .headers({
      'content-type': contentType,
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    })
    .send(body);
}
