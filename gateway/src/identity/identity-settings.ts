/** What the rules about identity look at. */
export interface IdentitySettings {
  readonly DATABASE_URL?: string | undefined;
  readonly OIDC_ISSUER?: string | undefined;
  readonly DEMO_IDENTITY?: boolean | undefined;
  readonly NODE_ENV?: string | undefined;
}

/** A rule across settings is judged even when a single setting is wrong, so that all faults are told together. */
export const always = { when: (): boolean => true };

function identityFault(message: string): { path: string[]; message: string; when: () => boolean } {
  return { path: ['DEMO_IDENTITY'], message, ...always };
}

export const NOT_IN_PRODUCTION = identityFault('is refused with NODE_ENV=production');
export const NOT_BESIDE_AN_ISSUER = identityFault('is refused when OIDC_ISSUER is set');
export const SOMEBODY_SIGNS_TOKENS = identityFault(
  'is off and OIDC_ISSUER is not set, so that nobody could sign in: set one of them',
);

export const DEMO_WORLD_ONLY = {
  path: ['SAMPLE_WORLD'],
  message: 'is for a demo platform: set DEMO_IDENTITY=1 as well, or leave it out',
  ...always,
};

export const MAILS_ARE_A_DEMO_S = {
  path: ['MAILS_URL'],
  message: 'is for a demo platform: a live one shows its mails to nobody but whom they are for',
  ...always,
};

export const ISSUER_BY_TLS = {
  path: ['OIDC_ISSUER'],
  message: 'begins with https:// where NODE_ENV=production: whoever can change what it answers can sign tokens',
  ...always,
};

/** Whether nobody on the way can put other keys in the place of the issuer's. */
export function isIssuerSafe({ OIDC_ISSUER, NODE_ENV }: IdentitySettings): boolean {
  return NODE_ENV !== 'production' || OIDC_ISSUER === undefined || OIDC_ISSUER.startsWith('https://');
}

/** The embedded default is a demo, unless it is said to be in production. */
export function isEmbeddedDefault({ DATABASE_URL, OIDC_ISSUER, NODE_ENV }: IdentitySettings): boolean {
  return DATABASE_URL === undefined && OIDC_ISSUER === undefined && NODE_ENV !== 'production';
}

export function isDemo(settings: IdentitySettings): boolean {
  return settings.DEMO_IDENTITY ?? isEmbeddedDefault(settings);
}
