import { once } from 'node:events';
import { type AddressObject, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { type Log } from '@qip/subgraph-kit/logs/log';
import { type MailStore } from './mail-store.js';

/** A mail server that sends nothing on. */
export interface SmtpCatcher {
  /** For `SMTP_URL`. */
  readonly url: string;
  stop(): Promise<void>;
}

const LARGEST_MAIL = 1_000_000;

/** Takes every mail that it is given, and keeps it where it can be looked at. */
export async function startSmtpCatcher(
  store: MailStore,
  { host, port, log }: { readonly host: string; readonly port: number; readonly log: Log },
): Promise<SmtpCatcher> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    size: LARGEST_MAIL,
    closeTimeout: 1_000,
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
      simpleParser(stream)
        .then((mail) =>
          store.keep({
            at: (mail.date ?? new Date()).toISOString(),
            from: textOf(mail.from),
            to,
            subject: mail.subject ?? '',
            text: mail.text ?? '',
            html: typeof mail.html === 'string' ? mail.html : null,
          }),
        )
        .then(
          () => {
            done(null);
          },
          (error: unknown) => {
            log.fault('A mail was not kept.', error);
            done(Object.assign(new Error('It could not be kept.'), { responseCode: 451 }));
          },
        );
    },
  });
  server.on('error', (error) => {
    log.fault('The mail catcher had trouble with a connection.', error);
  });
  const listening = server.listen(port, host);
  await once(listening, 'listening');
  const address = listening.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `smtp://${host}:${bound}`,
    stop: () =>
      new Promise((closed) => {
        server.close(closed);
      }),
  };
}

function textOf(address: AddressObject | undefined): string {
  return address?.text ?? '';
}
