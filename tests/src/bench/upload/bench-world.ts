import type pg from 'pg';
import { type Subgraph } from '@qip/subgraph-kit/server/subgraph';
import { submissionsSubgraph } from '@qip/submissions/subgraph';
import { givenOrganisation, givenTeam } from '@qip/testkit/given-organisations';
import { givenCycle, givenEnrolment, givenProgramme } from '@qip/testkit/given-programmes';
import { type TestDatabase } from '@qip/testkit/test-database';
import { startBenchDatabase } from '../bench-database.js';
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
  const bench = await startBenchDatabase();
  const submissions = await bench.start(submissionsSubgraph);
  return {
    submissions,
    administrator: bench.administrator,
    folder: bench.folder,
    givenPart: () => givenPart(bench.database),
    stop: async () => {
      await submissions.stop();
      await bench.stop();
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
