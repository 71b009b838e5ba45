import { type Caller } from '@qip/subgraph-kit/access/caller';
import { PlatformError } from '@qip/subgraph-kit/errors/platform-error';
import { type TokenVerifier } from './token-verifier.js';

const BEARER = /^Bearer ([\w.~+/-]+=*)$/i;

/**
 * Who sends a request, by its `Authorization` header alone. No header is nobody; a header that does not hold is refused,
 * since falling back to nobody would hide the mistake.
 * @throws PlatformError UNAUTHENTICATED, or SERVICE_UNAVAILABLE when the identity provider cannot be asked
 */
export async function callerOfRequest(authorization: string | undefined, verify: TokenVerifier): Promise<Caller> {
  if (authorization === undefined) return { kind: 'ANONYMOUS' };
  const token = BEARER.exec(authorization)?.[1];
  if (token === undefined) throw new PlatformError('UNAUTHENTICATED');
  const verification = await verify(token);
  if (verification.kind === 'REFUSED') throw new PlatformError('UNAUTHENTICATED');
  if (verification.kind === 'ISSUER_UNREACHABLE') {
    throw new PlatformError('SERVICE_UNAVAILABLE', { cause: verification.cause });
  }
  return { kind: 'SUBJECT', subject: verification.subject };
}
