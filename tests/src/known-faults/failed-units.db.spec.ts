import { describe, expect, it } from '@jest/globals';
import { analyticsSubgraph } from '@qip/analytics/subgraph';
import { AnalyseAuditCycleDocument } from '@qip/schema/generated/graphql';
import { createLog } from '@qip/subgraph-kit/logs/log';
import { startSubgraph } from '@qip/subgraph-kit/server/subgraph';
import { givenCentralPerson } from '@qip/testkit/given-organisations';
import { type GivenCycle } from '@qip/testkit/given-programmes';
import { givenLock } from '@qip/testkit/given-submissions';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { analyseCycle } from '../harness/analyse-cycle.js';
import { useTestPlatform } from '../harness/use-test-platform.js';
import { givenSubmitted, type PlannedPart, publishCycle } from './published-cycle.js';
import { nationIn, readResults } from './read-results.js';

const database = useTestDatabase();
const analytics = useTestSubgraph(analyticsSubgraph, database);
const platform = useTestPlatform(database);
const ground = { database, analytics, platform };

const EIGHT: readonly PlannedPart[] = Array.from({ length: 8 }, () => ({ teams: { A1: { MMM: 10, NNN: 10 } } }));
const PATIENCE_MS = 120_000;

/** One organisation's cases get outcomes that mean nothing, or sound ones again. */
async function setOutcomes(cycle: GivenCycle, organisationId: string, outcomes: string): Promise<void> {
  await database.sql(
    `update submissions.audit_case set outcomes = $3 where audit_cycle_id = $1 and organisation_id = $2`,
    [cycle.auditCycleId, organisationId, outcomes],
  );
}

/** Where the analysis of the latest lock of each cycle stands, in the order of the cycles. */
async function statusesOf(...cycles: readonly GivenCycle[]): Promise<readonly (string | null)[]> {
  const rows = await database.sql<{ status: string | null }>(
    `select (select status from analytics.analysis
       where audit_cycle_id = cycle.id order by lock_number desc limit 1) as status
     from unnest($1::uuid[]) with ordinality as cycle (id, place) order by place`,
    [cycles.map(({ auditCycleId }) => auditCycleId)],
  );
  return rows.map(({ status }) => status);
}

describe('the fault "abandoned loop": one unit fails, and those after it are never computed', () => {
  it(
    'is not ours: of three cycles in the queue the one that cannot be analysed fails, and the other two are ready',
    async () => {
      const cycles: GivenCycle[] = [];
      for (const outcomes of ['MMM', '???', 'NNN']) {
        const { cycle, organisations } = await givenSubmitted(ground, EIGHT);
        await setOutcomes(cycle, organisations[3]?.organisationId ?? '', outcomes);
        await givenLock(database, cycle);
        cycles.push(cycle);
      }
      const central = await givenCentralPerson(database);
      for (const { auditCycleId } of cycles) {
        const variables = { input: { auditCycleId } };
        await platform.ask({
          query: AnalyseAuditCycleDocument.toString(),
          variables,
          as: central.subject,
        });
      }
      await workUntil(async () => {
        const statuses = await statusesOf(...cycles);
        return statuses.every((status) => status === 'READY' || status === 'FAILED');
      });
      expect(await statusesOf(...cycles)).toEqual(['READY', 'FAILED', 'READY']);
      const nations = await Promise.all(
        cycles.map(async ({ code }) => nationIn(await readResults(platform, central.subject, code))[0]),
      );
      expect(nations).toEqual([[90, 160, 56], undefined, [70, 160, 44]]);
    },
    PATIENCE_MS,
  );

  it('is not ours within a cycle: where one organisation cannot be counted, no other one is shown without it', async () => {
    const { cycle, organisations } = await givenSubmitted(ground, EIGHT);
    await setOutcomes(cycle, organisations[3]?.organisationId ?? '', '???');
    const { lockNumber } = await givenLock(database, cycle);
    await analyseCycle(analytics.running(), cycle.auditCycleId, lockNumber);
    expect(await statusesOf(cycle)).toEqual(['FAILED']);
    const rows = await database.sql(
      `select from analytics.snapshot_row figure join analytics.snapshot on snapshot.id = figure.snapshot_id
       where audit_cycle_id = $1`,
      [cycle.auditCycleId],
    );
    expect(rows).toEqual([]);
  });
});

describe('the fault "stale unit": a later computation fails, and the figures before it stand as if they were its', () => {
  it('is not ours: after a lock whose analysis failed, the figures of the lock before it are not previewed', async () => {
    const { cycle, organisations } = await givenSubmitted(ground, EIGHT);
    const central = await givenCentralPerson(database);
    const first = await givenLock(database, cycle);
    await analyseCycle(analytics.running(), cycle.auditCycleId, first.lockNumber);
    expect(nationIn(await readResults(platform, central.subject, cycle.code))[0]).toEqual([80, 160, 50]);

    await setOutcomes(cycle, organisations[3]?.organisationId ?? '', '???');
    const second = await givenLock(database, cycle);
    await analyseCycle(analytics.running(), cycle.auditCycleId, second.lockNumber);
    expect(await statusesOf(cycle)).toEqual(['FAILED']);
    expect(await readResults(platform, central.subject, cycle.code)).toBeNull();

    await setOutcomes(cycle, organisations[3]?.organisationId ?? '', 'NNN');
    await analyseCycle(analytics.running(), cycle.auditCycleId, second.lockNumber);
    expect(nationIn(await readResults(platform, central.subject, cycle.code))[0]).toEqual([70, 160, 44]);
  });

  it('is not ours: what is published stays, as what it was, when a later analysis fails', async () => {
    const { cycle, organisations } = await givenSubmitted(ground, EIGHT);
    const [first] = organisations;
    await publishCycle(ground, cycle);
    const before = await readResults(platform, first?.lead.subject ?? '', cycle.code);
    await setOutcomes(cycle, organisations[3]?.organisationId ?? '', '???');
    const { lockNumber } = await givenLock(database, cycle);
    await analyseCycle(analytics.running(), cycle.auditCycleId, lockNumber);
    expect(await readResults(platform, first?.lead.subject ?? '', cycle.code)).toEqual(before);
    expect(nationIn(before)[0]).toEqual([80, 160, 50]);
  });
});

/** Runs a worker of the queue until something is so. */
async function workUntil(isDone: () => Promise<boolean>): Promise<void> {
  const worker = await startSubgraph(analyticsSubgraph, {
    databaseUrl: database.applicationUrl('analytics'),
    poolSize: 2,
    log: createLog({ level: 'silent' }),
    signingKey: new Uint8Array(32).fill(7),
    publicUrl: 'http://platform.test',
    worksJobs: true,
  });
  try {
    while (!(await isDone())) await new Promise((resolve) => setTimeout(resolve, 100));
  } finally {
    await worker.stop();
  }
}
