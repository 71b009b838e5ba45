import { z } from 'zod';
import {
  httpUrlSetting,
  portSetting,
  postgresUrlSetting,
  secretSetting,
  switchSetting,
} from '@qip/subgraph-kit/config/parse-config';
import { LOG_LEVELS } from '@qip/subgraph-kit/logs/log';

/** What `OIDC_AUDIENCE` is where nothing else is said. */
const DEFAULT_AUDIENCE = 'qip-platform';

/** The demo's issuer, as its tokens name it. */
const demoIssuerSetting = httpUrlSetting.transform((url) => url.replace(/\/$/, ''));

const addressOrNetwork = z.union(
  [z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()],
  'these are IP addresses or networks (10.0.0.0/8), with commas between',
);

const common = {
  PORT: portSetting.default(4000),
  MANAGEMENT_PORT: portSetting.default(4001),
  /** The gateway's address as clients see it; left out, http://localhost and the port. */
  PUBLIC_URL: httpUrlSetting.transform((url) => url.replace(/\/$/, '')).optional(),
  OIDC_ISSUER: httpUrlSetting.optional(),
  OIDC_AUDIENCE: z.string().default(DEFAULT_AUDIENCE),
  /** A local issuer with demo people, or trust in the demo's issuer process. Never with NODE_ENV=production. */
  DEMO_IDENTITY: switchSetting.optional(),
  NODE_ENV: z.string().optional(),
  /** Requests that one address may send. */
  REQUESTS_PER_MINUTE: z.coerce.number('this is a whole number').int().min(1).default(6_000),
  /**
   * Addresses or networks of the proxies in front, with commas between: only their word on where a request comes from is
   * believed. Left out, whoever connects is the client, and behind a balancer all clients would share one rate limit.
   */
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim()])))
    .pipe(z.array(addressOrNetwork)),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
};

/** What the rules about identity look at. */
interface IdentitySettings {
  readonly DATABASE_URL?: string | undefined;
  readonly OIDC_ISSUER?: string | undefined;
  readonly DEMO_IDENTITY?: boolean | undefined;
  readonly NODE_ENV?: string | undefined;
}

/** A rule across settings is judged even when a single setting is wrong, so that all faults are told together. */
const always = { when: () => true };

function identityFault(message: string): { path: string[]; message: string; when: () => boolean } {
  return { path: ['DEMO_IDENTITY'], message, ...always };
}

const NOT_IN_PRODUCTION = identityFault('is refused with NODE_ENV=production');
const NOT_BESIDE_AN_ISSUER = identityFault('is refused when OIDC_ISSUER is set');
const SOMEBODY_SIGNS_TOKENS = identityFault(
  'is off and OIDC_ISSUER is not set, so that nobody could sign in: set one of them',
);

const DEMO_WORLD_ONLY = {
  path: ['SAMPLE_WORLD'],
  message: 'is for a demo platform: set DEMO_IDENTITY=1 as well, or leave it out',
  ...always,
};

/** The embedded default is a demo, unless it is said to be in production. */
function isEmbeddedDefault({ DATABASE_URL, OIDC_ISSUER, NODE_ENV }: IdentitySettings): boolean {
  return DATABASE_URL === undefined && OIDC_ISSUER === undefined && NODE_ENV !== 'production';
}

function isDemo(settings: IdentitySettings): boolean {
  return settings.DEMO_IDENTITY ?? isEmbeddedDefault(settings);
}

/** The settings of gateway and subgraphs in one process. */
export const allInOneShape = z
  .object({
    ...common,
    DATA_DIR: z.string().default('.data'),
    /** A server of your own, as a role that may create roles; left out, the embedded one below DATA_DIR. */
    DATABASE_URL: postgresUrlSetting.optional(),
    /** Plays the synthetic sample world when the platform first starts. Needs a demo platform. */
    SAMPLE_WORLD: switchSetting.optional(),
    POOL_SIZE: z.coerce.number().int().min(1).max(50).default(10),
  })
  .refine((settings) => !isDemo(settings) || settings.NODE_ENV !== 'production', NOT_IN_PRODUCTION)
  .refine((settings) => !isDemo(settings) || settings.OIDC_ISSUER === undefined, NOT_BESIDE_AN_ISSUER)
  .refine((settings) => isDemo(settings) || settings.OIDC_ISSUER !== undefined, SOMEBODY_SIGNS_TOKENS)
  .refine((settings) => settings.SAMPLE_WORLD !== true || isDemo(settings), DEMO_WORLD_ONLY)
  .transform((settings) => ({
    ...settings,
    DEMO_IDENTITY: isDemo(settings),
    SAMPLE_WORLD: settings.SAMPLE_WORLD ?? (isDemo(settings) && isEmbeddedDefault(settings)),
  }));

/** The settings of a gateway whose subgraphs are processes of their own. */
export const gatewayShape = z
  .object({
    ...common,
    ORGANISATIONS_URL: httpUrlSetting,
    ORGANISATIONS_ASSERTION_KEY: secretSetting,
    PROGRAMMES_URL: httpUrlSetting,
    PROGRAMMES_ASSERTION_KEY: secretSetting,
    SUBMISSIONS_URL: httpUrlSetting,
    SUBMISSIONS_ASSERTION_KEY: secretSetting,
    ANALYTICS_URL: httpUrlSetting,
    ANALYTICS_ASSERTION_KEY: secretSetting,
    SUBGRAPH_TIMEOUT_MS: z.coerce.number().int().min(100).max(120_000).default(10_000),
    /** The demo's issuer process, with DEMO_IDENTITY=1. */
    DEMO_IDENTITY_URL: demoIssuerSetting.optional(),
  })
  .refine((settings) => settings.DEMO_IDENTITY !== true || settings.NODE_ENV !== 'production', NOT_IN_PRODUCTION)
  .refine((settings) => settings.DEMO_IDENTITY !== true || settings.OIDC_ISSUER === undefined, NOT_BESIDE_AN_ISSUER)
  .refine((settings) => settings.DEMO_IDENTITY === true || settings.OIDC_ISSUER !== undefined, SOMEBODY_SIGNS_TOKENS)
  .refine((settings) => settings.DEMO_IDENTITY !== true || settings.DEMO_IDENTITY_URL !== undefined, {
    path: ['DEMO_IDENTITY_URL'],
    message: "the address of the demo's issuer is needed",
    ...always,
  });

/** The settings of the demo's issuer as a process of its own. */
export const demoIssuerShape = z
  .object({
    PORT: portSetting.default(4010),
    /** Its address as the gateway reaches it: the issuer of the tokens. */
    DEMO_IDENTITY_URL: demoIssuerSetting,
    OIDC_AUDIENCE: z.string().default(DEFAULT_AUDIENCE),
    NODE_ENV: z.string().optional(),
    LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  })
  .refine(({ NODE_ENV }) => NODE_ENV !== 'production', {
    path: ['NODE_ENV'],
    message: 'demo people cannot sign in to a production platform',
    ...always,
  });
