import { describe, expect, it } from '@jest/globals';
import { failure } from '../../testing/remote-stubs.js';
import { callerOfRequest } from './caller-of-request.js';
import { type Verification } from './token-verifier.js';

const VERIFIED: Verification = { kind: 'VERIFIED', subject: 'someone' };
const never = (): never => {
  throw new Error('no token was there to verify');
};
const answering = (verification: Verification) => () => Promise.resolve(verification);

describe('the caller of a request', () => {
  it('is nobody without a token', async () => {
    expect(await callerOfRequest(undefined, never)).toEqual({ kind: 'ANONYMOUS' });
  });

  it.each(['Bearer abc.def.ghi', 'bearer abc.def.ghi', 'BEARER abc.def.ghi'])(
    'is the subject of the token in "%s"',
    async (header) => {
      let seen = '';
      const verify = (token: string): Promise<Verification> => {
        seen = token;
        return Promise.resolve(VERIFIED);
      };
      expect(await callerOfRequest(header, verify)).toEqual({ kind: 'SUBJECT', subject: 'someone' });
      expect(seen).toBe('abc.def.ghi');
    },
  );

  it.each(['', 'Bearer', 'Bearer ', 'Basic YTpi', 'Bearer a b', 'Bearer a, Bearer b', 'abc.def.ghi', 'Bearer a\tb'])(
    'is never taken for nobody where the header is there and is no token ("%s")',
    async (header) => {
      expect(await failure(callerOfRequest(header, never))).toMatchObject({ code: 'UNAUTHENTICATED' });
    },
  );

  it('is never taken for nobody where the token does not hold', async () => {
    expect(await failure(callerOfRequest('Bearer a', answering({ kind: 'REFUSED' })))).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('is not refused where the issuer cannot be asked: that is our trouble', async () => {
    const cause = new Error('connect ECONNREFUSED 10.0.0.7');
    const unreachable = answering({ kind: 'ISSUER_UNREACHABLE', cause });
    expect(await failure(callerOfRequest('Bearer a', unreachable))).toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      originalError: cause,
    });
  });
});
