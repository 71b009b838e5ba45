/** Gateway and subgraphs in one process: the embedded default, and enough for one national programme. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DEMO_PEOPLE } from '@qip/sample-world/demo-people';
import { parseConfig } from '@qip/subgraph-kit/config/parse-config';
import { createLog, type Log } from '@qip/subgraph-kit/logs/log';
import { mailSettingsOf } from '@qip/subgraph-kit/mail/smtp-settings';
import { runMain } from '@qip/subgraph-kit/server/run-main';
import { localDateAt } from '@qip/subgraph-kit/values/local-date';
import { startAllInOne } from './all-in-one.js';
import { announcement } from './announce.js';
import { allInOneShape } from './config.js';
import { type DemoIdentity } from './demo-identity/demo-identity.js';
import { createDemoIssuer } from './demo-identity/demo-issuer.js';
import { createTokenVerifier, type TokenVerifier } from './identity/token-verifier.js';
import { type MailStore, openMailStore } from './mail-catcher/mail-store.js';
import { type SmtpCatcher, startSmtpCatcher } from './mail-catcher/smtp-catcher.js';
import { PLAYGROUND_DIRECTORY, playgroundConfig } from './playground/playground-config.js';
import { inProcessPlatform } from './sample-world/in-process-platform.js';
import { playSampleWorld } from './sample-world/play-sample-world.js';
import { createGraph, runGatewayUntilTold, serveGateway } from './server/run-gateway.js';

await runMain(async () => {
  const settings = parseConfig(allInOneShape, process.env);
  const log = createLog({ level: settings.LOG_LEVEL });
  const publicUrl = settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`;
  await mkdir(settings.DATA_DIR, { recursive: true });
  const caught =
    settings.DEMO_IDENTITY && settings.SMTP_URL === undefined ? await catchMails(settings.DATA_DIR, log) : null;
  const platform = await startAllInOne({
    dataDirectory: settings.DATA_DIR,
    databaseUrl: settings.DATABASE_URL ?? null,
    platformKind: settings.DEMO_IDENTITY ? 'DEMO' : 'LIVE',
    poolSize: settings.POOL_SIZE,
    retentionYears: settings.RETENTION_YEARS,
    scannerUrl: settings.VIRUS_SCANNER_URL ?? null,
    publicUrl,
    mail: { ...mailSettingsOf(settings), ...(caught === null ? {} : { smtpUrl: caught.catcher.url }) },
    log,
  });
  const { transports } = platform;
  const { identity, verify } = await identityOf(settings, publicUrl);
  const apollo = await createGraph({ transports, isDemo: settings.DEMO_IDENTITY, log });
  if (settings.SAMPLE_WORLD) {
    process.stdout.write('The first start plays three years of synthetic audit; this takes a moment.\n');
    await playSampleWorld(settings.DATA_DIR, localDateAt(new Date()), inProcessPlatform({ ...platform, apollo }));
  }
  const gateway = await serveGateway({
    port: settings.PORT,
    managementPort: settings.MANAGEMENT_PORT,
    requestsPerMinute: settings.REQUESTS_PER_MINUTE,
    trustedProxies: settings.TRUSTED_PROXIES,
    apollo,
    transports,
    verify,
    demoIdentity: identity,
    mails: caught?.store ?? null,
    playgroundDirectory: PLAYGROUND_DIRECTORY,
    playground: playgroundConfig(settings.DEMO_IDENTITY, localDateAt(new Date())),
    clock: platform.clock,
    log,
  });
  process.stdout.write(announcement(publicUrl, { isDemo: settings.DEMO_IDENTITY, hasMails: caught !== null }));
  const stopBehind = async (): Promise<void> => {
    await platform.stop();
    await caught?.catcher.stop();
  };
  runGatewayUntilTold(gateway, stopBehind, log);
});

/** A demo's mails leave this machine nowhere: they are taken here, on loopback, and shown. */
async function catchMails(
  dataDirectory: string,
  log: Log,
): Promise<{ readonly store: MailStore; readonly catcher: SmtpCatcher }> {
  const store = await openMailStore(join(dataDirectory, 'mails'));
  return { store, catcher: await startSmtpCatcher(store, { host: '127.0.0.1', port: 0, log }) };
}

async function identityOf(
  settings: {
    readonly DEMO_IDENTITY: boolean;
    readonly OIDC_ISSUER?: string | undefined;
    readonly OIDC_AUDIENCE: string;
  },
  publicUrl: string,
): Promise<{ readonly identity: DemoIdentity; readonly verify: TokenVerifier }> {
  const audience = settings.OIDC_AUDIENCE;
  if (!settings.DEMO_IDENTITY) {
    const authority = { issuer: settings.OIDC_ISSUER ?? '', audience, keys: 'DISCOVERED' as const };
    return { identity: { kind: 'NONE' }, verify: createTokenVerifier(authority) };
  }
  const issuer = await createDemoIssuer(`${publicUrl}/demo-identity`, audience, DEMO_PEOPLE);
  return {
    identity: { kind: 'HERE', issuer },
    verify: createTokenVerifier({ issuer: issuer.issuer, audience, keys: issuer.keys }),
  };
}
