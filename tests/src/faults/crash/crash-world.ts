import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { freePort } from '@qip/database/embedded/free-port';
import { startEmbeddedServer } from '@qip/database/embedded/embedded-server';
import { applicationUrl } from '@qip/database/role-login';
import { withClient } from '@qip/database/with-client';
import { type TestDatabase } from '@qip/testkit/test-database';
import { type AllInOne, startAllInOneAt } from '../../harness/start-all-in-one.js';

/** A platform in a process of its own, on a server of its own: either can be killed while the other goes on. */
export interface CrashWorld {
  readonly gatewayUrl: string;
  /** The superuser's way to the database; opens a connection for each statement, as the server may just have been killed. */
  readonly database: TestDatabase;
  /** Kills the platform's process as nothing can be handled, and starts another one. */
  killPlatform(): Promise<void>;
  /** Kills the server's process that works for the service of submissions: PostgreSQL then ends all others and recovers. */
  killDatabase(): Promise<void>;
  /** Waits until nobody is in the middle of anything: what was killed is rolled back, or committed, and will stay so. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** Processes die here, never the machine: what they had handed over to it is not lost. */
const SETTINGS = ['fsync=off'];
const PATIENCE_MS = 60_000;
const WORKING = `select pid from pg_stat_activity where application_name = 'qip submissions' and backend_type = 'client backend'`;

/** Starts both, with nothing in the database. */
export async function startCrashWorld(): Promise<CrashWorld> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'qip-crash-'));
  const server = await startEmbeddedServer({ dataDirectory, settings: SETTINGS });
  const { administratorUrl } = server;
  const ports = { port: await freePort(), managementPort: await freePort() };
  const start = (): Promise<AllInOne> =>
    startAllInOneAt(ports, { DATA_DIR: dataDirectory, DATABASE_URL: administratorUrl, DEMO_IDENTITY: '1' });
  let platform = await start();
  const database = databaseAt(administratorUrl);
  const settled = (): Promise<void> =>
    until(async () => (await database.sql(`${WORKING} and xact_start is not null`)).length === 0);
  return {
    gatewayUrl: platform.gatewayUrl,
    database,
    settled,
    killPlatform: async () => {
      await platform.process.end('SIGKILL');
      platform = await start();
    },
    killDatabase: async () => {
      const working = await database.sql<{ pid: number }>(`${WORKING} order by xact_start nulls last limit 1`);
      const [{ pid } = { pid: 0 }] = working;
      if (pid === 0) throw new Error('Nobody works for the service of submissions.');
      process.kill(pid, 'SIGKILL');
      await until(async () => (await database.sql(`select from pg_stat_activity where pid = $1`, [pid])).length === 0);
    },
    stop: async () => {
      await platform.stop();
      await server.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

function databaseAt(administratorUrl: string): TestDatabase {
  return {
    administratorUrl: () => administratorUrl,
    applicationUrl: (service) => applicationUrl(administratorUrl, service),
    beforeDrop: () => undefined,
    sql: <Row extends pg.QueryResultRow>(statement: string, parameters: readonly unknown[] = []) =>
      withClient(administratorUrl, async (client) => (await client.query<Row>(statement, [...parameters])).rows),
  };
}

/** Waits until something holds; while the server recovers it refuses whoever asks. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await holds().catch(() => false))) {
    if (performance.now() > end) throw new Error('It did not come to that within a minute.');
    await pause(50);
  }
}
