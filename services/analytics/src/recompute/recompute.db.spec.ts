import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { withClient } from '@qip/database/with-client';
import { givenCentralPerson } from '@qip/testkit/given-organisations';
import { givenLock } from '@qip/testkit/given-submissions';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { type BrokenDownCycle, givenBrokenDownCycle } from '../../testing/broken-down-cycle.js';
import { analyse, givenPublication } from '../../testing/given-publication.js';
import { analyticsSubgraph } from '../subgraph.js';
import { recompute } from './recompute.js';
import { exitCodeOf, type RecomputeReport, recomputeLines } from './recompute.rules.js';

const database = useTestDatabase();
const analytics = useTestSubgraph(analyticsSubgraph, database);

async function givenPublished(seed: number): Promise<BrokenDownCycle> {
  const world = await givenBrokenDownCycle(database, { seed, organisations: 3, casesOfEach: 20 });
  await givenPublication(analytics, await givenCentralPerson(database), world);
  return world;
}

const recomputed = ({ cycle }: BrokenDownCycle, revision: number | null = null): Promise<RecomputeReport> =>
  withClient(database.administratorUrl(), (client) => recompute(client, cycle.code, revision));

const lastLine = (report: RecomputeReport): string | undefined => recomputeLines(report).at(-1);

/** Changes a figure that the database lets nobody change. */
async function forge(table: string, change: string, { cycle }: BrokenDownCycle): Promise<void> {
  await database.sql(`alter table analytics.${table} disable trigger all`);
  await database.sql(
    `update analytics.${table} set ${change}
     where snapshot_id in (select id from analytics.snapshot where audit_cycle_id = $1)`,
    [cycle.auditCycleId],
  );
  await database.sql(`alter table analytics.${table} enable trigger all`);
}

