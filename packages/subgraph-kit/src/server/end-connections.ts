import { type FastifyInstance } from 'fastify';

/**
 * Ends each connection with the answer that is under way on it when the server closes. A client that keeps its connections
 * alive, as the gateway does, would otherwise hold up the drain: `close` ends those that are idle at that moment, and waits
 * for every other one until its time to live is over, long after its answer.
 */
export function endConnectionsOnClose(server: FastifyInstance): void {
  let isClosing = false;
  server.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  server.addHook('onSend', (_request, reply, _payload, done) => {
    if (isClosing) reply.header('connection', 'close');
    done();
  });
}
