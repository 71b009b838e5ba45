import { afterEach, describe, expect, it } from '@jest/globals';
import { addDays } from '@qip/subgraph-kit/values/local-date';
import { withClient } from '@qip/database/with-client';
import { newId } from '@qip/subgraph-kit/values/id';
import { givenCentralPerson } from '@qip/testkit/given-organisations';
import { givenCases, givenSubmission } from '@qip/testkit/given-submissions';
import { resetClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { givenPart, type GivenPart } from '../../testing/given-part.js';
import { extendSubmission, lockCycle, recordCase, reopenSubmission, undoLock } from '../../testing/operations.js';
import { submissionsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database);
afterEach(() => resetClock(database));

interface World {
  readonly part: GivenPart;
  readonly other: GivenPart;
  readonly as: string;
  readonly cycleId: string;
  readonly submissionId: string;
}

/** Two organisations with a complete case each, the first one signed off, the other not, locked. */
async function givenLocked(unsigned: 'TAKE_COMPLETE' | 'LEAVE_OUT' = 'TAKE_COMPLETE'): Promise<World> {
  const part = await givenPart(database);
  const other = await givenPart(database, { in: part });
  const own = await givenSubmission(database, part.organisation.organisationId, part.cycle, { isSignedOff: true });
  const others = await givenSubmission(database, other.organisation.organisationId, part.cycle);
  await givenCases(database, own, [{ teamId: part.teamA, teamCode: 'A1', outcomes: 'MAM' }]);
  await givenCases(database, others, [{ teamId: other.teamA, teamCode: 'A1', outcomes: 'NAM' }]);
  const as = (await givenCentralPerson(database)).subject;
  const cycleId = part.cycle.auditCycleId;
  await lockCycle(submissions, cycleId, as, { unsigned });
  return { part, other, as, cycleId, submissionId: own.submissionId };
}

const reopen = ({ part, as, submissionId }: World, expectedVersion = 1): Promise<unknown> =>
  reopenSubmission(submissions, submissionId, addDays(part.cycle.schedule.submissionClosesOn, 60), as, {
    expectedVersion,
  });

interface Sealed {
  readonly lock: number;
  readonly cases: number;
  readonly undone: boolean;
  readonly holds: boolean;
}

/** Every lock with the number of cases in it now, and whether its digest is still that of these cases. */
async function locks(cycleId: string): Promise<readonly Sealed[]> {
  await database.sql(`select set_config('app.central', 'on', false)`);
  const sealed = await database.sql<{ lock: number; cases: number; undone: boolean; holds: boolean }>(
    `select lock_number as lock, again.case_count as cases, undone_at is not null as undone,
       stored.digest = again.digest and stored.case_count = again.case_count as holds
     from submissions.cycle_lock stored,
       contracts.lock_digest_v1($1, lock_number, stored.programme_version_id) again
     where audit_cycle_id = $1 order by lock_number`,
    [cycleId],
  );
  await database.sql(`select set_config('app.central', '', false)`);
  return sealed;
}

async function standing(cycleId: string): Promise<readonly number[]> {
  const rows = await database.sql<{ lock: number }>(
    `select lock_number as lock from contracts.lock_v2 where audit_cycle_id = $1 order by lock_number`,
    [cycleId],
  );
  return rows.map(({ lock }) => lock);
}

async function jobs(cycleId: string): Promise<readonly number[]> {
  const rows = await database.sql<{ lock: number }>(
    `select (data ->> 'lockNumber')::int as lock from jobs.job
     where name = 'analyse-audit-cycle' and data ->> 'auditCycleId' = $1 order by created_on`,
    [cycleId],
  );
  return rows.map(({ lock }) => lock);
}

/** As the analysis and the publication would leave it. */
async function publish(cycleId: string, lockNumber: number): Promise<void> {
  await database.sql(
    `insert into analytics.snapshot (id, audit_cycle_id, programme_id, programme_version_id, lock_number, engine_version,
       input_digest, case_count, participant_count, revision, state, published_at, published_by, version)
     values ($1, $2, $1, $1, $3, '1', '', 1, 1, $3, 'PUBLISHED', clock.now(), $1, 1)`,
    [newId(), cycleId, lockNumber],
  );
}

async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const waiting = await database.sql(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (waiting.length > 0) return;
  }
}