describe('the recomputation of a snapshot', () => {
  it('proves every row of it from the locked cases, and changes nothing', async () => {
    const world = await givenPublished(41);
    const [stored] = await database.sql<{ rows: number }>(
      `select (select count(*) from analytics.snapshot_row) + (select count(*) from analytics.snapshot_composite)
         + (select count(*) from analytics.snapshot_stratum) + (select count(*) from analytics.snapshot_coverage) as rows`,
    );
    const report = await recomputed(world);
    expect(recomputeLines(report)).toEqual([
      `cycle ${world.cycle.code}, revision 1 (published), lock 1`,
      `standards: version 1 (${world.cycle.programmeVersionId}), engine 1.0.0`,
      `digest of the snapshot: ${world.lock.digest}`,
      `digest of the lock:     ${world.lock.digest}`,
      `digest of the cases:    ${world.lock.digest} (60 of 60 cases)`,
      `recompute: ${stored?.rows ?? 0} rows, 0 differ`,
    ]);
    expect(exitCodeOf(report)).toBe(0);
  });

  it.each([
    ['snapshot_row', 'met = met + 1, case_count = case_count + 1'],
    ['snapshot_composite', 'met = met + 1, case_count = case_count + 1'],
    ['snapshot_stratum', 'missing = missing + 1, case_count = case_count + 1'],
    ['snapshot_coverage', 'cases_expected = 1'],
  ])('finds a figure of %s that is not what the cases say', async (table, change) => {
    const world = await givenPublished(42);
    await forge(table, change, world);
    const report = await recomputed(world);
    expect(lastLine(report)).toMatch(/^recompute: \d+ rows, [1-9]\d* differ$/);
    expect(exitCodeOf(report)).toBe(1);
  });

  it.each([
    ['an outcome', `outcomes = 'NNN'`, /[1-9]\d* differ$/],
    ['an answer', `answers = answers || '{"comment": "x"}'`, / 0 differ$/],
    ['a team', `reference_code = team_code, team_code = 'Z9'`, /[1-9]\d* differ$/],
    ['the engine', `engine_version = '0.9.0'`, / 0 differ$/],
  ])('finds a case of which %s was changed after the lock', async (_, change, last) => {
    const world = await givenPublished(43);
    await database.sql(`update submissions.audit_case set ${change} where audit_cycle_id = $1`, [
      world.cycle.auditCycleId,
    ]);
    const report = await recomputed(world);
    expect(lastLine(report)).toMatch(last);
    expect(exitCodeOf(report)).toBe(1);
  });

  it('finds a digest that is not the one of the lock', async () => {
    const world = await givenPublished(44);
    await database.sql(`update submissions.cycle_lock set digest = 'another' where audit_cycle_id = $1`, [
      world.cycle.auditCycleId,
    ]);
    expect(exitCodeOf(await recomputed(world))).toBe(1);
  });

  it('is of the revision that is asked for, each from the cases as they stood at its lock', async () => {
    const world = await givenPublished(45);
    await database.sql(`update submissions.audit_case set until_lock = 2 where audit_cycle_id = $1 and number = 1`, [
      world.cycle.auditCycleId,
    ]);
    await givenLock(database, world.cycle);
    await analyse(analytics, world.cycle.auditCycleId, 2);
    for (const [revision, lock] of [
      [1, 'revision 1 (published), lock 1'],
      [2, 'revision 2 (staged), lock 2'],
    ] as const) {
      const report = await recomputed(world, revision);
      expect(recomputeLines(report)[0]).toBe(`cycle ${world.cycle.code}, ${lock}`);
      expect(exitCodeOf(report)).toBe(0);
    }
  });

  it('says that only the digest remains when the cases were deleted at the end of their retention', async () => {
    const world = await givenPublished(46);
    await database.sql(`delete from submissions.audit_case where audit_cycle_id = $1`, [world.cycle.auditCycleId]);
    await database.sql(
      `insert into submissions.case_expiry (audit_cycle_id, retention_years, last_published_at, case_count, expired_at)
       values ($1, 8, clock.now(), 60, '2034-05-06T01:00:00Z')`,
      [world.cycle.auditCycleId],
    );
    const report = await recomputed(world);
    expect(lastLine(report)).toBe(
      'recompute: the 60 cases were deleted on 2034-05-06 at the end of their retention: only the digest remains, and it agrees',
    );
    expect(exitCodeOf(report)).toBe(2);
  });

  it('says so when the cases are gone and nobody has recorded why', async () => {
    const world = await givenPublished(47);
    await database.sql(`delete from submissions.audit_case where audit_cycle_id = $1`, [world.cycle.auditCycleId]);
    expect(exitCodeOf(await recomputed(world))).toBe(1);
  });

  it('needs a cycle that was analysed', async () => {
    const world = await givenPublished(48);
    await expect(recomputed(world, 7)).rejects.toThrow('no revision 7');
  });
});

/** A process of its own runs what was built. */
const COMMAND = fileURLToPath(new URL('../../dist/recompute/recompute.main.js', import.meta.url));

function command(...words: readonly string[]): Promise<{ readonly code: unknown; readonly stdout: string }> {
  const env = { ...process.env, DATABASE_URL: database.administratorUrl() };
  return new Promise((done) => {
    execFile(process.execPath, [COMMAND, ...words], { env }, (error, stdout) => {
      done({ code: error === null ? 0 : error.code, stdout });
    });
  });
}

describe('the command', () => {
  it('ends with 0 where all agrees, and with 1 where a figure differs or nothing was asked for', async () => {
    const world = await givenPublished(49);
    const { code, stdout } = await command(world.cycle.code);
    expect(stdout).toMatch(/^recompute: \d+ rows, 0 differ$/m);
    expect(code).toBe(0);
    await forge('snapshot_coverage', 'submitted_count = 99', world);
    expect(await command(world.cycle.code, '1')).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^recompute: \d+ rows, 3 differ$/m) as unknown,
    });
    expect((await command()).code).toBe(1);
    expect((await command(world.cycle.code, 'all')).code).toBe(1);
  });
});
