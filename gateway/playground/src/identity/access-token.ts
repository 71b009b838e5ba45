/** A bearer token with the moments (milliseconds since the epoch, by this browser's clock) it was got and ends. */
export interface AccessToken {
  readonly value: string;
  readonly issuedAtMs: number;
  readonly expiresAtMs: number;
}

const LONGEST_MARGIN_MS = 60_000;
const MARGIN_SHARE = 0.2;

/**
 * Reads the sign-in service's answer `{ accessToken, expiresIn }` (`expiresIn` in seconds from now).
 *
 * @returns null when it is anything else.
 */
export function readAccessToken(answer: unknown, nowMs: number): AccessToken | null {
  if (typeof answer !== 'object' || answer === null) return null;
  if (!('accessToken' in answer) || !('expiresIn' in answer)) return null;
  const { accessToken, expiresIn } = answer;
  if (typeof accessToken !== 'string' || accessToken === '') return null;
  if (typeof expiresIn !== 'number' || !Number.isFinite(expiresIn) || expiresIn <= 0) return null;
  return { value: accessToken, issuedAtMs: nowMs, expiresAtMs: nowMs + expiresIn * 1000 };
}

export const isExpired = (token: AccessToken, nowMs: number): boolean => nowMs >= token.expiresAtMs;

/**
 * Whether a new token should be got before the next request: in the last minute, or the last fifth of a short life, so
 * that a token does not end between leaving here and being checked.
 */
export function isDueForRenewal(token: AccessToken, nowMs: number): boolean {
  const margin = Math.min(LONGEST_MARGIN_MS, (token.expiresAtMs - token.issuedAtMs) * MARGIN_SHARE);
  return nowMs >= token.expiresAtMs - margin;
}
