import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedServer } from '@qip/database/embedded/embedded-server';
import { migrate } from '@qip/database/migrate';
import { applicationUrl } from '@qip/database/role-login';
import { createLog } from '@qip/subgraph-kit/logs/log';
import { startSubgraph, type Subgraph } from '@qip/subgraph-kit/server/subgraph';
import { submissionsSubgraph } from '@qip/submissions/subgraph';
import { givenOrganisation, givenTeam } from '@qip/testkit/given-organisations';
import { givenCycle, givenEnrolment, givenProgramme } from '@qip/testkit/given-programmes';
import { type TestDatabase } from '@qip/testkit/test-database';
import { platformMigrations } from '../../harness/platform-migrations.js';
import { BENCH_STANDARDS, BENCH_TOOL } from './bench-definition.js';

/** An empty submission that waits for a file, and the service that takes it. */
export interface BenchPart {
  readonly subject: string;
  readonly organisationId: string;
  readonly auditCycleId: string;
}

/** A database with the server's own settings, and the service of submissions on it. */
export interface BenchWorld {
  readonly submissions: Subgraph;
  readonly administrator: pg.Client;
  /** A folder for files, removed at the end. */
  readonly folder: string;
  givenPart(): Promise<BenchPart>;
  stop(): Promise<void>;
}

/** Starts both. */
export async function startBenchWorld(): Promise<BenchWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'qip-bench-'));
  const server = await startEmbeddedServer({ dataDirectory: folder });
  const { administratorUrl } = server;
  await migrate({ administratorUrl, platformKind: 'TEST', services: platformMigrations, passwords: 'DERIVED' });
  const administrator = new pg.Client({ connectionString: administratorUrl });
  await administrator.connect();
  const submissions = await startSubgraph(submissionsSubgraph, {
    databaseUrl: applicationUrl(administratorUrl, 'submissions'),
    poolSize: 2,
    log: createLog({ level: 'silent' }),
    signingKey: new Uint8Array(32).fill(7),
    publicUrl: 'http://bench',
    worksJobs: false,
  });
  const database: TestDatabase = {
    administratorUrl: () => administratorUrl,
    applicationUrl: (service) => applicationUrl(administratorUrl, service),
    beforeDrop: () => undefined,
    sql: async <Row extends pg.QueryResultRow>(statement: string, parameters: readonly unknown[] = []) =>
      (await administrator.query<Row>(statement, [...parameters])).rows,
  };
  return {
    submissions,
    administrator,
    folder,
    givenPart: () => givenPart(database),
    stop: async () => {
      await submissions.stop();
      await administrator.end();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function givenPart(database: TestDatabase): Promise<BenchPart> {
  const programme = await givenProgramme(database, { auditTool: BENCH_TOOL, standards: BENCH_STANDARDS });
  const { auditCycleId } = await givenCycle(database, programme);
  const { organisationId, lead } = await givenOrganisation(database);
  await givenTeam(database, organisationId, 'A1');
  await givenEnrolment(database, { organisationId, auditCycleId });
  return { subject: lead.subject, organisationId, auditCycleId };
}
