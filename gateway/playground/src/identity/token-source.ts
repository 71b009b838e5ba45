import { type AccessToken, isDueForRenewal, isExpired } from './access-token.js';
import { type SignIn } from './demo-sign-in.js';

export type TokenReading =
  { readonly kind: 'token'; readonly value: string } | { readonly kind: 'unavailable'; readonly message: string };

/** Where requests get their bearer token. */
export interface TokenSource {
  /** A token to send now. */
  readonly current: () => Promise<TokenReading>;
  /** Another token, after the server has refused this one. */
  readonly insteadOf: (refused: string) => Promise<TokenReading>;
}

export interface RenewableToken {
  readonly first: AccessToken;
  readonly renew: () => Promise<SignIn>;
  readonly now: () => number;
}

const reading = (token: AccessToken): TokenReading => ({ kind: 'token', value: token.value });

/** Tokens of a demo person: renewed before they end, and when refused; requests that wait share one renewal. */
export function renewableTokens({ first, renew, now }: RenewableToken): TokenSource {
  let token = first;
  let renewal: Promise<SignIn> | null = null;

  async function renewed(): Promise<TokenReading> {
    renewal ??= renew().finally(() => {
      renewal = null;
    });
    const signIn = await renewal;
    if (signIn.kind === 'failed') return { kind: 'unavailable', message: signIn.message };
    token = signIn.token;
    return reading(token);
  }

  return {
    current: async () => {
      if (!isDueForRenewal(token, now())) return reading(token);
      const fresh = await renewed();
      // A failed early renewal costs nothing while the old token still holds.
      return fresh.kind === 'unavailable' && !isExpired(token, now()) ? reading(token) : fresh;
    },
    insteadOf: async (refused) => (token.value === refused ? renewed() : reading(token)),
  };
}

/** The one token that somebody pasted: it cannot be renewed from here. */
export function pastedToken(value: string): TokenSource {
  return {
    current: () => Promise.resolve({ kind: 'token', value }),
    insteadOf: () =>
      Promise.resolve({
        kind: 'unavailable',
        message: 'The server did not accept the access token: it may have expired. Get a new one, then paste it above.',
      }),
  };
}
