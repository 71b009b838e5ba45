import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import { json, startHttpStub, type StubAnswer } from './http-stub.js';

/** A key pair of an issuer: the half that it publishes, and tokens signed with the other. */
export interface IssuerKey {
  readonly published: JWK;
  /** A token whose claims and header are right, but for those that are given; undefined leaves a claim out. */
  token(claims?: Claims, header?: Header): Promise<string>;
}

/** What a test puts in the place of the right header; a type of null is left out. */
export interface Header {
  readonly kid?: string;
  readonly typ?: string | null;
}

/** Claims that a test puts in the place of the right ones, of whatever type. */
export type Claims = Readonly<Record<string, unknown>>;

/** Whom the tokens name when a test says nothing else. */
export const SUBJECT = 'idp|someone';
/** Whom the tokens are for. */
export const AUDIENCE = 'qip-platform';

/** Makes a key pair for the tokens of an issuer. */
export async function makeIssuerKey(issuer: string, keyId: string): Promise<IssuerKey> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  return {
    published: { ...(await exportJWK(publicKey)), kid: keyId, alg: 'ES256', use: 'sig' },
    token: (claims, { kid = keyId, typ = 'at+jwt' } = {}) =>
      new SignJWT(claimsOf(issuer, claims))
        .setProtectedHeader({ alg: 'ES256', kid, ...(typ === null ? {} : { typ }) })
        .sign(privateKey),
  };
}

/** The claims of a token that holds for five minutes, but for those that are given. */
export function claimsOf(issuer: string, claims: Claims = {}): JWTPayload {
  const now = Math.floor(Date.now() / 1_000);
  return { iss: issuer, aud: AUDIENCE, sub: SUBJECT, iat: now, exp: now + 300, ...claims };
}

/** An identity provider with an address, as far as a verifier of tokens uses it. */
export interface IssuerStub {
  readonly url: string;
  /** Answers a path in another way from now on. */
  answer(path: string, answer: StubAnswer): void;
  publish(...keys: readonly IssuerKey[]): void;
  /** How often its keys were fetched. */
  fetches(): number;
  close(): Promise<void>;
}

/** Starts an identity provider that publishes no key yet. */
export async function startIssuerStub(): Promise<IssuerStub> {
  const answers = new Map<string | undefined, StubAnswer>();
  let fetches = 0;
  const server = await startHttpStub((request, response) => {
    if (request.url === '/jwks') fetches += 1;
    (answers.get(request.url) ?? json({}, 404))(request, response);
  });
  answers.set('/.well-known/openid-configuration', json({ issuer: server.url, jwks_uri: `${server.url}/jwks` }));
  answers.set('/jwks', json({ keys: [] }));
  return {
    url: server.url,
    close: () => server.close(),
    fetches: () => fetches,
    answer: (path, answer) => answers.set(path, answer),
    publish: (...keys) => answers.set('/jwks', json({ keys: keys.map(({ published }) => published) })),
  };
}