async function taken(cycleId: string, lockNumber: number): Promise<ReadonlyMap<string, boolean>> {
  const rows = await database.sql<{ id: string; taken: boolean }>(
    `select organisation_id as id, is_taken as taken from submissions.locked_submission
     where audit_cycle_id = $1 and lock_number = $2`,
    [cycleId, lockNumber],
  );
  return new Map(rows.map(({ id, taken: isTaken }) => [id, isTaken]));
}

describe('a second lock', () => {
  it('follows only from a reopening, and takes in the correction while the first lock stays as it was', async () => {
    const world = await givenLocked();
    const { part, as, cycleId } = world;
    await publish(cycleId, 1);
    expect(await lockCycle(submissions, cycleId, as)).toMatchObject({ currentState: 'LOCKED' });
    await reopen(world);
    expect(await recordCase(submissions, part)).toMatchObject({ __typename: 'RecordCaseSuccess' });
    expect(await lockCycle(submissions, cycleId, as, { reason: null })).toMatchObject({ fields: [{ path: 'reason' }] });
    expect(await lockCycle(submissions, cycleId, as)).toMatchObject({ lock: { lockNumber: 2, caseCount: 3 } });
    expect(await locks(cycleId)).toEqual([
      { lock: 1, cases: 2, undone: false, holds: true },
      { lock: 2, cases: 3, undone: false, holds: true },
    ]);
    expect(await jobs(cycleId)).toEqual([1, 2]);
    expect(await recordCase(submissions, part)).toMatchObject({ __typename: 'WindowClosedError' });
    expect(await lockCycle(submissions, cycleId, as)).toMatchObject({ currentState: 'LOCKED' });
  });

  it('decides about the reopened submission alone: the others’ part stays as the first lock had it', async () => {
    const world = await givenLocked('TAKE_COMPLETE');
    const { part, other, as, cycleId } = world;
    await reopen(world);
    await lockCycle(submissions, cycleId, as, { unsigned: 'LEAVE_OUT' });
    expect(await taken(cycleId, 2)).toEqual(
      new Map([
        [part.organisation.organisationId, false],
        [other.organisation.organisationId, true],
      ]),
    );
  });
});

