import { once } from 'node:events';
import { type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll } from '@jest/globals';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as the server took it: its envelope, and what it says. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly content: ParsedMail;
  /** As it came over the wire. */
  readonly source: string;
}

/** How the server treats a mail. What hangs never answers; what hangs up has the whole mail by then. */
export type MailServerMood =
  | { readonly kind: 'ACCEPTS' }
  | { readonly kind: 'REFUSES'; readonly at: 'RECIPIENT' | 'DATA'; readonly code: number }
  | { readonly kind: 'HANGS'; readonly at: 'RECIPIENT' | 'DATA' }
  | { readonly kind: 'HANGS_UP' };

/** A mail server of a test file's own. */
export interface TestMailServer {
  url(): string;
  /** What came since the last call, oldest first, also what it did not say that it took. */
  take(): readonly ReceivedMail[];
  /** How it treats mails from now on, until told otherwise. */
  become(mood: MailServerMood): void;
  /** How long whoever sends to it waits: briefly where it hangs, and otherwise longer than a busy machine takes. */
  readonly times: { readonly connect: number; readonly answer: number; readonly whole: number };
}

const PATIENCE_MS = 20_000;
const BRIEFLY_MS = 500;

/** Gives the test file that calls it, at its top level, a mail server for as long as its tests run. */
export function useTestMailServer(): TestMailServer {
  let received: ReceivedMail[] = [];
  let mood: MailServerMood = { kind: 'ACCEPTS' };
  let port = 0;
  const sockets = new Set<Socket>();
  const hangUp = (): void => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 1,
    onRcptTo: (_address, _session, done) => {
      if (mood.kind === 'HANGS' && mood.at === 'RECIPIENT') return;
      done(mood.kind === 'REFUSES' && mood.at === 'RECIPIENT' ? refusal(mood.code) : null);
    },
    onData: (stream, session, done) => {
      const { mailFrom, rcptTo } = session.envelope;
      void buffer(stream).then(async (source) => {
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          content: await simpleParser(source),
          source: source.toString('utf8'),
        });
        if (mood.kind === 'HANGS') return;
        if (mood.kind === 'HANGS_UP') hangUp();
        else done(mood.kind === 'REFUSES' ? refusal(mood.code) : null);
      });
    },
  });
  // A client that goes away in the middle is part of some tests.
  server.on('error', () => undefined);

  beforeAll(async () => {
    const listening = server.listen(0, '127.0.0.1');
    listening.on('connection', (socket: Socket) => sockets.add(socket));
    await once(listening, 'listening');
    const address = listening.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
  });
  afterAll(async () => {
    hangUp();
    await new Promise<void>((closed) => {
      server.close(closed);
    });
  });

  return {
    times: {
      connect: PATIENCE_MS,
      get answer() {
        return mood.kind === 'HANGS' ? BRIEFLY_MS : PATIENCE_MS;
      },
      whole: 2 * PATIENCE_MS,
    },
    url: () => `smtp://127.0.0.1:${port}`,
    take: () => {
      const taken = received;
      received = [];
      return taken;
    },
    become: (next) => {
      mood = next;
    },
  };
}

function refusal(code: number): Error {
  return Object.assign(new Error('No.'), { responseCode: code });
}
