import { describe, expect, it } from '@jest/globals';
import { givenLockedCycle, type GivenLockedCycle } from '@qip/testkit/given-analytics';
import { givenCentralPerson, type GivenPerson } from '@qip/testkit/given-organisations';
import { givenLock } from '@qip/testkit/given-submissions';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { withClient } from '@qip/database/with-client';
import { newId } from '@qip/subgraph-kit/values/id';
import { alikePlans } from '../../testing/alike-plans.js';
import { analyse, publish } from '../../testing/given-publication.js';
import { analyticsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const analytics = useTestSubgraph(analyticsSubgraph, database);

type Locked = Pick<GivenLockedCycle, 'cycle'> & { readonly id: string; readonly central: GivenPerson };

async function givenToAnalyse(): Promise<Locked> {
  const { cycle } = await givenLockedCycle(database, alikePlans(6));
  return { cycle, id: cycle.auditCycleId, central: await givenCentralPerson(database) };
}

async function givenAnalysed(): Promise<Locked> {
  const locked = await givenToAnalyse();
  await analyse(analytics, locked.id, 1);
  return locked;
}

/** Returns when a connection of the service waits for a lock. */
async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const waiting = await database.sql(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (waiting.length > 0) return;
  }
}

/** As `undoLock` of the submissions service leaves it. */
async function undo(auditCycleId: string, lockNumber: number): Promise<void> {
  await database.sql(
    `update submissions.cycle_lock set undone_at = clock.now(), undone_by = $3 where audit_cycle_id = $1 and lock_number = $2`,
    [auditCycleId, lockNumber, newId()],
  );
}

const snapshots = (auditCycleId: string): Promise<readonly object[]> =>
  database.sql(
    `select lock_number as lock, revision, state from analytics.snapshot where audit_cycle_id = $1 order by revision`,
    [auditCycleId],
  );

const PREVIEW = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on AuditCycle {
  benchmark { revision } analysis { status lockNumber } } } }`;

async function preview({ id, central }: Locked): Promise<unknown> {
  const variables = { keys: [{ __typename: 'AuditCycle', id }] };
  const { data } = await analytics.ask({ query: PREVIEW, variables, as: central.subject });
  return data?.['_entities'];
}

async function publishing({ id, central }: Locked, expectedVersion: number): Promise<unknown> {
  const { data } = await publish(analytics, central, { auditCycleId: id, expectedVersion });
  return data?.['publishBenchmark'];
}

describe('a lock that was undone', () => {
  it('is published no more, and not previewed', async () => {
    const locked = await givenAnalysed();
    expect(await preview(locked)).toMatchObject([{ benchmark: { revision: 1 }, analysis: { status: 'READY' } }]);
    await undo(locked.id, 1);
    expect(await publishing(locked, 1)).toMatchObject({ currentState: 'NOT_LOCKED' });
    expect(await preview(locked)).toEqual([{ benchmark: null, analysis: { status: 'NOT_LOCKED', lockNumber: null } }]);
    expect(await snapshots(locked.id)).toEqual([{ lock: 1, revision: 1, state: 'STAGED' }]);
  });

  it.each([
    ['published', (locked: Locked) => publishing(locked, 1), { currentState: 'NOT_LOCKED' }],
    ['analysed', (locked: Locked) => analyse(analytics, locked.id, 1), undefined],
  ] as const)('at the very moment when it is %s leaves nothing behind', async (what, act, answer) => {
    const locked = what === 'published' ? await givenAnalysed() : await givenToAnalyse();
    const before = await snapshots(locked.id);
    const acting = await withClient(database.administratorUrl(), async (undoing) => {
      await undoing.query('begin');
      await undoing.query(
        `update submissions.cycle_lock set undone_at = clock.now(), undone_by = $2 where audit_cycle_id = $1`,
        [locked.id, newId()],
      );
      const acted = act(locked);
      await untilSomebodyWaits();
      await undoing.query('commit');
      return acted;
    });
    if (answer === undefined) expect(acting).toBeUndefined();
    else expect(acting).toMatchObject(answer);
    expect(await snapshots(locked.id)).toEqual(before);
  });

  it('is not analysed when its job comes late', async () => {
    const { cycle } = await givenLockedCycle(database, alikePlans(6));
    await undo(cycle.auditCycleId, 1);
    await analyse(analytics, cycle.auditCycleId, 1);
    expect(await snapshots(cycle.auditCycleId)).toEqual([]);
  });

  it('gives its place back to the lock before it, whose figures are made again', async () => {
    const locked = await givenAnalysed();
    await givenLock(database, locked.cycle);
    await analyse(analytics, locked.id, 2);
    expect(await snapshots(locked.id)).toMatchObject([{ lock: 2, state: 'STAGED' }]);
    await undo(locked.id, 2);
    expect(await preview(locked)).toMatchObject([{ benchmark: null, analysis: { status: 'QUEUED', lockNumber: 1 } }]);
    await analyse(analytics, locked.id, 1);
    expect(await snapshots(locked.id)).toMatchObject([{ lock: 1, state: 'STAGED' }]);
    expect(await preview(locked)).toMatchObject([{ analysis: { status: 'READY', lockNumber: 1 } }]);
  });
});

describe('a second lock after the publication', () => {
  it('is staged, and published by nobody: what was published stays as it was', async () => {
    const locked = await givenAnalysed();
    expect(await publishing(locked, 1)).toMatchObject({ __typename: 'PublishBenchmarkSuccess' });
    const published = (): Promise<readonly object[]> =>
      database.sql(`select * from analytics.snapshot where audit_cycle_id = $1 and revision = 1`, [locked.id]);
    const before = await published();
    await givenLock(database, locked.cycle);
    await analyse(analytics, locked.id, 2);
    expect(await snapshots(locked.id)).toEqual([
      { lock: 1, revision: 1, state: 'PUBLISHED' },
      { lock: 2, revision: 2, state: 'STAGED' },
    ]);
    expect(await published()).toEqual(before);
    expect(await publishing(locked, 3)).toMatchObject({ currentState: 'PUBLISHED' });
    expect(
      await database.sql(
        `select revision, lock_number as lock from contracts.publication_v2 where audit_cycle_id = $1`,
        [locked.id],
      ),
    ).toEqual([{ revision: 1, lock: 1 }]);
  });
});

describe('the coverage of a snapshot', () => {
  it('is what the lock expected, whatever an organisation says later', async () => {
    const [first] = alikePlans(1);
    const { cycle } = await givenLockedCycle(database, [{ teams: first?.teams ?? {}, casesExpected: 40 }]);
    await database.sql(`update programmes.enrolment set cases_expected = 99 where audit_cycle_id = $1`, [
      cycle.auditCycleId,
    ]);
    await analyse(analytics, cycle.auditCycleId, 1);
    const rows = await database.sql(
      `select coverage.cases_expected as expected from analytics.snapshot_coverage coverage
       join analytics.snapshot on snapshot.id = snapshot_id where audit_cycle_id = $1`,
      [cycle.auditCycleId],
    );
    expect(rows).toEqual([{ expected: 40 }]);
  });
});
