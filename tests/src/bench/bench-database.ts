import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedServer } from '@qip/database/embedded/embedded-server';
import { migrate } from '@qip/database/migrate';
import { applicationUrl } from '@qip/database/role-login';
import { createLog } from '@qip/subgraph-kit/logs/log';
import { startSubgraph, type Subgraph, type SubgraphDefinition } from '@qip/subgraph-kit/server/subgraph';
import { type TestDatabase } from '@qip/testkit/test-database';
import { platformMigrations } from '../harness/platform-migrations.js';

/** A migrated database with the server's own settings, for a benchmark alone. */
export interface BenchDatabase {
  /** For the testkit's `given…` functions. */
  readonly database: TestDatabase;
  readonly administrator: pg.Client;
  /** A folder for files, removed at the end. */
  readonly folder: string;
  /** Starts a service on it, which works no jobs by itself and is stopped by its starter. */
  start(definition: SubgraphDefinition): Promise<Subgraph>;
  stop(): Promise<void>;
}

/** Starts the server and migrates. */
export async function startBenchDatabase(): Promise<BenchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'qip-bench-'));
  const server = await startEmbeddedServer({ dataDirectory: folder });
  const { administratorUrl } = server;
  await migrate({ administratorUrl, platformKind: 'TEST', services: platformMigrations, passwords: 'DERIVED' });
  const administrator = new pg.Client({ connectionString: administratorUrl });
  await administrator.connect();
  return {
    database: {
      administratorUrl: () => administratorUrl,
      applicationUrl: (service) => applicationUrl(administratorUrl, service),
      beforeDrop: () => undefined,
      sql: async <Row extends pg.QueryResultRow>(statement: string, parameters: readonly unknown[] = []) =>
        (await administrator.query<Row>(statement, [...parameters])).rows,
    },
    administrator,
    folder,
    start: (definition) =>
      startSubgraph(definition, {
        databaseUrl: applicationUrl(administratorUrl, definition.name),
        poolSize: 2,
        log: createLog({ level: 'silent' }),
        signingKey: new Uint8Array(32).fill(7),
        publicUrl: 'http://bench',
        worksJobs: false,
      }),
    stop: async () => {
      await administrator.end();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
