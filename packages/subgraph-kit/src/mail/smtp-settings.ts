import { z } from 'zod';

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
  const { username, password } = parsed;
  return {
    host: parsed.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: parsed.port === '' ? (isSecure ? SECURE_PORT : SUBMISSION_PORT) : Number(parsed.port),
    isSecure,
    credentials:
      username === '' ? null : { user: decodeURIComponent(username), password: decodeURIComponent(password) },
  };
}

/** An `smtp://` or `smtps://` URL. */
export const smtpUrlSetting = z
  .string()
  .refine((url) => parseSmtpUrl(url) !== null, 'a mail server is needed: smtp://user:password@host:port or smtps://…');
