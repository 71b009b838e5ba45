import { describe, expect, it } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import { type Assertion, digestOf, mintAssertion, verifyAssertion } from './assertion.js';

const KEY = new Uint8Array(32).fill(1);
const ASSERTION: Assertion = {
  caller: { kind: 'SUBJECT', subject: 'someone' },
  requestId: 'request-1',
  bodyDigest: digestOf('{"query":"{ viewer { roles { role } } }"}'),
};
const now = (): number => Math.floor(Date.now() / 1000);

/** What the gateway signs, with something else about it. */
function forge(
  change: {
    readonly claims?: Readonly<Record<string, unknown>>;
    readonly header?: { readonly alg?: string; readonly typ?: string };
    readonly key?: Uint8Array;
  } = {},
): Promise<string> {
  const claims = {
    iss: 'qip-gateway',
    aud: 'programmes',
    jti: 'request-1',
    sub: 'someone',
    digest: 'd',
    iat: now(),
    exp: now() + 25,
  };
  return new SignJWT({ ...claims, ...change.claims })
    .setProtectedHeader({ alg: 'HS256', typ: 'qip-assertion+jwt', ...change.header })
    .sign(change.key ?? KEY);
}

describe("the gateway's assertion", () => {
  it('is read as it was made', async () => {
    expect(await verifyAssertion(await mintAssertion(ASSERTION, 'programmes', KEY), 'programmes', KEY)).toEqual(
      ASSERTION,
    );
  });

  it('names nobody for an anonymous caller, and for a job, which never comes over the wire', async () => {
    for (const caller of [{ kind: 'ANONYMOUS' }, { kind: 'JOB', job: 'analyse' }] as const) {
      const token = await mintAssertion({ ...ASSERTION, caller }, 'programmes', KEY);
      expect((await verifyAssertion(token, 'programmes', KEY))?.caller).toEqual({ kind: 'ANONYMOUS' });
    }
  });

  it('holds for thirty seconds at the most, clocks that differ included', async () => {
    const fresh = { iat: now() - 24, exp: now() + 1 };
    expect(await verifyAssertion(await forge({ claims: fresh }), 'programmes', KEY)).not.toBeNull();
    const late = { iat: now() - 31, exp: now() - 6 };
    expect(await verifyAssertion(await forge({ claims: late }), 'programmes', KEY)).toBeNull();
    const longLived = { iat: now() - 31, exp: now() + 3_600 };
    expect(await verifyAssertion(await forge({ claims: longLived }), 'programmes', KEY)).toBeNull();
  });

  it('may come from a clock that is two seconds ahead, not from one that is a minute ahead', async () => {
    expect(await verifyAssertion(await forge({ claims: { iat: now() + 2 } }), 'programmes', KEY)).not.toBeNull();
    expect(
      await verifyAssertion(await forge({ claims: { iat: now() + 60, exp: now() + 90 } }), 'programmes', KEY),
    ).toBeNull();
  });

  it.each([
    ['of another subgraph', (): Promise<string> => forge({ claims: { aud: 'submissions' } })],
    ['of no subgraph', (): Promise<string> => forge({ claims: { aud: undefined } })],
    ['signed with another key', (): Promise<string> => forge({ key: new Uint8Array(32).fill(2) })],
    [
      'signed with another algorithm',
      (): Promise<string> => forge({ header: { alg: 'HS512' }, key: new Uint8Array(64).fill(1) }),
    ],
    ['of another kind of token', (): Promise<string> => forge({ header: { typ: 'at+jwt' } })],
    ['of another issuer', (): Promise<string> => forge({ claims: { iss: 'somebody' } })],
    ['that never ends', (): Promise<string> => forge({ claims: { exp: undefined } })],
    ['that never began', (): Promise<string> => forge({ claims: { iat: undefined } })],
    ['of no request', (): Promise<string> => forge({ claims: { jti: undefined } })],
    ['for no body', (): Promise<string> => forge({ claims: { digest: undefined } })],
    ['for a body that is no text', (): Promise<string> => forge({ claims: { digest: 7 } })],
    ['with a subject that is no text', (): Promise<string> => forge({ claims: { sub: { a: 1 } } })],
    ['of no form at all', (): Promise<string> => Promise.resolve('x.y.z')],
    ['that is empty', (): Promise<string> => Promise.resolve('')],
  ])('%s is nothing', async (_what, token) => {
    expect(await verifyAssertion(await token(), 'programmes', KEY)).toBeNull();
  });

  it('without a signature is nothing, though it says so itself', async () => {
    const claims = { iss: 'qip-gateway', aud: 'programmes', jti: 'r', sub: 'someone', digest: 'd' };
    const unsigned = new UnsecuredJWT(claims).setIssuedAt().setExpirationTime('25s').encode();
    expect(await verifyAssertion(unsigned, 'programmes', KEY)).toBeNull();
    const [, payload = ''] = (await forge()).split('.');
    const none = Buffer.from('{"alg":"none","typ":"qip-assertion+jwt"}').toString('base64url');
    expect(await verifyAssertion(`${none}.${payload}.`, 'programmes', KEY)).toBeNull();
  });

  it('with a changed claim is nothing', async () => {
    const [header = '', payload = '', signature = ''] = (await forge()).split('.');
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const changed = Buffer.from(JSON.stringify({ ...Object(claims), sub: 'somebody else' })).toString('base64url');
    expect(await verifyAssertion(`${header}.${changed}.${signature}`, 'programmes', KEY)).toBeNull();
  });

  it('that is absent is nothing', async () => {
    expect(await verifyAssertion(undefined, 'programmes', KEY)).toBeNull();
  });
});

describe('the digest of a body', () => {
  it('is the same for the same bytes, and another for any other', () => {
    expect(digestOf('é')).toBe(digestOf(Buffer.from('é', 'utf8')));
    expect(digestOf('{"a":1}')).not.toBe(digestOf('{"a": 1}'));
    expect(digestOf('')).toBe('47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU');
  });
});
