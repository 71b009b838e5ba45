import { createHash, createHmac } from 'node:crypto';

/**
 * The token of an invitation: nobody can work it out without the service's own key, and the service, asked again under the
 * same idempotency key, gives the same one without having kept it.
 */
export function invitationToken(invitationId: string, signingKey: Uint8Array): string {
  return createHmac('sha256', signingKey).update(`invitation ${invitationId}`).digest('base64url');
}

/** What is kept of a token. */
export function tokenDigest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
