import { describe, expect, it } from '@jest/globals';
import { type SignIn } from './demo-sign-in.js';
import { pastedToken, renewableTokens } from './token-source.js';

const MINUTES = 60_000;
const tokenOf = (value: string, issuedAtMs: number) => ({ value, issuedAtMs, expiresAtMs: issuedAtMs + 10 * MINUTES });

/** A source whose first token is got at 0 and lives ten minutes; each renewal gives the next number. */
function sourceAt(nowMs: () => number, renewal?: SignIn) {
  let count = 0;
  const renew = (): Promise<SignIn> => {
    count += 1;
    return Promise.resolve(renewal ?? { kind: 'signedIn', token: tokenOf(`renewed ${count}`, nowMs()) });
  };
  return { tokens: renewableTokens({ first: tokenOf('first', 0), renew, now: nowMs }), renewals: () => count };
}

const FAILED: SignIn = { kind: 'failed', message: 'Sign-in did not work.' };

describe('renewableTokens', () => {
  it('gives the first token while it lasts', async () => {
    const { tokens, renewals } = sourceAt(() => 8 * MINUTES);
    expect(await tokens.current()).toEqual({ kind: 'token', value: 'first' });
    expect(renewals()).toBe(0);
  });

  it('renews before the end, once for all requests that wait', async () => {
    const { tokens, renewals } = sourceAt(() => 9 * MINUTES);
    const both = await Promise.all([tokens.current(), tokens.current()]);
    expect(both).toEqual([
      { kind: 'token', value: 'renewed 1' },
      { kind: 'token', value: 'renewed 1' },
    ]);
    expect(await tokens.current()).toEqual({ kind: 'token', value: 'renewed 1' });
    expect(renewals()).toBe(1);
  });

  it('renews again when the renewed token ends', async () => {
    let now = 9 * MINUTES;
    const { tokens } = sourceAt(() => now);
    await tokens.current();
    now = 18 * MINUTES;
    expect(await tokens.current()).toEqual({ kind: 'token', value: 'renewed 2' });
  });

  it('goes on with the old token when an early renewal fails', async () => {
    const { tokens } = sourceAt(() => 9 * MINUTES, FAILED);
    expect(await tokens.current()).toEqual({ kind: 'token', value: 'first' });
  });

  it('says why there is no token once the old one has ended and none can be got', async () => {
    const { tokens } = sourceAt(() => 10 * MINUTES, FAILED);
    expect(await tokens.current()).toEqual({ kind: 'unavailable', message: 'Sign-in did not work.' });
  });

  it('tries again at the next request after a failed renewal', async () => {
    const { tokens, renewals } = sourceAt(() => 10 * MINUTES, FAILED);
    await tokens.current();
    await tokens.current();
    expect(renewals()).toBe(2);
  });

  it('gets another token for one that was refused before its end', async () => {
    const { tokens } = sourceAt(() => 0);
    expect(await tokens.insteadOf('first')).toEqual({ kind: 'token', value: 'renewed 1' });
    expect(await tokens.current()).toEqual({ kind: 'token', value: 'renewed 1' });
  });

  it('does not renew for a token that has been replaced meanwhile', async () => {
    const { tokens, renewals } = sourceAt(() => 0);
    await tokens.insteadOf('first');
    expect(await tokens.insteadOf('first')).toEqual({ kind: 'token', value: 'renewed 1' });
    expect(renewals()).toBe(1);
  });
});

describe('pastedToken', () => {
  it('gives the token, and asks for a new one when it is refused', async () => {
    const tokens = pastedToken('abc');
    expect(await tokens.current()).toEqual({ kind: 'token', value: 'abc' });
    expect(await tokens.insteadOf('abc')).toEqual({
      kind: 'unavailable',
      message: 'The server did not accept the access token: it may have expired. Get a new one, then paste it above.',
    });
  });
});
