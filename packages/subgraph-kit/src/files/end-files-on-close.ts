import { type Readable } from 'node:stream';
import { type FastifyInstance } from 'fastify';

/** Less than a shutdown may take as a whole. */
const MS_TO_END = 10_000;

/**
 * Breaks files off that are still being taken in a while after the server began to close: one slow reader would otherwise
 * hold up the shutdown until it is cut short.
 * @returns what is told of every file that is given out
 */
export function endFilesOnClose(server: FastifyInstance, msToEnd: number = MS_TO_END): (body: Readable) => void {
  const open = new Set<Readable>();
  server.addHook('preClose', (done) => {
    setTimeout(() => {
      for (const body of open) body.destroy(new Error('the server is closing'));
    }, msToEnd).unref();
    done();
  });
  return (body) => {
    open.add(body);
    body.once('close', () => open.delete(body));
  };
}
