import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWTPayload, SignJWT } from 'jose';

/** Whose tokens a test's gateway believes. */
export interface TestIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JSONWebKeySet;
  /** A token that holds for a minute, with whatever claims a test puts in place of the right ones. */
  token(claims: JWTPayload): Promise<string>;
}

const ALGORITHM = 'ES256';
const KEY_ID = 'test-key';

/** Makes an issuer with a key of its own. */
export async function createTestIssuer(): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair(ALGORITHM);
  const [issuer, audience] = ['https://issuer.test', 'qip-platform'];
  return {
    issuer,
    audience,
    keys: { keys: [{ ...(await exportJWK(publicKey)), kid: KEY_ID, alg: ALGORITHM, use: 'sig' }] },
    token: (claims) => {
      const now = Math.floor(Date.now() / 1_000);
      return new SignJWT({ iss: issuer, aud: audience, iat: now, exp: now + 60, ...claims })
        .setProtectedHeader({ alg: ALGORITHM, kid: KEY_ID, typ: 'at+jwt' })
        .sign(privateKey);
    },
  };
}
