import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail that was taken: whom it is for, and by what it is known. */
export interface TakenMail {
  readonly to: string;
  readonly messageId: string;
}

/** When the sender is to be killed: when so many people have been written to, before or after it hears of the last one. */
export interface KillMoment {
  readonly leads: number;
  readonly when: 'BEFORE_THE_ANSWER' | 'AFTER_THE_ANSWER';
}

/** A mail server that takes every mail, and has its sender killed at a moment. */
export interface KillingMailServer {
  readonly url: string;
  /** All that was taken, oldest first. */
  taken(): readonly TakenMail[];
  /** Resolves when the moment has come and the sender is dead. */
  become(moment: KillMoment, kill: () => Promise<unknown>): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a mail server on a port of its own. */
export async function startKillingMailServer(): Promise<KillingMailServer> {
  const taken: TakenMail[] = [];
  let killAt: (when: KillMoment['when']) => Promise<void> = () => Promise.resolve();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 1,
    onData: (stream, session, done) => {
      void text(stream).then(async (source) => {
        const messageId = /^message-id:\s*(\S+)/im.exec(source)?.[1] ?? '';
        taken.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), messageId });
        await killAt('BEFORE_THE_ANSWER');
        done();
        await killAt('AFTER_THE_ANSWER');
      });
    },
  });
  // A sender that dies in the middle is what this is for.
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  return {
    url: `smtp://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    taken: () => taken,
    become: (moment, kill) =>
      new Promise((killed) => {
        let isKilled = false;
        killAt = async (when) => {
          const leads = new Set(taken.map(({ to }) => to)).size;
          if (isKilled || when !== moment.when || leads < moment.leads) return;
          isKilled = true;
          await kill();
          killed();
        };
      }),
    stop: () =>
      new Promise((closed) => {
        server.close(closed);
      }),
  };
}
