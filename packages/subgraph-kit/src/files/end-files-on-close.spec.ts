import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { type AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { endFilesOnClose } from './end-files-on-close.js';

/** A server that gives out a file, and the answer to somebody who asks for it. */
async function given(
  body: Readable,
  msToEnd: number,
): Promise<{ readonly server: FastifyInstance; readonly answer: IncomingMessage }> {
  const server = fastify({ forceCloseConnections: 'idle' });
  const giveOut = endFilesOnClose(server, msToEnd);
  server.get('/', (_request, reply) => {
    giveOut(body);
    return reply.send(body);
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  const asking = get({ port: (server.server.address() as AddressInfo).port, host: '127.0.0.1', agent: false });
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  return { server, answer };
}

describe('a server that closes', () => {
  it('breaks off a file that nobody takes in any more', async () => {
    const body = new Readable({ read: () => undefined });
    body.push('a');
    const { server, answer } = await given(body, 50);
    const brokenOff = once(answer.resume(), 'end');
    brokenOff.catch(() => undefined);
    await server.close();
    expect(body.destroyed).toBe(true);
    await expect(brokenOff).rejects.toThrow('aborted');
  });

  it('lets a file that is taken in come to its end', async () => {
    const body = new Readable({ read: () => undefined });
    body.push('a');
    const { server, answer } = await given(body, 60_000);
    const closed = server.close();
    body.push('b');
    body.push(null);
    let taken = '';
    for await (const part of answer) taken += String(part);
    expect(taken).toBe('ab');
    await closed;
  });
});
