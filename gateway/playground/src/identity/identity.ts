import { type DemoPerson } from '../config/playground-config.js';
import { type TokenSource } from './token-source.js';

/** Who the playground's requests are sent as. */
export type Identity =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'demoPerson'; readonly person: DemoPerson; readonly tokens: TokenSource }
  /** Somebody's pasted token; `serial` tells one pasted token from the next. */
  | { readonly kind: 'bearer'; readonly serial: number; readonly tokens: TokenSource };

export const NOBODY: Identity = { kind: 'nobody' };

export const tokensOf = (identity: Identity): TokenSource | null =>
  identity.kind === 'nobody' ? null : identity.tokens;

/** Whose ready tabs to show: the demo person's role; else the chosen one, as a pasted token does not tell its role. */
export const roleOf = (identity: Identity, chosen: string): string =>
  identity.kind === 'demoPerson' ? identity.person.role : chosen;

export const isSignedIn = (identity: Identity): boolean => identity.kind !== 'nobody';

/** Differs whenever the person behind the requests differs, so that nobody sees an answer meant for another. */
export function identityKey(identity: Identity): string {
  if (identity.kind === 'demoPerson') return `person ${identity.person.key}`;
  return identity.kind === 'bearer' ? `bearer ${identity.serial}` : 'nobody';
}
