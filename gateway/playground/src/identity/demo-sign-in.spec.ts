import { describe, expect, it } from '@jest/globals';
import { signInAs } from './demo-sign-in.js';

const signIn = (send: typeof fetch) => signInAs({ send, url: '/demo/sign-in', key: 'central', now: () => 5000 });

describe('signInAs', () => {
  it('posts the key and gives the token with its end', async () => {
    const sent: unknown[] = [];
    const result = await signIn((url, init) => {
      sent.push([url, init?.method, init?.body, init?.redirect]);
      return Promise.resolve(Response.json({ accessToken: 'abc', expiresIn: 60 }));
    });
    expect(sent).toEqual([['/demo/sign-in', 'POST', '{"key":"central"}', 'error']]);
    expect(result).toEqual({ kind: 'signedIn', token: { value: 'abc', issuedAtMs: 5000, expiresAtMs: 65_000 } });
  });

  it('says that the service did not answer', async () => {
    expect(await signIn(() => Promise.reject(new TypeError('Failed to fetch')))).toEqual({
      kind: 'failed',
      message:
        'Sign-in did not work: /demo/sign-in did not answer. Check that the platform is running, then choose again.',
    });
  });

  it.each([
    [404, 'Sign-in did not work: this person is no longer offered. Reload the page, then choose again.'],
    [429, 'Sign-in did not work: too many attempts in a short time. Wait a minute, then choose again.'],
    [
      500,
      'Sign-in did not work: /demo/sign-in answered 500. Try again; if it stays so, the log of the gateway says why.',
    ],
  ])('says what to do about status %d', async (status, message) => {
    expect(await signIn(() => Promise.resolve(new Response('', { status })))).toEqual({ kind: 'failed', message });
  });

  it.each([['not JSON'], ['{"token":"abc"}']])('refuses the answer %j, which holds no token', async (body) => {
    expect(await signIn(() => Promise.resolve(new Response(body)))).toEqual({
      kind: 'failed',
      message: 'Sign-in did not work: /demo/sign-in answered without a usable token. The log of the gateway says more.',
    });
  });
});
