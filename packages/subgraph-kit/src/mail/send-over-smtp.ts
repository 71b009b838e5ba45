import { Readable } from 'node:stream';
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import { z } from 'zod';
import { type SmtpServer } from './smtp-settings.js';

/** How long a mail server may take, in milliseconds. */
export interface SmtpTimes {
  /** Until it has been reached, and then until it has greeted. */
  readonly connect: number;
  /** For any single answer. */
  readonly answer: number;
  /** For all of it. */
  readonly whole: number;
}

/** Shorter in all than the time for which a mail is claimed. */
export const SMTP_TIMES: SmtpTimes = { connect: 10_000, answer: 30_000, whole: 60_000 };

/** A mail as it goes over the wire: one sender, one recipient, the message whole. */
export interface SmtpMessage {
  readonly from: string;
  readonly to: string;
  readonly content: Buffer;
}

/**
 * What became of it: accepted; refused for good (5xx to this mail); not now, and surely not accepted; or not known, as the
 * server had begun to take the message in and then did not say. `failure` names a class and the server's code, never its text.
 */
export type SmtpOutcome =
  | { readonly kind: 'ACCEPTED' }
  | { readonly kind: 'REFUSED'; readonly failure: string }
  | { readonly kind: 'NOT_NOW'; readonly failure: string; readonly isAboutThisMail: boolean }
  | { readonly kind: 'UNCERTAIN'; readonly failure: string };

/** Hands one mail to the mail server, on a connection of its own. Never throws for what the server or the network does. */
export async function sendOverSmtp(
  server: SmtpServer,
  message: SmtpMessage,
  times: SmtpTimes = SMTP_TIMES,
): Promise<SmtpOutcome> {
  const connection = new SMTPConnection(connectionOptions(server, times));
  let hasBegun = false;
  /** Read when the server has asked for the message, and not before. */
  const content = function* (): Generator<Buffer> {
    hasBegun = true;
    yield message.content;
  };
  try {
    await withinTime(connection, times.whole, async () => {
      await step((done) => {
        connection.connect(done);
      });
      const { credentials } = server;
      if (credentials !== null) {
        const { user, password: pass } = credentials;
        await step((done) => {
          connection.login({ user, pass, credentials: { user, pass } }, done);
        });
      }
      const envelope = { from: message.from, to: [message.to], size: message.content.length };
      await step((done) => {
        connection.send(envelope, Readable.from(content(), { objectMode: false }), done);
      });
    });
    connection.quit();
    return { kind: 'ACCEPTED' };
  } catch (error) {
    connection.close();
    return outcomeOf(error, hasBegun);
  }
}

function connectionOptions(server: SmtpServer, times: SmtpTimes): SMTPConnectionOptions {
  return {
    host: server.host,
    port: server.port,
    secure: server.isSecure,
    // A password is said to nobody who cannot show a certificate.
    requireTLS: server.credentials !== null && !server.isSecure,
    connectionTimeout: times.connect,
    greetingTimeout: times.connect,
    dnsTimeout: times.connect,
    socketTimeout: times.answer,
    logger: false,
  };
}

function step(begin: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    begin((error) => {
      if (error === undefined || error === null) resolve();
      else reject(error);
    });
  });
}

/** What is wrong with the connection is told to it alone, so that whatever step is under way ends with it. */
async function withinTime(connection: SMTPConnection, milliseconds: number, work: () => Promise<void>): Promise<void> {
  const { promise: broken, reject } = Promise.withResolvers<never>();
  connection.on('error', reject);
  const timer = setTimeout(() => {
    reject(Object.assign(new Error('The mail server took too long.'), { code: 'ETIMEDOUT' }));
  }, milliseconds);
  try {
    await Promise.race([work(), broken]);
  } finally {
    clearTimeout(timer);
  }
}

const TIMEOUTS = new Set(['ETIMEDOUT']);
const TLS_FAULTS = new Set(['ETLS', 'EREQUIRETLS']);
const LOG_IN_FAULTS = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2']);
/** Commands to which a refusal concerns this mail and not the platform as a whole. */
const ABOUT_THE_MAIL = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);

function outcomeOf(error: unknown, hasBegun: boolean): SmtpOutcome {
  const { code, responseCode, command } = faultOf(error);
  if (responseCode !== null) {
    const kind = TLS_FAULTS.has(code) || LOG_IN_FAULTS.has(code) ? classOf(code) : 'SMTP';
    const failure = `${kind}_${responseCode}`;
    const isAboutThisMail = ABOUT_THE_MAIL.has(command);
    return isAboutThisMail && responseCode >= 500
      ? { kind: 'REFUSED', failure }
      : { kind: 'NOT_NOW', failure, isAboutThisMail };
  }
  const failure = classOf(code);
  return hasBegun ? { kind: 'UNCERTAIN', failure } : { kind: 'NOT_NOW', failure, isAboutThisMail: false };
}

function classOf(code: string): string {
  if (TIMEOUTS.has(code)) return 'TIME_LIMIT';
  if (TLS_FAULTS.has(code)) return 'TLS';
  return LOG_IN_FAULTS.has(code) ? 'LOG_IN' : 'CONNECTION';
}

const faultSchema = z.object({
  code: z.string().catch(''),
  responseCode: z.number().nullable().catch(null),
  command: z.string().catch(''),
});

function faultOf(error: unknown): z.output<typeof faultSchema> {
  return faultSchema.catch({ code: '', responseCode: null, command: '' }).parse(error);
}