describe('undoing a lock', () => {
  it('opens the gate, counts the lock nowhere, and keeps its record and its number', async () => {
    const { part, as, cycleId } = await givenLocked();
    expect(await undoLock(submissions, cycleId, 1, as)).toMatchObject({
      auditCycle: {
        submissionWindow: { state: 'OPEN', lockNumber: 1 },
        locks: [{ lockNumber: 1, undoneAt: expect.stringContaining('T') }],
      },
      lock: { lockNumber: 1 },
    });
    expect(await standing(cycleId)).toEqual([]);
    const { organisation, cycle } = await givenPart(database, { in: part });
    expect(await recordCase(submissions, { organisation, cycle }, undefined, { teamCode: 'A1' })).toMatchObject({
      __typename: 'RecordCaseSuccess',
    });
    expect(await lockCycle(submissions, cycleId, as)).toMatchObject({ lock: { lockNumber: 2, caseCount: 3 } });
    expect(await locks(cycleId)).toEqual([
      { lock: 1, cases: 2, undone: true, holds: true },
      { lock: 2, cases: 3, undone: false, holds: true },
    ]);
    expect(await standing(cycleId)).toEqual([2]);
  });

  it('of a correction leaves the cycle locked by the lock before, whose figures are asked for again', async () => {
    const world = await givenLocked();
    const { part, other, as, cycleId } = world;
    await publish(cycleId, 1);
    await reopen(world);
    await recordCase(submissions, part);
    await lockCycle(submissions, cycleId, as);
    await undoLock(submissions, cycleId, 2, as);
    expect(await standing(cycleId)).toEqual([1]);
    expect(await jobs(cycleId)).toEqual([1, 2, 1]);
    expect(await recordCase(submissions, other)).toMatchObject({ __typename: 'WindowClosedError' });
    expect(await recordCase(submissions, part)).toMatchObject({ __typename: 'RecordCaseSuccess' });
    expect(await undoLock(submissions, cycleId, 1, as)).toMatchObject({ currentState: 'PUBLISHED' });
    expect(await lockCycle(submissions, cycleId, as)).toMatchObject({ lock: { lockNumber: 3, caseCount: 4 } });
  });

  it('is refused when its results are published, and nothing is changed by that', async () => {
    const { as, cycleId } = await givenLocked();
    await publish(cycleId, 1);
    expect(await undoLock(submissions, cycleId, 1, as)).toMatchObject({ currentState: 'PUBLISHED' });
    expect(await standing(cycleId)).toEqual([1]);
  });

  it('is refused without a lock, for another lock than the one that stands, for no cycle, and twice', async () => {
    const { part, as, cycleId } = await givenLocked();
    expect(await undoLock(submissions, cycleId, 2, as)).toMatchObject({ currentVersion: 1 });
    expect(await undoLock(submissions, part.teamA, 1, as)).toMatchObject({ entity: 'AuditCycle' });
    expect(await undoLock(submissions, cycleId, 1, as, { reason: 'no' })).toMatchObject({
      fields: [{ path: 'reason' }],
    });
    await undoLock(submissions, cycleId, 1, as);
    expect(await undoLock(submissions, cycleId, 1, as)).toMatchObject({ currentState: 'OPEN' });
  });

  it('keeps its reason in the centre’s chain alone, and screens it first', async () => {
    const { part, other, as, cycleId } = await givenLocked();
    expect(await undoLock(submissions, cycleId, 1, as, { reason: 'told by a.person@trust.example' })).toMatchObject({
      path: 'reason',
      kind: 'EMAIL_ADDRESS',
    });
    await undoLock(submissions, cycleId, 1, as);
    const events = await database.sql<{ chain: string; reason: string | null }>(
      `select chain::text, reason from submissions.audit_event where entity_id = $1 and operation = 'undoLock'`,
      [cycleId],
    );
    expect(new Map(events.map(({ chain, reason }) => [chain, reason]))).toEqual(
      new Map([
        ['00000000-0000-0000-0000-000000000000', 'Locked a day too early'],
        [part.organisation.organisationId, null],
        [other.organisation.organisationId, null],
      ]),
    );
  });

  it('waits for a publication under way, and finds it', async () => {
    const { as, cycleId } = await givenLocked();
    const undoing = await withClient(database.applicationUrl('analytics'), async (publisher) => {
      await publisher.query('begin');
      await publisher.query(`select contracts.enter_v1($1, null)`, [as]);
      const { rows } = await publisher.query(`select contracts.hold_lock_v1($1, 1) as holds`, [cycleId]);
      expect(rows).toEqual([{ holds: true }]);
      const answer = undoLock(submissions, cycleId, 1, as);
      await untilSomebodyWaits();
      await publish(cycleId, 1);
      await publisher.query('commit');
      return answer;
    });
    expect(undoing).toMatchObject({ currentState: 'PUBLISHED' });
  });
});

describe('what a lock expected of each organisation', () => {
  it('stands in the lock, of those without a submission too', async () => {
    const part = await givenPart(database);
    const silent = await givenPart(database, { in: part });
    const gone = await givenPart(database, { in: part });
    await givenSubmission(database, part.organisation.organisationId, part.cycle, { isSignedOff: true });
    await database.sql(`update programmes.enrolment set cases_expected = 40 where organisation_id = $1`, [
      silent.organisation.organisationId,
    ]);
    await database.sql(`update programmes.enrolment set withdrawn_at = clock.now() where organisation_id = $1`, [
      gone.organisation.organisationId,
    ]);
    const as = (await givenCentralPerson(database)).subject;
    expect(
      await extendSubmission(submissions, gone, addDays(part.cycle.schedule.submissionClosesOn, 5), as),
    ).toMatchObject({ __typename: 'NotEnrolledError' });
    await lockCycle(submissions, part.cycle.auditCycleId, as);
    const rows = await database.sql(
      `select organisation_id as id, submission_id is not null as submitted, is_taken as taken, cases_expected as expected
       from submissions.locked_submission where audit_cycle_id = $1 order by is_taken`,
      [part.cycle.auditCycleId],
    );
    expect(rows).toEqual([
      { id: silent.organisation.organisationId, submitted: false, taken: false, expected: 40 },
      { id: part.organisation.organisationId, submitted: true, taken: true, expected: null },
    ]);
  });
});
