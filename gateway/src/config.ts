import { z } from 'zod';
import { type ServiceName } from '@qip/database/service-name';
import {
  httpUrlSetting,
  portSetting,
  postgresUrlSetting,
  scannerUrlSetting,
  secretSetting,
  switchSetting,
} from '@qip/subgraph-kit/config/parse-config';
import { LOG_LEVELS } from '@qip/subgraph-kit/logs/log';
import { mailFromSetting, smtpUrlSetting } from '@qip/subgraph-kit/mail/smtp-settings';
import {
  always,
  DEMO_WORLD_ONLY,
  isDemo,
  isEmbeddedDefault,
  isIssuerSafe,
  ISSUER_BY_TLS,
  MAILS_ARE_A_DEMO_S,
  NOT_BESIDE_AN_ISSUER,
  NOT_IN_PRODUCTION,
  SOMEBODY_SIGNS_TOKENS,
} from './identity/identity-settings.js';

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

/** The settings of gateway and subgraphs in one process. */
export const allInOneShape = z
  .object({
    ...common,
    DATA_DIR: z.string().default('.data'),
    /** A server of your own, as a role that may create roles; left out, the embedded one below DATA_DIR. */
    DATABASE_URL: postgresUrlSetting
      .refine(
        (url) => URL.canParse(url) && new URL(url).password !== '',
        "the URL holds the administrator's password: the services' own passwords and keys are derived from it",
      )
      .optional(),
    /** Plays the synthetic sample world when the platform first starts. Needs a demo platform. */
    SAMPLE_WORLD: switchSetting.optional(),
    POOL_SIZE: z.coerce.number().int().min(1).max(50).default(10),
    /** The mail server. Left out, a demo catches its mails and shows them, and on a live platform they wait. */
    SMTP_URL: smtpUrlSetting.optional(),
    /** The sender of mails; left out, no-reply at the host of PUBLIC_URL. */
    MAIL_FROM: mailFromSetting.optional(),
    /** For how many years after the latest publication cases are kept. */
    RETENTION_YEARS: z.coerce.number('this is a number of years').int().min(5).max(100).default(8),
    /** Looks over the files that are kept; left out, nobody does. */
    VIRUS_SCANNER_URL: scannerUrlSetting.optional(),
  })
  .refine((settings) => !isDemo(settings) || settings.NODE_ENV !== 'production', NOT_IN_PRODUCTION)
  .refine((settings) => !isDemo(settings) || settings.OIDC_ISSUER === undefined, NOT_BESIDE_AN_ISSUER)
  .refine((settings) => isDemo(settings) || settings.OIDC_ISSUER !== undefined, SOMEBODY_SIGNS_TOKENS)
  .refine(isIssuerSafe, ISSUER_BY_TLS)
  .refine((settings) => settings.SAMPLE_WORLD !== true || isDemo(settings), DEMO_WORLD_ONLY)
  .transform((settings) => ({
    ...settings,
    DEMO_IDENTITY: isDemo(settings),
    SAMPLE_WORLD: settings.SAMPLE_WORLD ?? (isDemo(settings) && isEmbeddedDefault(settings)),
  }));

function hasKeysOfTheirOwn(
  settings: Readonly<Partial<Record<`${Uppercase<ServiceName>}_ASSERTION_KEY`, string | undefined>>>,
): boolean {
  const keys = [
    settings.ORGANISATIONS_ASSERTION_KEY,
    settings.PROGRAMMES_ASSERTION_KEY,
    settings.SUBMISSIONS_ASSERTION_KEY,
    settings.ANALYTICS_ASSERTION_KEY,
  ].filter((key) => key !== undefined);
  return new Set(keys).size === keys.length;
}

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
    /** The demo's mail catcher, whose mails are shown at /mails. */
    MAILS_URL: httpUrlSetting.transform((url) => url.replace(/\/$/, '')).optional(),
  })
  .refine((settings) => settings.DEMO_IDENTITY !== true || settings.NODE_ENV !== 'production', NOT_IN_PRODUCTION)
  .refine((settings) => settings.DEMO_IDENTITY !== true || settings.OIDC_ISSUER === undefined, NOT_BESIDE_AN_ISSUER)
  .refine((settings) => settings.DEMO_IDENTITY === true || settings.OIDC_ISSUER !== undefined, SOMEBODY_SIGNS_TOKENS)
  .refine(isIssuerSafe, ISSUER_BY_TLS)
  .refine((settings) => settings.DEMO_IDENTITY !== true || settings.DEMO_IDENTITY_URL !== undefined, {
    path: ['DEMO_IDENTITY_URL'],
    message: "the address of the demo's issuer is needed",
    ...always,
  })
  .refine((settings) => settings.MAILS_URL === undefined || settings.DEMO_IDENTITY === true, MAILS_ARE_A_DEMO_S)
  .refine(hasKeysOfTheirOwn, {
    path: ['ORGANISATIONS_ASSERTION_KEY'],
    message:
      'each subgraph has a key of its own: with a shared one, one subgraph could speak to another as the gateway',
    ...always,
  });

const NOT_FOR_PRODUCTION = (what: string): { path: string[]; message: string; when: () => boolean } => ({
  path: ['NODE_ENV'],
  message: what,
  ...always,
});

/** The settings of the demo's mail catcher as a process of its own. */
export const mailCatcherShape = z
  .object({
    PORT: portSetting.default(4020),
    SMTP_PORT: portSetting.default(1025),
    DATA_DIR: z.string().default('.data'),
    NODE_ENV: z.string().optional(),
    LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  })
  .refine(
    ({ NODE_ENV }) => NODE_ENV !== 'production',
    NOT_FOR_PRODUCTION('the mails of a production platform are sent and shown to nobody else'),
  );

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
  .refine(
    ({ NODE_ENV }) => NODE_ENV !== 'production',
    NOT_FOR_PRODUCTION('demo people cannot sign in to a production platform'),
  );
