import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedServer } from '@qip/database/embedded/embedded-server';
import { freePort } from '@qip/database/embedded/free-port';
import { applicationRole } from '@qip/database/role-name';
import { SERVICE_NAMES, type ServiceName } from '@qip/database/service-name';
import { type Child, startChild } from './child.js';
import { finished } from './finished.js';
import { foundCentralTeam } from './found-central-team.js';
import { type Platform } from './platform.js';
import { program } from './program.js';

interface ServicePlace {
  readonly service: ServiceName;
  readonly url: string;
  readonly port: number;
  readonly managementPort: number;
  readonly password: string;
  readonly assertionKey: string;
}

/**
 * Starts every part as a process of its own, as an installation over several machines would: migrations, four subgraphs,
 * the demo's issuer, mail catcher and the gateway, then plays the sample world through the gateway.
 */
export async function startDistributed(): Promise<Platform> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'qip-distributed-'));
  const server = await startEmbeddedServer({ dataDirectory });
  const children: Child[] = [];
  const stop = async (): Promise<void> => {
    const codes = [];
    for (const child of children.toReversed()) codes.push(await child.end('SIGTERM'));
    await server.stop();
    await rm(dataDirectory, { recursive: true, force: true });
    if (codes.some((code) => code !== 0)) throw new Error(`Processes ended with ${codes.join(', ')} instead of 0.`);
  };
  try {
    const places = await Promise.all(SERVICE_NAMES.map(placeOf));
    await migrateAll(server.administratorUrl, places);
    const gatewayPort = await freePort();
    const gatewayUrl = `http://localhost:${gatewayPort}`;
    await foundCentralTeam(loginUrl(server.administratorUrl, places[0]));
    const mail = await startMailCatcher(dataDirectory);
    children.push(mail.child);
    children.push(...(await startServices(server.administratorUrl, { gatewayUrl, smtpUrl: mail.smtpUrl }, places)));
    children.push(...(await startGateway(gatewayPort, mail.mailsUrl, places)));
    const managementUrl = `http://localhost:${places[0]?.managementPort ?? 0}`;
    await finished('gateway/dist/sample-world/main.js', {
      GATEWAY_URL: gatewayUrl,
      MANAGEMENT_URL: managementUrl,
      DATA_DIR: dataDirectory,
    });
    return { gatewayUrl, managementUrl, subgraphUrls: places.map(({ url }) => url), stop };
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
}

async function placeOf(service: ServiceName): Promise<ServicePlace> {
  const port = await freePort();
  return {
    service,
    url: `http://localhost:${port}`,
    port,
    managementPort: await freePort(),
    password: randomBytes(16).toString('hex'),
    assertionKey: randomBytes(32).toString('hex'),
  };
}

/** All at once: whoever comes second finds what there is, and waits for it. */
async function migrateAll(administratorUrl: string, places: readonly ServicePlace[]): Promise<void> {
  await Promise.all(
    places.map(({ service, password }) =>
      finished(`services/${service}/dist/migrate.main.js`, {
        DATABASE_URL: administratorUrl,
        APPLICATION_PASSWORD: password,
        PLATFORM_KIND: 'DEMO',
      }),
    ),
  );
}

interface MailPlace {
  readonly child: Child;
  readonly smtpUrl: string;
  readonly mailsUrl: string;
}

async function startMailCatcher(dataDirectory: string): Promise<MailPlace> {
  const [port, smtpPort] = [await freePort(), await freePort()];
  const child = startChild(program('gateway/dist/mail-catcher/main.js'), {
    PORT: String(port),
    SMTP_PORT: String(smtpPort),
    DATA_DIR: dataDirectory,
  });
  await child.sees(/Mail catcher/);
  return { child, smtpUrl: `smtp://127.0.0.1:${smtpPort}`, mailsUrl: `http://localhost:${port}` };
}

async function startServices(
  administratorUrl: string,
  { gatewayUrl, smtpUrl }: { readonly gatewayUrl: string; readonly smtpUrl: string },
  places: readonly ServicePlace[],
): Promise<readonly Child[]> {
  const children = places.map((place) =>
    startChild(program(`services/${place.service}/dist/main.js`), {
      DATABASE_URL: loginUrl(administratorUrl, place),
      PORT: String(place.port),
      MANAGEMENT_PORT: String(place.managementPort),
      ASSERTION_KEY: place.assertionKey,
      FILE_KEY: place.password.repeat(2),
      PUBLIC_URL: gatewayUrl,
      SMTP_URL: smtpUrl,
    }),
  );
  await Promise.all(children.map((child) => child.sees(/"msg":"ready"/)));
  return children;
}

async function startGateway(
  port: number,
  mailsUrl: string,
  places: readonly ServicePlace[],
): Promise<readonly Child[]> {
  const issuerPort = await freePort();
  const issuerUrl = `http://localhost:${issuerPort}`;
  const issuer = startChild(program('gateway/dist/demo-identity/main.js'), {
    PORT: String(issuerPort),
    DEMO_IDENTITY_URL: issuerUrl,
  });
  await issuer.sees(/Demo identity/);
  const gateway = startChild(program('gateway/dist/main.js'), {
    PORT: String(port),
    MANAGEMENT_PORT: String(await freePort()),
    DEMO_IDENTITY: '1',
    DEMO_IDENTITY_URL: issuerUrl,
    MAILS_URL: mailsUrl,
    LOG_LEVEL: 'warn',
    ...Object.fromEntries(
      places.flatMap(({ service, url, assertionKey }) => [
        [`${service.toUpperCase()}_URL`, url],
        [`${service.toUpperCase()}_ASSERTION_KEY`, assertionKey],
      ]),
    ),
  });
  await gateway.sees(/^ready /);
  return [issuer, gateway];
}

function loginUrl(administratorUrl: string, place: ServicePlace | undefined): string {
  if (place === undefined) throw new Error('There is no such service.');
  const url = new URL(administratorUrl);
  url.username = applicationRole(place.service);
  url.password = place.password;
  return url.toString();
}
