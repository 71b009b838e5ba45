import { type AccessToken, readAccessToken } from './access-token.js';

export type SignIn =
  { readonly kind: 'signedIn'; readonly token: AccessToken } | { readonly kind: 'failed'; readonly message: string };

export interface SignInRequest {
  readonly send: typeof fetch;
  readonly url: string;
  readonly key: string;
  readonly now: () => number;
}

const failed = (message: string): SignIn => ({ kind: 'failed', message });

/** Asks the demonstration's sign-in service for a token of the demo person with this key. */
export async function signInAs({ send, url, key, now }: SignInRequest): Promise<SignIn> {
  let response: Response;
  try {
    response = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ key }),
      redirect: 'error',
    });
  } catch {
    return failed(
      `Sign-in did not work: ${url} did not answer. Check that the platform is running, then choose again.`,
    );
  }
  if (!response.ok) return failed(refusal(response.status, url));
  const token = readAccessToken(await response.json().catch(() => null), now());
  return token === null
    ? failed(`Sign-in did not work: ${url} answered without a usable token. The log of the gateway says more.`)
    : { kind: 'signedIn', token };
}

function refusal(status: number, url: string): string {
  if (status === 404)
    return 'Sign-in did not work: this person is no longer offered. Reload the page, then choose again.';
  if (status === 429)
    return 'Sign-in did not work: too many attempts in a short time. Wait a minute, then choose again.';
  return `Sign-in did not work: ${url} answered ${status}. Try again; if it stays so, the log of the gateway says why.`;
}
