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

/** What is published already is corrected under a reason only. */
const NEEDS_REASON = { currentState: 'STAGED', message: expect.stringContaining('give the reason') as unknown };

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

/** Published, and locked and analysed once more: one case of every organisation fewer met the first standard. */
async function givenCorrection(): Promise<Locked & { readonly lead: string; readonly organisationId: string }> {
  const { cycle, participants } = await givenLockedCycle(database, alikePlans(6));
  const locked = { cycle, id: cycle.auditCycleId, central: await givenCentralPerson(database) };
  await analyse(analytics, locked.id, 1);
  expect(await publishing(locked, 1)).toMatchObject({ __typename: 'PublishBenchmarkSuccess' });
  await database.sql(
    `update submissions.audit_case set until_lock = 2 where (organisation_id, id) in (
       select distinct on (organisation_id) organisation_id, id from submissions.audit_case
       where audit_cycle_id = $1 and outcomes like 'M%' order by organisation_id, id)`,
    [locked.id],
  );
  await givenLock(database, cycle);
  await analyse(analytics, locked.id, 2);
  const { organisationId = '', lead } = participants[0]?.organisation ?? {};
  return { ...locked, lead: lead?.subject ?? '', organisationId };
}

const REVISE = `mutation ($input: ReviseBenchmarkInput!) { reviseBenchmark(input: $input) { __typename
  ... on ReviseBenchmarkSuccess { benchmark { revision version state reason publishedAt } }
  ... on InvalidTransitionError { currentState } ... on StaleVersionError { currentVersion }
  ... on IdentifierRefusedError { path kind } ... on NotFoundError { entity }
  ... on InputValidationError { fields { path } } } }`;

async function revising({ id, central }: Locked, expectedVersion: number, reason = 'A team used an old form') {
  const variables = { input: { auditCycleId: id, expectedVersion, reason } };
  const { data } = await analytics.ask({ query: REVISE, variables, as: central.subject });
  return data?.['reviseBenchmark'];
}

const REVISION = `query ($cycle: ID!, $revision: Int) { benchmark(auditCycleId: $cycle, revision: $revision) {
  revision state reason standards { national { counts { met notMet } } ownOrganisation { counts { met } } } } }`;

async function read(as: string, cycle: string, revision: number | null): Promise<unknown> {
  const { data, errors } = await analytics.ask({ query: REVISION, variables: { cycle, revision }, as });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data?.['benchmark'];
}

describe('a second lock after the publication', () => {
  it('is staged, and published by nobody without a reason: what was published stays as it was', async () => {
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
    expect(await publishing(locked, 3)).toMatchObject(NEEDS_REASON);
    expect(
      await database.sql(
        `select revision, lock_number as lock from contracts.publication_v2 where audit_cycle_id = $1`,
        [locked.id],
      ),
    ).toEqual([{ revision: 1, lock: 1 }]);
  });

  it('becomes the next revision, previewed by the central team alone, with a reason for all who read it', async () => {
    const locked = await givenCorrection();
    const first = await read(locked.lead, locked.id, null);
    expect(first).toMatchObject({ revision: 1, state: 'PUBLISHED', reason: null });
    expect(await revising(locked, 3)).toEqual({
      __typename: 'ReviseBenchmarkSuccess',
      benchmark: { revision: 2, version: 4, state: 'STAGED', reason: 'A team used an old form', publishedAt: null },
    });
    expect(await read(locked.central.subject, locked.id, null)).toMatchObject({ revision: 2, state: 'STAGED' });
    expect(await read(locked.lead, locked.id, 2)).toBeNull();
    expect(await read(locked.lead, locked.id, null)).toEqual(first);

    expect(await publishing(locked, 4)).toMatchObject({ benchmark: { revision: 2, version: 5 } });
    expect(await read(locked.lead, locked.id, null)).toMatchObject({
      revision: 2,
      state: 'PUBLISHED',
      reason: 'A team used an old form',
      standards: [{ national: { counts: { met: 129 } }, ownOrganisation: { counts: { met: 19 } } }, {}, {}],
    });
    expect(await read(locked.lead, locked.id, 1)).toEqual(first);
    const told = await database.sql(
      `select revision, lock_number as lock from contracts.publication_v2 where audit_cycle_id = $1 order by revision`,
      [locked.id],
    );
    expect(told).toEqual([
      { revision: 1, lock: 1 },
      { revision: 2, lock: 2 },
    ]);
  });

  it('never has a version number again that the cycle had before, whatever is undone and locked anew', async () => {
    const locked = await givenCorrection();
    const versions = new Set([1, 2]);
    const version = async (): Promise<number> => {
      const [row] = await database.sql<{ version: number }>(
        `select version from analytics.snapshot where audit_cycle_id = $1 and state = 'STAGED'`,
        [locked.id],
      );
      return row?.version ?? 0;
    };
    for (const lock of [2, 3, 4]) {
      expect(versions).not.toContain(await version());
      versions.add(await version());
      await revising(locked, await version());
      expect(versions).not.toContain(await version());
      versions.add(await version());
      await undo(locked.id, lock);
      await givenLock(database, locked.cycle);
      await analyse(analytics, locked.id, lock + 1);
    }
    expect(await publishing(locked, 4)).toMatchObject(NEEDS_REASON);
    expect(await revising(locked, 4)).toMatchObject({ currentVersion: await version() });
  });

  it('is corrected under no reason that names a person, and under none at all', async () => {
    const locked = await givenCorrection();
    expect(await revising(locked, 3, 'Write to jo.bloggs@example.org')).toEqual({
      __typename: 'IdentifierRefusedError',
      path: 'reason',
      kind: 'EMAIL_ADDRESS',
    });
    expect(await revising(locked, 3, ' ')).toMatchObject({ fields: [{ path: 'reason' }] });
    expect(await publishing(locked, 3)).toMatchObject(NEEDS_REASON);
  });

  it('that is undone has nothing to correct any more', async () => {
    const locked = await givenCorrection();
    await undo(locked.id, 2);
    expect(await revising(locked, 3)).toMatchObject({ currentState: 'PUBLISHED' });
    expect(await publishing(locked, 3)).toMatchObject({ currentState: 'PUBLISHED' });
  });
});

describe('the first publication', () => {
  it('is no correction', async () => {
    const locked = await givenAnalysed();
    expect(await revising(locked, 1)).toMatchObject({ currentState: 'STAGED' });
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
