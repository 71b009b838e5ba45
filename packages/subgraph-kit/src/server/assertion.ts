import { createHash } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { type Caller } from '../access/caller.js';
import { type ServiceName } from '@qip/database/service-name';

/** The header that carries the gateway's assertion to a subgraph. */
export const ASSERTION_HEADER = 'x-gateway-assertion';

/** What the gateway vouches for: this caller sends this body to this subgraph, now. */
export interface Assertion {
  readonly caller: Caller;
  readonly requestId: string;
  /** SHA-256 of the request's body, or of its path where the body is a stream. */
  readonly bodyDigest: string;
}

const ALGORITHM = 'HS256';
/** Together never more than the 30 s for which an assertion may hold. */
const LIFETIME_SECONDS = 25;
const CLOCK_SKEW_SECONDS = 5;
const ISSUER = 'qip-gateway';

const claimsSchema = z.object({ sub: z.string().optional(), jti: z.string(), digest: z.string() });

/** The digest that an assertion binds. */
export function digestOf(body: string | Buffer): string {
  return createHash('sha256').update(body).digest('base64url');
}

/**
 * Signs an assertion for one subgraph request.
 * @param key the key that only the gateway and this subgraph have, at least 32 bytes
 */
export async function mintAssertion(assertion: Assertion, audience: ServiceName, key: Uint8Array): Promise<string> {
  const token = new SignJWT({ digest: assertion.bodyDigest })
    .setProtectedHeader({ alg: ALGORITHM, typ: 'qip-assertion+jwt' })
    .setIssuer(ISSUER)
    .setAudience(audience)
    .setJti(assertion.requestId)
    .setIssuedAt()
    .setExpirationTime(`${LIFETIME_SECONDS}s`);
  if (assertion.caller.kind === 'SUBJECT') token.setSubject(assertion.caller.subject);
  return token.sign(key);
}

/** Reads an assertion; null when it is absent, forged, too old, meant for another subgraph, or of another form. */
export async function verifyAssertion(
  token: string | undefined,
  audience: ServiceName,
  key: Uint8Array,
): Promise<Assertion | null> {
  if (token === undefined) return null;
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [ALGORITHM],
      typ: 'qip-assertion+jwt',
      issuer: ISSUER,
      audience,
      requiredClaims: ['exp', 'iat', 'jti'],
      maxTokenAge: LIFETIME_SECONDS,
      clockTolerance: CLOCK_SKEW_SECONDS,
    });
    const { sub, jti, digest } = claimsSchema.parse(payload);
    return {
      caller: sub === undefined ? { kind: 'ANONYMOUS' } : { kind: 'SUBJECT', subject: sub },
      requestId: jti,
      bodyDigest: digest,
    };
  } catch {
    return null;
  }
}
