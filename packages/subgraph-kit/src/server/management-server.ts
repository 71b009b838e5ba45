import { fastify, type FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type PlatformClock } from '../database/platform-clock.js';

/** What the management port asks of the process behind it. */
export interface ManagedProcess {
  /** Whether requests should be sent here: every database answers and the process is not draining. */
  isReady(): Promise<boolean>;
  /** Figures in Prometheus' text form. */
  metrics(): Promise<string>;
  /** The platform's clock, which a demo or test platform may move; null where this process has no database. */
  readonly clock: PlatformClock | null;
}

const moveSchema = z.object({
  /** The instant to set the clock to, RFC 3339; null for true time. */
  at: z.iso.datetime({ offset: true }).nullable(),
  /** Whether the clock stands still there or goes on from there. */
  isStopped: z.boolean().default(false),
  /** Whether what has come due by then is done at once. */
  bringsForward: z.boolean().default(true),
});

/**
 * The port that operators and orchestrators use, apart from the one that the world uses: `/live` (this process answers),
 * `/ready` (and can do its work), `/metrics`, and on demo and test platforms `/clock`.
 */
export function createManagementServer(managed: ManagedProcess): FastifyInstance {
  const server = fastify({ logger: false, bodyLimit: 10_000, forceCloseConnections: true });
  server.get('/live', () => ({ status: 'live' }));
  server.get('/ready', async (_request, reply) => {
    const isReady = await managed.isReady();
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready' });
  });
  server.get('/metrics', async (_request, reply) =>
    reply.type('text/plain; version=0.0.4').send(await managed.metrics()),
  );
  server.post('/clock', async (request, reply) => {
    const { clock } = managed;
    if (clock === null || (await clock.kind()) === 'LIVE') {
      return reply.code(403).send({ message: 'The clock of a live platform cannot be moved.' });
    }
    const move = moveSchema.safeParse(request.body);
    if (!move.success) {
      return reply.code(400).send({
        message:
          'Send {"at": "2026-01-31T12:00:00Z" or null, "isStopped": true or false, "bringsForward": true or false}.',
      });
    }
    return reply.send({ now: await clock.move(move.data) });
  });
  return server;
}
