import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { exportSPKI, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { json } from '../../testing/http-stub.js';
import {
  AUDIENCE,
  type Claims,
  claimsOf,
  type Header,
  type IssuerKey,
  type IssuerStub,
  makeIssuerKey,
  startIssuerStub,
  SUBJECT,
} from '../../testing/issuer-stub.js';
import { createTokenVerifier, type IssuerPatience, type TokenVerifier } from './token-verifier.js';

const PATIENCE: IssuerPatience = { timeoutMs: 300, cooldownMs: 300, maximumAgeMs: 60_000 };
const VERIFIED = { kind: 'VERIFIED', subject: SUBJECT };
const REFUSED = { kind: 'REFUSED' };
const UNREACHABLE = { kind: 'ISSUER_UNREACHABLE' };
const DISCOVERY = '/.well-known/openid-configuration';

let issuer: IssuerStub;
let key: IssuerKey;
let verify: TokenVerifier;
beforeEach(async () => {
  issuer = await startIssuerStub();
  key = await makeIssuerKey(issuer.url, 'first');
  issuer.publish(key);
  verify = createTokenVerifier({ issuer: issuer.url, audience: AUDIENCE, keys: 'DISCOVERED' }, PATIENCE);
});
afterEach(() => issuer.close());

/** So many seconds from now, as tokens count time. */
const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1_000) + seconds;
const unsigned = (header: object, claims: Claims): string =>
  `${[header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;

describe('an access token', () => {
  it('of the issuer, for this platform, is believed as to its subject', async () => {
    expect(await verify(await key.token())).toEqual(VERIFIED);
    expect(await verify(await key.token({ aud: ['another-api', AUDIENCE] }))).toEqual(VERIFIED);
  });

  it('is checked with keys that are at hand, where they are given', async () => {
    await issuer.close();
    const keys = { keys: [key.published] };
    const local = createTokenVerifier({ issuer: issuer.url, audience: AUDIENCE, keys });
    expect(await local(await key.token())).toEqual(VERIFIED);
    expect(await local(await key.token({ aud: 'another-api' }))).toEqual(REFUSED);
  });

  it('without a signature is refused (jwt-01)', async () => {
    const claims = claimsOf(issuer.url);
    expect(await verify(new UnsecuredJWT(claims).encode())).toEqual(REFUSED);
    for (const alg of ['none', 'None', 'NONE', '']) {
      expect(await verify(unsigned({ alg, typ: 'at+jwt', kid: 'first' }, claims))).toEqual(REFUSED);
    }
  });

  it('signed with the public key as if that were a secret is refused (jwt-02)', async () => {
    const publicKey = await importJWK(key.published, 'ES256', { extractable: true });
    if (publicKey instanceof Uint8Array) throw new Error('not a public key');
    const secrets = [await exportSPKI(publicKey), JSON.stringify(key.published), String(key.published.x)];
    for (const secret of secrets) {
      for (const alg of ['HS256', 'HS384', 'HS512']) {
        const forged = new SignJWT(claimsOf(issuer.url)).setProtectedHeader({ alg, kid: 'first', typ: 'at+jwt' });
        expect(await verify(await forged.sign(Buffer.from(secret.padEnd(64))))).toEqual(REFUSED);
      }
    }
  });

  it('of another key under the same name is refused', async () => {
    const forger = await makeIssuerKey(issuer.url, 'first');
    expect(await verify(await forger.token())).toEqual(REFUSED);
  });

  it('may be expired for as long as clocks differ, and no longer (jwt-03)', async () => {
    expect(await verify(await key.token({ exp: inSeconds(-3) }))).toEqual(VERIFIED);
    expect(await verify(await key.token({ exp: inSeconds(-7) }))).toEqual(REFUSED);
    expect(await verify(await key.token({ exp: inSeconds(-31) }))).toEqual(REFUSED);
  });

  it.each([
    ['for another platform (jwt-04)', { aud: 'other-api' }],
    ['for nobody', { aud: undefined }],
    ['of another issuer', { iss: 'https://elsewhere.example' }],
    ['of no issuer', { iss: undefined }],
    ['that does not hold yet', { nbf: inSeconds(60) }],
    ['without a subject', { sub: undefined }],
    ['of an empty subject', { sub: '' }],
    ['of a subject that is no text', { sub: 7 }],
    ['without the time of its issue', { iat: undefined }],
    ['without an end', { exp: undefined }],
    ['of an end that is no time', { exp: 'never' }],
  ] satisfies [string, Claims][])('%s is refused', async (_what, claims) => {
    expect(await verify(await key.token(claims))).toEqual(REFUSED);
  });

  it.each([
    ['an identity token', { typ: 'JWT' }],
    ['of no type', { typ: null }],
    ['of a key that nobody has', { kid: 'unknown' }],
  ] satisfies [string, Header][])('%s is refused', async (_what, header) => {
    expect(await verify(await key.token({}, header))).toEqual(REFUSED);
  });

  it.each(['', 'x', 'a.b.c', '..', `${'e30.'.repeat(4)}e30`])('that is none ("%s") is refused', async (text) => {
    expect(await verify(text)).toEqual(REFUSED);
  });

  it('whose content was changed is refused', async () => {
    const [header, , signature] = (await key.token()).split('.');
    const content = Buffer.from(JSON.stringify(claimsOf(issuer.url, { sub: 'another' }))).toString('base64url');
    expect(await verify([header, content, signature].join('.'))).toEqual(REFUSED);
  });
});

describe('the keys of the issuer', () => {
  it('are fetched once for many tokens', async () => {
    for (let count = 0; count < 5; count += 1) expect(await verify(await key.token())).toEqual(VERIFIED);
    expect(issuer.fetches()).toBe(1);
  });

  it('are fetched anew for a key that is not known, but not again within the cooldown', async () => {
    const second = await makeIssuerKey(issuer.url, 'second');
    expect(await verify(await key.token())).toEqual(VERIFIED);
    issuer.publish(key, second);

    for (let count = 0; count < 5; count += 1) expect(await verify(await second.token())).toEqual(REFUSED);
    expect(issuer.fetches()).toBe(1);

    await pause(PATIENCE.cooldownMs + 20);
    expect(await verify(await second.token())).toEqual(VERIFIED);
    expect(await verify(await key.token())).toEqual(VERIFIED);
    expect(issuer.fetches()).toBe(2);
  });

  it('that are withdrawn are believed until the kept ones are too old', async () => {
    const hasty = { ...PATIENCE, cooldownMs: 0, maximumAgeMs: 150 };
    const forgetful = createTokenVerifier({ issuer: issuer.url, audience: AUDIENCE, keys: 'DISCOVERED' }, hasty);
    expect(await forgetful(await key.token())).toEqual(VERIFIED);
    issuer.publish();
    await pause(hasty.maximumAgeMs + 20);
    expect(await forgetful(await key.token())).toEqual(REFUSED);
  });

  it.each([
    ['says something else than JSON', DISCOVERY, (_request, response) => response.end('<html>')],
    ['fails', DISCOVERY, json({}, 500)],
    ['does not answer', DISCOVERY, () => undefined],
    ['fails to give its keys', '/jwks', json({}, 500)],
    ['gives something else than keys', '/jwks', json({ keys: 'none' })],
    ['does not give its keys in time', '/jwks', () => undefined],
  ] satisfies [string, ...Parameters<IssuerStub['answer']>][])(
    'cannot be had when it %s: no token is refused for that, and none believed',
    async (_what, path, answer) => {
      issuer.answer(path, answer);
      const began = performance.now();
      expect(await verify(await key.token())).toMatchObject(UNREACHABLE);
      expect(performance.now() - began).toBeLessThan(PATIENCE.timeoutMs + 5_000);
    },
  );

  it('are not those that a document of another issuer names', async () => {
    issuer.answer(DISCOVERY, json({ issuer: 'https://elsewhere.example', jwks_uri: `${issuer.url}/jwks` }));
    expect(await verify(await key.token())).toMatchObject(UNREACHABLE);
    expect(issuer.fetches()).toBe(0);
  });

  it('are not looked for where the issuer redirects', async () => {
    issuer.answer('/moved', json({ issuer: issuer.url, jwks_uri: `${issuer.url}/jwks` }));
    issuer.answer(DISCOVERY, (_request, response) => response.writeHead(302, { location: '/moved' }).end());
    expect(await verify(await key.token())).toMatchObject(UNREACHABLE);
    expect(issuer.fetches()).toBe(0);
  });

  it('are looked for again by the next token after the issuer could not be reached', async () => {
    issuer.answer(DISCOVERY, json({}, 503));
    expect(await verify(await key.token())).toMatchObject(UNREACHABLE);
    issuer.answer(DISCOVERY, json({ issuer: issuer.url, jwks_uri: `${issuer.url}/jwks` }));
    expect(await verify(await key.token())).toEqual(VERIFIED);
  });
});
