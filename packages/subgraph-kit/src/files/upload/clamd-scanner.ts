import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { ScannerUnavailableError, type ScanFile } from './scan-file.js';

/** From the first byte to the verdict. */
const MS_TO_SCAN = 60_000;
const LONGEST_REPLY = 1_000;

/**
 * A virus scanner that speaks the protocol of ClamAV's daemon over TCP: the command INSTREAM, then chunks that begin with
 * their length, then a length of zero (clamd(8), "COMMANDS"). Its StreamMaxLength has to be 20 MB at least.
 */
export function clamdScanner({ hostname, port }: URL, msToScan: number = MS_TO_SCAN): ScanFile {
  return async (parts) => {
    const socket = connect({ host: hostname, port: Number(port) });
    socket.setTimeout(msToScan, () => socket.destroy(new Error('The virus scanner took too long.')));
    try {
      const reply = replyOf(socket);
      await Promise.race([send(socket, parts), reply]);
      return verdictOf(await reply);
    } catch (error) {
      if (error instanceof ScannerUnavailableError) throw error;
      throw new ScannerUnavailableError('The virus scanner gave no verdict.', { cause: error });
    } finally {
      socket.destroy();
    }
  };
}

async function send(socket: Socket, parts: AsyncIterable<Uint8Array>): Promise<void> {
  await once(socket, 'connect');
  socket.write('zINSTREAM\0');
  for await (const part of parts) {
    socket.write(lengthOf(part));
    // A scanner that has found something may answer and read no more.
    if (!socket.write(part)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
    if (socket.destroyed) return;
  }
  socket.write(lengthOf(new Uint8Array()));
}

function lengthOf(part: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(part.length);
  return length;
}

async function replyOf(socket: Socket): Promise<string> {
  let reply = '';
  for await (const chunk of socket) {
    reply += String(chunk);
    if (reply.includes('\0') || reply.length > LONGEST_REPLY) break;
  }
  return reply.replaceAll('\0', '').trim();
}

/** "stream: OK", "stream: <what was found> FOUND", or a message that ends in ERROR. */
function verdictOf(reply: string): 'CLEAN' | 'INFECTED' {
  if (reply.endsWith(' OK')) return 'CLEAN';
  if (reply.endsWith(' FOUND')) return 'INFECTED';
  throw new ScannerUnavailableError('The virus scanner gave no verdict.');
}
