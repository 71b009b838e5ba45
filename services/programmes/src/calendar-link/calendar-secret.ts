import { createHash, randomBytes } from 'node:crypto';

/** 256 bits: nobody finds one by trying. */
const SECRET_BYTES = 32;

/** A new secret, as it stands in an address. */
export function newCalendarSecret(): string {
  return randomBytes(SECRET_BYTES).toString('hex');
}

/** What is kept of a secret. Nothing slows down whoever guesses, and nothing needs to: a secret is no password. */
export function calendarDigest(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
