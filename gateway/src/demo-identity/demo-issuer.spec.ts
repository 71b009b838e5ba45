import { describe, expect, it } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { createTokenVerifier } from '../identity/token-verifier.js';
import { createDemoIssuer, type DemoIssuer } from './demo-issuer.js';

const ISSUER = 'http://localhost:4000/demo-identity';
const AUDIENCE = 'qip-platform';
const PEOPLE = [
  { key: 'central-1', subject: 'demo|central-1' },
  { key: 'lead-1', subject: 'demo|lead-1' },
];
const make = (): Promise<DemoIssuer> => createDemoIssuer(ISSUER, AUDIENCE, PEOPLE);
const tokenOf = async (issuer: DemoIssuer, key: string): Promise<string> =>
  (await issuer.issue(key))?.accessToken ?? '';

describe("the demo's issuer", () => {
  it('signs tokens that the platform believes, as to the person who was asked for', async () => {
    const issuer = await make();
    const verify = createTokenVerifier({ issuer: ISSUER, audience: AUDIENCE, keys: issuer.keys });
    for (const { key, subject } of PEOPLE) {
      expect(await verify(await tokenOf(issuer, key))).toEqual({ kind: 'VERIFIED', subject });
    }
  });

  it('signs for a quarter of an hour, and says so', async () => {
    const issuer = await make();
    const issued = await issuer.issue('lead-1');
    const { iat = 0, exp = 0, jti } = decodeJwt(issued?.accessToken ?? '');
    expect([exp - iat, issued?.expiresIn]).toEqual([900, 900]);
    expect(jti).not.toBe(decodeJwt(await tokenOf(issuer, 'lead-1')).jti);
    expect(decodeProtectedHeader(issued?.accessToken ?? '')).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
  });

  it.each(['nobody', '', '__proto__', 'demo|central-1'])('signs for nobody else: "%s"', async (key) => {
    expect(await (await make()).issue(key)).toBeNull();
  });

  it('publishes no half of a key that could sign', async () => {
    const { keys } = await make();
    expect(Object.keys(keys.keys[0] ?? {}).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
  });

  it('has a key of its own each time: no token outlives the process that signed it', async () => {
    const [before, after] = [await make(), await make()];
    const verify = createTokenVerifier({ issuer: ISSUER, audience: AUDIENCE, keys: after.keys });
    expect(await verify(await tokenOf(before, 'lead-1'))).toEqual({ kind: 'REFUSED' });
  });
});
