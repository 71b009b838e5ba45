import { type FastifyInstance, type FastifyReply } from 'fastify';
import { isServiceName } from '@qip/database/service-name';
import { endFilesOnClose } from '@qip/subgraph-kit/files/end-files-on-close';
import { type FileCache, publicLink } from '@qip/subgraph-kit/files/public-file';
import { type Transports } from '../federation/apollo.js';
import { giveFile } from './give-file.js';

/** The same for whatever stands against it: an address that never was, one that was ended, a service that has none. */
const NOT_FOUND = { code: 'NOT_FOUND', message: 'There is nothing at this address, or no longer.' } as const;

/** Files for programs that cannot sign in, such as a calendar: public ones, and those whose address is a secret. */
export function publicFileRoute(server: FastifyInstance, transports: Transports): void {
  const giveOut = endFilesOnClose(server);
  server.get<{ Params: { service: string; kind: string; rest: string } }>(
    '/public/:service/:kind/:rest',
    { exposeHeadRoute: false },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const { service, kind, rest } = request.params;
      if (!isServiceName(service)) return reply.code(404).send(NOT_FOUND);
      // Whoever sends a token gets the same: it is not even looked at.
      const caller = { kind: 'ANONYMOUS' } as const;
      const link = publicLink({ name: kind, rest });
      const answer = await transports[service].openFile({ link, caller, requestId: request.id });
      if (answer.kind !== 'FILE') return giveFile(reply, answer, NOT_FOUND);
      if (answer.cache !== undefined) {
        mayKeep(reply, answer.cache);
        if (hasTag(request.headers['if-none-match'], answer.cache)) {
          answer.body.destroy();
          return reply.code(304).send();
        }
      }
      giveOut(answer.body);
      return giveFile(reply, answer, NOT_FOUND);
    },
  );
}

function mayKeep(reply: FastifyReply, { seconds, tag }: FileCache): void {
  reply.headers({ 'cache-control': `public, max-age=${seconds}`, etag: `"${tag}"` });
}

/** Whether whoever asks has this content already (RFC 9110, 13.1.2: compared weakly). */
function hasTag(ifNoneMatch: string | undefined, { tag }: FileCache): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((text) => text.trim().replace(/^W\//, ''));
  return known.includes(`"${tag}"`);
}
