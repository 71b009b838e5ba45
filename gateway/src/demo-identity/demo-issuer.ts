import { exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose';
import { newId } from '@qip/subgraph-kit/values/id';

/** Somebody whom the demo lets anyone be. */
export interface DemoPerson {
  readonly key: string;
  readonly subject: string;
}

/** An access token and for how many seconds it holds. */
export interface IssuedToken {
  readonly accessToken: string;
  readonly expiresIn: number;
}

/** A local issuer of access tokens for demo people. Never part of a live platform. */
export interface DemoIssuer {
  readonly issuer: string;
  readonly keys: JSONWebKeySet;
  /** A token for a demo person; null when there is nobody of that key. */
  issue(key: string): Promise<IssuedToken | null>;
}

const LIFETIME_SECONDS = 900;
const ALGORITHM = 'ES256';

/** Makes an issuer with a key pair of its own, which exists only as long as the process does. */
export async function createDemoIssuer(
  issuer: string,
  audience: string,
  people: readonly DemoPerson[],
): Promise<DemoIssuer> {
  const { publicKey, privateKey } = await generateKeyPair(ALGORITHM);
  const keyId = newId();
  const subjects = new Map(people.map(({ key, subject }) => [key, subject]));
  return {
    issuer,
    keys: { keys: [{ ...(await exportJWK(publicKey)), kid: keyId, alg: ALGORITHM, use: 'sig' }] },
    issue: async (key) => {
      const subject = subjects.get(key);
      if (subject === undefined) return null;
      const accessToken = await new SignJWT()
        .setProtectedHeader({ alg: ALGORITHM, kid: keyId, typ: 'at+jwt' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(subject)
        .setJti(newId())
        .setIssuedAt()
        .setExpirationTime(`${LIFETIME_SECONDS}s`)
        .sign(privateKey);
      return { accessToken, expiresIn: LIFETIME_SECONDS };
    },
  };
}
