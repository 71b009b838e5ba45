import { describe, expect, it } from '@jest/globals';
import { withClient } from '@qip/database/with-client';
import { givenLockedCycle, type GivenLockedCycle } from '@qip/testkit/given-analytics';
import { givenCentralPerson, type GivenPerson } from '@qip/testkit/given-organisations';
import { givenCycle, givenProgramme } from '@qip/testkit/given-programmes';
import { givenLock } from '@qip/testkit/given-submissions';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { newId } from '@qip/subgraph-kit/values/id';
import { analyticsSubgraph } from '../subgraph.js';
import { alikePlans } from '../../testing/alike-plans.js';
import { analyse, givenPublication, publish } from '../../testing/given-publication.js';

const database = useTestDatabase();
const analytics = useTestSubgraph(analyticsSubgraph, database, { poolSize: 2 });

const TABLES = [
  'snapshot',
  'snapshot_row',
  'snapshot_coverage',
  'released_standard',
  'released_coverage',
  'released_peer',
  'released_national',
  'peer_code',
];

/** A digest of each table's rows, of one snapshot or of all. */
async function digests(snapshotId: string | null = null): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (const table of TABLES) {
    const rows = await database.sql(
      `select '${table}' as table, count(*)::int as rows,
         md5(coalesce(string_agg(md5(row::text), '' order by md5(row::text)), '')) as digest
       from analytics.${table} row where $1::uuid is null or ${table === 'snapshot' ? 'id' : 'snapshot_id'} = $1`,
      [snapshotId],
    );
    found.push(...rows);
  }
  return found;
}

