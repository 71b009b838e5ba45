import { Agent, get } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { endConnectionsOnClose } from './end-connections.js';

/** Asks over a connection that the client keeps alive, as the gateway does. */
function ask(url: string, agent: Agent): Promise<{ readonly connection: string | undefined; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent }, (response) => {
      text(response).then((body) => {
        resolve({ connection: response.headers.connection, body });
      }, reject);
    });
    request.on('error', reject);
  });
}

describe('a server that closes', () => {
  it('waits for the answer that is under way, and not for its connection to die of age', async () => {
    const server = fastify({ forceCloseConnections: 'idle' });
    endConnectionsOnClose(server);
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((begin) => {
      server.get('/slow', async () => {
        begin();
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        return 'done';
      });
    });
    server.get('/quick', () => 'done');
    const url = await server.listen({ port: 0, host: '127.0.0.1' });
    const agent = new Agent({ keepAlive: true });

    expect(await ask(`${url}/quick`, agent)).toEqual({ connection: 'keep-alive', body: 'done' });
    const underWay = ask(`${url}/slow`, agent);
    await asked;
    const began = performance.now();
    const closed = server.close();
    await new Promise((done) => setTimeout(done, 50));
    answer();
    expect(await underWay).toEqual({ connection: 'close', body: 'done' });
    await closed;
    expect(performance.now() - began).toBeLessThan(4_000);
    agent.destroy();
  });
});
