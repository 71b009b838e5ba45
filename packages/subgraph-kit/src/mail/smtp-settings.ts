import { z } from 'zod';
import { isOneAddress } from './mail-address.js';

/** A mail server, and as whom the platform speaks to it. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; without it, STARTTLS where the server offers it. */
  readonly isSecure: boolean;
  readonly credentials: { readonly user: string; readonly password: string } | null;
}

const SUBMISSION_PORT = 587;
const SECURE_PORT = 465;

/**
 * Reads `smtp://user:password@host:port`, or `smtps://…` for TLS from the first byte.
 * @returns null when it is not such a URL
 */
export function parseSmtpUrl(url: string): SmtpServer | null {
  const parsed = URL.parse(url);
  if (parsed === null || (parsed.protocol !== 'smtp:' && parsed.protocol !== 'smtps:') || parsed.hostname === '') {
    return null;
  }
  const isSecure = parsed.protocol === 'smtps:';
  const [user, password] = [decoded(parsed.username), decoded(parsed.password)];
  if (user === null || password === null) return null;
  return {
    host: parsed.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: parsed.port === '' ? (isSecure ? SECURE_PORT : SUBMISSION_PORT) : Number(parsed.port),
    isSecure,
    credentials: user === '' ? null : { user, password },
  };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** An `smtp://` or `smtps://` URL. */
export const smtpUrlSetting = z
  .string()
  .refine(
    (url) => parseSmtpUrl(url) !== null,
    'a mail server is needed: smtp://user:password@host:port, or smtps:// for TLS from the first byte',
  );

/** The sender of mails. */
export const mailFromSetting = z.string().refine(isOneAddress, 'one plain e-mail address is needed');

/** What is given of both, as a subgraph is told it. */
export function mailSettingsOf(settings: {
  readonly SMTP_URL?: string | undefined;
  readonly MAIL_FROM?: string | undefined;
}): { readonly smtpUrl?: string; readonly mailFrom?: string } {
  return {
    ...(settings.SMTP_URL === undefined ? {} : { smtpUrl: settings.SMTP_URL }),
    ...(settings.MAIL_FROM === undefined ? {} : { mailFrom: settings.MAIL_FROM }),
  };
}
