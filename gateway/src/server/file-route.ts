import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { isServiceName } from '@qip/database/service-name';
import { type Caller } from '@qip/subgraph-kit/access/caller';
import { PlatformError } from '@qip/subgraph-kit/errors/platform-error';
import { endFilesOnClose } from '@qip/subgraph-kit/files/end-files-on-close';
import { type Transports } from '../federation/apollo.js';
import { callerOfRequest } from '../identity/caller-of-request.js';
import { type TokenVerifier } from '../identity/token-verifier.js';
import { giveFile } from './give-file.js';

/** The same for whatever stands against it, so that nothing is learned from it: not even the request's id is in it. */
const NOT_FOUND = {
  code: 'NOT_FOUND',
  message:
    'There is no such file, or it is not for you. Ask for its address again, and send your access token in the Authorization header within ten minutes.',
} as const;

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
      return giveFile(reply, answer, NOT_FOUND);
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
