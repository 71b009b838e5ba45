import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import { z } from 'zod';

/** Whose tokens the platform accepts. */
export interface TokenAuthority {
  /** The value that `iss` must have. */
  readonly issuer: string;
  /** The value that `aud` must hold. */
  readonly audience: string;
  /** The keys themselves where they are at hand; otherwise they are found through the issuer's discovery document. */
  readonly keys: JSONWebKeySet | 'DISCOVERED';
}

/** What a token says, once it is believed: the subject and nothing more. */
export type Verification =
  | { readonly kind: 'VERIFIED'; readonly subject: string }
  | { readonly kind: 'REFUSED' }
  | { readonly kind: 'ISSUER_UNREACHABLE'; readonly cause: unknown };

/** Checks access tokens. */
export type TokenVerifier = (token: string) => Promise<Verification>;

/** Asymmetric only: a key that anybody can fetch must not be able to sign. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const CLOCK_TOLERANCE_SECONDS = 5;
/** jose's codes for an issuer that answers with an error, too late, or with something else than keys. */
const ISSUER_FAULTS = ['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID'];

/** How patient the verifier is with the issuer. */
export interface IssuerPatience {
  /** How long the issuer may take for an answer. */
  readonly timeoutMs: number;
  /** After the keys were fetched, how long a token of an unknown key does not make it fetch them again. */
  readonly cooldownMs: number;
  /** When the keys are fetched anew though every token's key is known. */
  readonly maximumAgeMs: number;
}

const PATIENCE: IssuerPatience = { timeoutMs: 3_000, cooldownMs: 30_000, maximumAgeMs: 600_000 };

const discoverySchema = z.object({ issuer: z.string(), jwks_uri: z.url() });

/**
 * A verifier of OpenID Connect access tokens: signature, algorithm, issuer, audience, type, and the claims `sub`, `iat` and
 * `exp`. Keys are cached and fetched anew when a token names one that is not known, but not more often than the cooldown.
 */
export function createTokenVerifier(authority: TokenAuthority, patience: IssuerPatience = PATIENCE): TokenVerifier {
  const keys = authority.keys === 'DISCOVERED' ? discoveredKeys(authority.issuer, patience) : givenKeys(authority.keys);
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, await keys(), {
        algorithms: ALGORITHMS,
        issuer: authority.issuer,
        audience: authority.audience,
        typ: 'at+jwt',
        requiredClaims: ['sub', 'iat', 'exp'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
      });
      // jose asks that the claim is there, not what it is.
      const subject: unknown = payload.sub;
      return typeof subject === 'string' && subject !== '' ? { kind: 'VERIFIED', subject } : { kind: 'REFUSED' };
    } catch (error) {
      return isTokensFault(error) ? { kind: 'REFUSED' } : { kind: 'ISSUER_UNREACHABLE', cause: error };
    }
  };
}

function isTokensFault(error: unknown): boolean {
  return error instanceof errors.JOSEError && !ISSUER_FAULTS.includes(error.code);
}

function givenKeys(keys: JSONWebKeySet): () => Promise<JWTVerifyGetKey> {
  const found = Promise.resolve(createLocalJWKSet(keys));
  return () => found;
}

/** Reads the discovery document once; after a failure the next token tries again. */
function discoveredKeys(issuer: string, patience: IssuerPatience): () => Promise<JWTVerifyGetKey> {
  let found: Promise<JWTVerifyGetKey> | null = null;
  return () => {
    found ??= discover(issuer, patience).catch((error: unknown) => {
      found = null;
      throw error;
    });
    return found;
  };
}

async function discover(issuer: string, patience: IssuerPatience): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    redirect: 'error',
    signal: AbortSignal.timeout(patience.timeoutMs),
  });
  const document = discoverySchema.parse(await response.json());
  if (document.issuer !== issuer) throw new Error('The discovery document names another issuer.');
  return createRemoteJWKSet(new URL(document.jwks_uri), {
    cooldownDuration: patience.cooldownMs,
    cacheMaxAge: patience.maximumAgeMs,
    timeoutDuration: patience.timeoutMs,
  });
}
