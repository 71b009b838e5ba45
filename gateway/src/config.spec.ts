import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, parseConfig } from '@qip/subgraph-kit/config/parse-config';
import { allInOneShape, demoIssuerShape, gatewayShape, mailCatcherShape } from './config.js';

type Environment = Readonly<Record<string, string>>;
type Shape = typeof allInOneShape | typeof gatewayShape | typeof demoIssuerShape | typeof mailCatcherShape;

const DATABASE_URL = 'postgres://administrator:secret@db.example/qip';
const OIDC_ISSUER = 'https://identity.example';
const OWN_SERVER = { DATABASE_URL, OIDC_ISSUER };
const SUBGRAPHS = Object.fromEntries(
  ['ORGANISATIONS', 'PROGRAMMES', 'SUBMISSIONS', 'ANALYTICS'].flatMap((name, index) => [
    [`${name}_URL`, `http://${name.toLowerCase()}:4000`],
    [`${name}_ASSERTION_KEY`, String(index).repeat(32)],
  ]),
);
const DISTRIBUTED = { ...SUBGRAPHS, OIDC_ISSUER };

/** The faults of a configuration; none when it holds. */
function faults(shape: Shape, environment: Environment): readonly string[] {
  try {
    parseConfig(shape, environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults;
    throw error;
  }
}

describe('the settings of gateway and subgraphs in one process', () => {
  it('need nothing: a demo with the sample world on an embedded database', () => {
    expect(parseConfig(allInOneShape, {})).toEqual({
      PORT: 4000,
      MANAGEMENT_PORT: 4001,
      OIDC_AUDIENCE: 'qip-platform',
      RETENTION_YEARS: 8,
      REQUESTS_PER_MINUTE: 6_000,
      TRUSTED_PROXIES: [],
      LOG_LEVEL: 'info',
      DATA_DIR: '.data',
      POOL_SIZE: 10,
      DEMO_IDENTITY: true,
      SAMPLE_WORLD: true,
    });
  });

  it('tell all their faults together, those of one setting and those between settings, and repeat no value', () => {
    const told = faults(allInOneShape, {
      PORT: '70000',
      MANAGEMENT_PORT: 'management',
      PUBLIC_URL: 'audit.example',
      REQUESTS_PER_MINUTE: '0',
      TRUSTED_PROXIES: '10.0.0.0/8, balancer',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://secret-value@db',
      POOL_SIZE: '51',
      NODE_ENV: 'production',
      DEMO_IDENTITY: '1',
      OIDC_ISSUER: 'http://identity.example',
    });
    expect(told.map((fault) => fault.split(/[:.]/)[0]).sort()).toEqual(
      [
        'DATABASE_URL',
        'DATABASE_URL',
        'DEMO_IDENTITY',
        'DEMO_IDENTITY',
        'LOG_LEVEL',
        'MANAGEMENT_PORT',
        'OIDC_ISSUER',
        'POOL_SIZE',
        'PORT',
        'PUBLIC_URL',
        'REQUESTS_PER_MINUTE',
        'TRUSTED_PROXIES',
      ].sort(),
    );
    expect(told.join('\n')).not.toMatch(/secret-value|balancer|audit\.example|loud/);
  });

  it.each([
    ['with NODE_ENV=production', { NODE_ENV: 'production', DEMO_IDENTITY: '1' }, 'is refused with NODE_ENV=production'],
    ['beside an issuer', { OIDC_ISSUER, DEMO_IDENTITY: 'true' }, 'is refused when OIDC_ISSUER is set'],
  ])('refuse demo people %s', (_where, environment, fault) => {
    expect(faults(allInOneShape, environment)).toEqual([`DEMO_IDENTITY: ${fault}`]);
  });

  it.each([
    ['switched off', { DEMO_IDENTITY: '0' }],
    ['with NODE_ENV=production', { NODE_ENV: 'production' }],
    ['on a server of your own', { DATABASE_URL }],
  ])('have no demo people %s, and then somebody else must sign tokens', (_where, environment) => {
    expect(faults(allInOneShape, environment)).toEqual([
      'DEMO_IDENTITY: is off and OIDC_ISSUER is not set, so that nobody could sign in: set one of them',
    ]);
    expect(parseConfig(allInOneShape, { ...environment, OIDC_ISSUER })).toMatchObject({
      DEMO_IDENTITY: false,
      SAMPLE_WORLD: false,
    });
  });

  it('play the sample world on a demo only, and on a server of your own only when told to', () => {
    expect(parseConfig(allInOneShape, { SAMPLE_WORLD: '0' })).toMatchObject({
      DEMO_IDENTITY: true,
      SAMPLE_WORLD: false,
    });
    const demo = { DATABASE_URL, DEMO_IDENTITY: '1' };
    expect(parseConfig(allInOneShape, demo)).toMatchObject({ DEMO_IDENTITY: true, SAMPLE_WORLD: false });
    expect(parseConfig(allInOneShape, { ...demo, SAMPLE_WORLD: '1' })).toMatchObject({ SAMPLE_WORLD: true });
    expect(faults(allInOneShape, { ...OWN_SERVER, SAMPLE_WORLD: '1' })).toEqual([
      'SAMPLE_WORLD: is for a demo platform: set DEMO_IDENTITY=1 as well, or leave it out',
    ]);
  });

  it("refuse an administrator's URL without a password, from which keys would be made that anybody can compute", () => {
    expect(faults(allInOneShape, OWN_SERVER)).toEqual([]);
    for (const url of ['postgres://administrator@db/qip', 'postgres://db/qip', 'postgres://administrator:@db/qip']) {
      expect(faults(allInOneShape, { DATABASE_URL: url, OIDC_ISSUER })).toEqual([
        "DATABASE_URL: the URL holds the administrator's password: the services' own passwords and keys are derived from it",
      ]);
    }
  });
});

describe.each([
  ['in one process', allInOneShape, OWN_SERVER],
  ['distributed', gatewayShape, DISTRIBUTED],
] satisfies [string, Shape, Environment][])('the settings %s', (_way, shape, good) => {
  it('take an issuer by TLS only where NODE_ENV=production', () => {
    const plain = { ...good, OIDC_ISSUER: 'http://identity.example' };
    expect(faults(shape, plain)).toEqual([]);
    expect(faults(shape, { ...plain, NODE_ENV: 'production' })).toHaveLength(1);
    expect(faults(shape, { ...good, NODE_ENV: 'production' })).toEqual([]);
  });

  it('take addresses and networks of proxies, with or without blanks, and nothing else', () => {
    const proxies = (list: string): unknown => parseConfig(shape, { ...good, TRUSTED_PROXIES: list }).TRUSTED_PROXIES;
    expect(proxies(' 10.0.0.0/8,192.0.2.7 , 2001:db8::/32,')).toEqual(['10.0.0.0/8', '192.0.2.7', '2001:db8::/32']);
    expect(proxies('')).toEqual([]);
    for (const wrong of ['all', 'true', '10.0.0.0/33', '*']) {
      expect(faults(shape, { ...good, TRUSTED_PROXIES: wrong })).toHaveLength(1);
    }
  });

  it('take the public address without the slash at its end', () => {
    expect(parseConfig(shape, { ...good, PUBLIC_URL: 'https://audit.example/' }).PUBLIC_URL).toBe(
      'https://audit.example',
    );
  });
});

describe('the settings of a gateway apart from its subgraphs', () => {
  it('name every address and key that is missing, and that nobody signs tokens', () => {
    expect(faults(gatewayShape, {}).map((fault) => fault.split(':')[0])).toEqual([
      ...Object.keys(SUBGRAPHS),
      'DEMO_IDENTITY',
    ]);
  });

  it('give ten seconds to a subgraph', () => {
    expect(parseConfig(gatewayShape, DISTRIBUTED).SUBGRAPH_TIMEOUT_MS).toBe(10_000);
  });

  it('refuse one key for two subgraphs, and a short one', () => {
    const shared = { ...DISTRIBUTED, ANALYTICS_ASSERTION_KEY: SUBGRAPHS['PROGRAMMES_ASSERTION_KEY'] ?? '' };
    expect(faults(gatewayShape, shared)).toEqual([
      'ORGANISATIONS_ASSERTION_KEY: each subgraph has a key of its own: with a shared one, one subgraph could speak to another as the gateway',
    ]);
    expect(faults(gatewayShape, { ...DISTRIBUTED, ANALYTICS_ASSERTION_KEY: 'short' })).toEqual([
      'ANALYTICS_ASSERTION_KEY: the secret has fewer than 32 characters',
    ]);
  });

  it("trust the demo's issuer when told to, where it is named, and never in production or beside another", () => {
    const demo = { ...SUBGRAPHS, DEMO_IDENTITY: '1', DEMO_IDENTITY_URL: 'http://issuer:4010/' };
    expect(parseConfig(gatewayShape, demo)).toMatchObject({
      DEMO_IDENTITY: true,
      DEMO_IDENTITY_URL: 'http://issuer:4010',
    });
    expect(faults(gatewayShape, { ...SUBGRAPHS, DEMO_IDENTITY: '1' })).toEqual([
      "DEMO_IDENTITY_URL: the address of the demo's issuer is needed",
    ]);
    expect(faults(gatewayShape, { ...demo, NODE_ENV: 'production', OIDC_ISSUER })).toEqual([
      'DEMO_IDENTITY: is refused with NODE_ENV=production',
      'DEMO_IDENTITY: is refused when OIDC_ISSUER is set',
    ]);
  });
});

describe('the settings of mail', () => {
  it("show a catcher's mails on a demo only, and refuse what is no mail server and no address", () => {
    const demo = { ...SUBGRAPHS, DEMO_IDENTITY: '1', DEMO_IDENTITY_URL: 'http://issuer:4010' };
    const MAILS_URL = 'http://mail:4020/';
    expect(parseConfig(gatewayShape, { ...demo, MAILS_URL })).toMatchObject({ MAILS_URL: 'http://mail:4020' });
    expect(faults(gatewayShape, { ...DISTRIBUTED, MAILS_URL })).toEqual([
      'MAILS_URL: is for a demo platform: a live one shows its mails to nobody but whom they are for',
    ]);
    expect(faults(mailCatcherShape, { NODE_ENV: 'production' })).toHaveLength(1);
    expect(parseConfig(mailCatcherShape, {})).toMatchObject({ PORT: 4020, SMTP_PORT: 1025 });
    const wrong = { SMTP_URL: 'mail.example:25', MAIL_FROM: 'Audit <audit@sender.example>' };
    expect(faults(allInOneShape, wrong).map((fault) => fault.split(':')[0])).toEqual(['SMTP_URL', 'MAIL_FROM']);
  });
});

describe("the settings of the demo's issuer", () => {
  it('need its address, and refuse production', () => {
    const good = { DEMO_IDENTITY_URL: 'http://issuer:4010/' };
    expect(parseConfig(demoIssuerShape, good)).toEqual({
      PORT: 4010,
      DEMO_IDENTITY_URL: 'http://issuer:4010',
      OIDC_AUDIENCE: 'qip-platform',
      LOG_LEVEL: 'info',
    });
    expect(faults(demoIssuerShape, {})).toHaveLength(1);
    expect(faults(demoIssuerShape, { ...good, NODE_ENV: 'production' })).toEqual([
      'NODE_ENV: demo people cannot sign in to a production platform',
    ]);
  });
});
