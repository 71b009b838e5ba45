import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { clamdScanner } from './clamd-scanner.js';
import { ScannerUnavailableError } from './scan-file.js';

const COMMAND = Buffer.from('zINSTREAM\0');

/** The chunks of a stream that has ended, as clamd reads them; null before its end. */
function contentOf(received: Buffer): string | null {
  if (!received.subarray(0, COMMAND.length).equals(COMMAND)) return null;
  let [at, content] = [COMMAND.length, ''];
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at);
    if (length === 0) return content;
    content += received.toString('latin1', at + 4, at + 4 + length);
    at += 4 + length;
  }
  return null;
}

/** A daemon on a port of its own that answers by the content; null is no answer for ever. */
async function withDaemon<Answer>(
  answer: (content: string) => string | null,
  work: (url: URL) => Promise<Answer>,
): Promise<Answer> {
  const server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket
      .on('error', () => undefined)
      .on('data', (chunk) => {
        received = Buffer.concat([received, chunk]);
        const content = contentOf(received);
        const reply = content === null ? null : answer(content);
        if (reply !== null) socket.end(reply);
      });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await work(new URL(`tcp://127.0.0.1:${(server.address() as AddressInfo).port}`));
  } finally {
    server.close();
  }
}

async function* parts(...texts: readonly string[]): AsyncGenerator<Uint8Array, void> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}

const daemon = (content: string): string => (content.includes('BAD') ? 'stream: Sample.Found FOUND\0' : 'stream: OK\0');

describe('a virus scanner', () => {
  it('is given the whole file, and its verdict is taken', async () => {
    await withDaemon(daemon, async (url) => {
      expect(await clamdScanner(url)(parts('a good ', 'file'))).toBe('CLEAN');
      expect(await clamdScanner(url)(parts('a B', 'AD file'))).toBe('INFECTED');
      expect(await clamdScanner(url)(parts('x'.repeat(300_000), 'BAD', 'y'.repeat(300_000)))).toBe('INFECTED');
    });
  });

  it('that gives no verdict has not said that a file is clean', async () => {
    const unavailable = { name: ScannerUnavailableError.name };
    for (const reply of ['INSTREAM size limit exceeded. ERROR\0', '']) {
      await withDaemon(
        () => reply,
        (url) => expect(clamdScanner(url)(parts('a file'))).rejects.toMatchObject(unavailable),
      );
    }
    await withDaemon(
      () => null,
      (url) => expect(clamdScanner(url, 100)(parts('a file'))).rejects.toMatchObject(unavailable),
    );
    await expect(clamdScanner(new URL('tcp://127.0.0.1:1'))(parts('a file'))).rejects.toMatchObject(unavailable);
  });
});