/** Returns when two connections of the service wait for a lock. */
async function bothWait(): Promise<void> {
  for (;;) {
    const waiting = await database.sql(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (waiting.length === 2) return;
  }
}

async function givenStaged(
  count = 8,
): Promise<GivenLockedCycle & { readonly central: GivenPerson; readonly id: string }> {
  const locked = await givenLockedCycle(database, alikePlans(count));
  await analyse(analytics, locked.cycle.auditCycleId, 1);
  return { ...locked, central: await givenCentralPerson(database), id: locked.cycle.auditCycleId };
}

describe('publishing a cycle', () => {
  it('lets its figures out under the first revision, and says so to the other services and to the audit trail', async () => {
    const { id, central } = await givenStaged();
    expect(await publish(analytics, central, { auditCycleId: id, expectedVersion: 1 })).toEqual({
      data: {
        publishBenchmark: {
          __typename: 'PublishBenchmarkSuccess',
          benchmark: { revision: 1, version: 2, publishedAt: expect.any(String), participantCount: 8 },
        },
      },
    });
    expect(await database.sql(`select revision from analytics.snapshot where audit_cycle_id = $1`, [id])).toEqual([
      { revision: 1 },
    ]);
    const events = await database.sql(
      `select operation, after ->> 'lockNumber' as lock from analytics.audit_event where after ->> 'auditCycleId' = $1
       order by sequence`,
      [id],
    );
    expect(events).toEqual([
      { operation: 'analyseAuditCycle', lock: '1' },
      { operation: 'publishBenchmark', lock: '1' },
    ]);
    await withClient(database.applicationUrl('submissions'), async (client) => {
      const { rows } = await client.query(`select revision from contracts.publication_v1 where audit_cycle_id = $1`, [
        id,
      ]);
      expect(rows).toEqual([{ revision: 1 }]);
    });
  });

  it('stores a row for each peer under the code that it drew, in every table that is released', async () => {
    const { id, central } = await givenStaged();
    await publish(analytics, central, { auditCycleId: id, expectedVersion: 1 });
    const rows = await database.sql(
      `select standard_number as standard, array_agg(code order by code) as codes, array_agg(distinct percent order by percent) as percents,
         array_agg(distinct funnel_zone) as zones
       from analytics.released_peer join analytics.snapshot on snapshot.id = snapshot_id where audit_cycle_id = $1
       group by standard_number order by standard_number`,
      [id],
    );
    const codes = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8'];
    expect(rows).toEqual([
      { standard: 1, codes, percents: [45, 48, 50, 52, 55, 57, 59, 61], zones: ['WITHIN'] },
      { standard: 3, codes, percents: [62, 64, 66, 68, 70, 72, 74, 76], zones: ['WITHIN'] },
    ]);
  });

  it('is refused a second time, and changes nothing', async () => {
    const { id, central } = await givenStaged();
    await publish(analytics, central, { auditCycleId: id, expectedVersion: 1 });
    const before = await digests();
    for (const expectedVersion of [1, 2]) {
      expect(await publish(analytics, central, { auditCycleId: id, expectedVersion })).toMatchObject({
        data: { publishBenchmark: { __typename: 'InvalidTransitionError', currentState: 'PUBLISHED' } },
      });
    }
    expect(await digests()).toEqual(before);
  });

  it('happens once when two ask at the same moment', async () => {
    const { id, central } = await givenStaged();
    const both = await withClient(database.administratorUrl(), async (client) => {
      // Held up before the first write, so that without a lock on the snapshot both would find it unpublished.
      await client.query('begin; lock table analytics.released_coverage in exclusive mode');
      const asked = [1, 2].map(() => publish(analytics, central, { auditCycleId: id, expectedVersion: 1 }));
      await bothWait();
      await client.query('commit');
      return asked;
    });
    const answers = await Promise.all(both);
    const names = answers.map(({ data }) => /"__typename":"(\w+)"/.exec(JSON.stringify(data))?.[1]);
    expect(names.sort()).toEqual(['InvalidTransitionError', 'PublishBenchmarkSuccess']);
  });

  it('is refused for another version than the one that was previewed, and changes nothing', async () => {
    const { id, central } = await givenStaged();
    const before = await digests();
    expect(await publish(analytics, central, { auditCycleId: id, expectedVersion: 7 })).toEqual({
      data: { publishBenchmark: { __typename: 'StaleVersionError', currentVersion: 1 } },
    });
    expect(await digests()).toEqual(before);
  });

  it('is refused before the lock, before the analysis, and after one that failed', async () => {
    const central = await givenCentralPerson(database);
    const cycle = await givenCycle(database, await givenProgramme(database));
    const stateNow = async (auditCycleId: string): Promise<unknown> =>
      (await publish(analytics, central, { auditCycleId, expectedVersion: 1 })).data;
    const refused = (currentState: string): unknown => ({
      publishBenchmark: { __typename: 'InvalidTransitionError', currentState, message: expect.any(String) },
    });
    expect(await stateNow(cycle.auditCycleId)).toEqual(refused('NOT_LOCKED'));
    await givenLock(database, cycle);
    expect(await stateNow(cycle.auditCycleId)).toEqual(refused('QUEUED'));
    const faulty = await givenLockedCycle(database, [{ teams: { A1: { XXX: 1 } } }]);
    await analyse(analytics, faulty.cycle.auditCycleId, 1);
    expect(await stateNow(faulty.cycle.auditCycleId)).toEqual(refused('FAILED'));
  });

  it('never takes the figures of an earlier lock', async () => {
    const { id, cycle, central } = await givenStaged();
    await givenLock(database, cycle);
    expect(await publish(analytics, central, { auditCycleId: id, expectedVersion: 1 })).toMatchObject({
      data: { publishBenchmark: { __typename: 'InvalidTransitionError', currentState: 'QUEUED' } },
    });
  });

  it('leaves a publication alone when the cycle is locked and analysed again', async () => {
    const { id, cycle, central } = await givenStaged();
    await publish(analytics, central, { auditCycleId: id, expectedVersion: 1 });
    const published = await database.sql(`select * from analytics.snapshot where audit_cycle_id = $1`, [id]);
    await givenLock(database, cycle);
    await analyse(analytics, id, 2);
    expect(
      await database.sql(`select * from analytics.snapshot where audit_cycle_id = $1 and revision = 1`, [id]),
    ).toEqual(published);
    expect(await publish(analytics, central, { auditCycleId: id, expectedVersion: 3 })).toMatchObject({
      data: { publishBenchmark: { __typename: 'InvalidTransitionError', currentState: 'STAGED' } },
    });
  });

  it('finds no cycle that does not exist, and takes nothing for an id that is none', async () => {
    const central = await givenCentralPerson(database);
    expect(await publish(analytics, central, { auditCycleId: newId(), expectedVersion: 1 })).toEqual({
      data: { publishBenchmark: { __typename: 'NotFoundError', entity: 'AuditCycle' } },
    });
    expect(await publish(analytics, central, { auditCycleId: '7a', expectedVersion: 1 })).toEqual({
      data: { publishBenchmark: { __typename: 'InputValidationError', fields: [{ path: 'auditCycleId' }] } },
    });
  });

  it('answers the same under the same key, and refuses the key for another input', async () => {
    const { id, central } = await givenStaged();
    const input = { auditCycleId: id, expectedVersion: 1, idempotencyKey: 'once' };
    const first = await publish(analytics, central, input);
    expect(first).toMatchObject({ data: { publishBenchmark: { __typename: 'PublishBenchmarkSuccess' } } });
    expect(await publish(analytics, central, input)).toEqual(first);
    expect(await publish(analytics, central, { ...input, expectedVersion: 2 })).toEqual({
      data: { publishBenchmark: { __typename: 'IdempotencyKeyReusedError' } },
    });
  });
});

describe('what is published', () => {
  it('cannot be changed, added to or taken from, by the application in whoever’s name', async () => {
    const { central, ...locked } = await givenStaged(12);
    await givenPublication(analytics, central, locked);
    const [snapshot] = await database.sql<{ id: string }>(
      `select id from analytics.snapshot where audit_cycle_id = $1`,
      [locked.id],
    );
    const before = await digests(snapshot?.id ?? null);
    const attempts = [
      `update analytics.snapshot set participant_count = 99`,
      `insert into analytics.released_standard (snapshot_id, standard_number, standard_id) select id, 99, id from analytics.snapshot`,
      `insert into analytics.released_peer (snapshot_id, standard_number, code) select id, 1, 'P99' from analytics.snapshot`,
      `insert into analytics.peer_code select gen_random_uuid(), id, 'P99' from analytics.snapshot`,
      `insert into analytics.snapshot_coverage select gen_random_uuid(), id, true, 1, 1, 1 from analytics.snapshot`,
      ...TABLES.map((table) => `delete from analytics.${table}`),
      ...TABLES.slice(1).map((table) => `update analytics.${table} set snapshot_id = snapshot_id`),
    ];
    for (const enter of [
      ['select contracts.enter_v1($1, null)', central.subject],
      ['select contracts.enter_v1(null, $1)', 'analyse-audit-cycle'],
    ] as const) {
      await withClient(database.applicationUrl('analytics'), async (client) => {
        for (const attempt of attempts) {
          await client.query('begin');
          await client.query(enter[0], [enter[1]]);
          await client.query(attempt).catch(() => undefined);
          await client.query('commit');
        }
      });
    }
    expect(await digests(snapshot?.id ?? null)).toEqual(before);
  });

  it('is refused any change by the database itself, even to its administrator', async () => {
    const { central, ...locked } = await givenStaged(12);
    await givenPublication(analytics, central, locked);
    for (const change of [
      `update analytics.snapshot set participant_count = 99 where state = 'PUBLISHED'`,
      `delete from analytics.snapshot where state = 'PUBLISHED'`,
      `update analytics.snapshot_row set met = met`,
      `delete from analytics.released_peer`,
      `delete from analytics.released_national`,
      `insert into analytics.peer_code select gen_random_uuid(), snapshot_id, 'P99' from analytics.peer_code limit 1`,
    ]) {
      await expect(database.sql(change)).rejects.toThrow('frozen');
    }
  });
});
