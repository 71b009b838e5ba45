import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { endOfDay, startOfDay } from '@qip/subgraph-kit/values/local-date';
import { givenCentralPerson } from '@qip/testkit/given-organisations';
import { givenCases, givenLock, givenSubmission } from '@qip/testkit/given-submissions';
import { resetClock, stopClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { givenPart, type GivenPart } from '../../testing/given-part.js';
import { lockCycle, recordCase } from '../../testing/operations.js';
import { submissionsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database);
afterEach(() => resetClock(database));

/** Two organisations in one cycle: one signed off with two complete cases and a draft, one not, with one complete case. */
async function givenTwo(): Promise<{ signed: GivenPart; unsigned: GivenPart; central: string; cycleId: string }> {
  const signed = await givenPart(database);
  const unsigned = await givenPart(database, { in: signed });
  const first = await givenSubmission(database, signed.organisation.organisationId, signed.cycle, {
    isSignedOff: true,
  });
  const second = await givenSubmission(database, unsigned.organisation.organisationId, unsigned.cycle);
  await givenCases(database, first, [
    { teamId: signed.teamA, teamCode: 'A1', outcomes: 'MAM', count: 2, answers: { ageBand: '65+' } },
    { teamId: signed.teamB, teamCode: 'B1', outcomes: null },
  ]);
  await givenCases(database, second, [{ teamId: unsigned.teamA, teamCode: 'A1', outcomes: 'NAM' }]);
  const central = (await givenCentralPerson(database)).subject;
  return { signed, unsigned, central, cycleId: signed.cycle.auditCycleId };
}

interface LockedSubmission {
  readonly organisation: string;
  readonly signed: boolean;
  readonly taken: boolean;
  readonly submitted: number;
  readonly complete: number;
}

async function lockedSubmissions(cycleId: string): Promise<readonly LockedSubmission[]> {
  return database.sql<{ organisation: string; signed: boolean; taken: boolean; submitted: number; complete: number }>(
    `select organisation_id as organisation, was_signed_off as signed, is_taken as taken, submitted_count as submitted,
       complete_count as complete
     from submissions.locked_submission where audit_cycle_id = $1 order by was_signed_off desc`,
    [cycleId],
  );
}

async function traces(cycleId: string): Promise<readonly unknown[]> {
  const [row] = await database.sql<Record<string, unknown>>(
    `select (select count(*)::int from submissions.cycle_lock where audit_cycle_id = $1) as locks,
       (select count(*)::int from submissions.locked_submission where audit_cycle_id = $1) as submissions,
       (select count(*)::int from submissions.audit_event where entity_id = $1::text) as events,
       (select count(*)::int from jobs.job where name = 'analyse-audit-cycle' and data ->> 'auditCycleId' = $1::text) as jobs,
       (select state || ' ' || lock_number from submissions.gate where audit_cycle_id = $1) as gate`,
    [cycleId],
  );
  return Object.values(row ?? {});
}

const sha256 = (...parts: readonly (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256');
  parts.forEach((part) => hash.update(part));
  return hash.digest();
};

describe('locking a cycle', () => {
  it('takes in what is signed off and, when that is chosen, complete cases of the others', async () => {
    const { signed, unsigned, central, cycleId } = await givenTwo();
    expect(await lockCycle(submissions, cycleId, central)).toMatchObject({
      __typename: 'LockAuditCycleSuccess',
      auditCycle: { id: cycleId, submissionWindow: { state: 'LOCKED', lockNumber: 1 } },
      lock: { lockNumber: 1, caseCount: 3, isUnsignedTaken: true },
    });
    expect(await lockedSubmissions(cycleId)).toEqual([
      { organisation: signed.organisation.organisationId, signed: true, taken: true, submitted: 3, complete: 2 },
      { organisation: unsigned.organisation.organisationId, signed: false, taken: true, submitted: 1, complete: 1 },
    ]);
    expect(await traces(cycleId)).toEqual([1, 2, 3, 1, 'LOCKED 1']);
  });

  it('leaves out what nobody signed off, when that is chosen', async () => {
    const { central, cycleId } = await givenTwo();
    expect(await lockCycle(submissions, cycleId, central, { unsigned: 'LEAVE_OUT' })).toMatchObject({
      lock: { caseCount: 2, isUnsignedTaken: false },
    });
    expect((await lockedSubmissions(cycleId)).map(({ taken }) => taken)).toEqual([true, false]);
  });

  it('takes an empty submission for a result only when it is signed off', async () => {
    const vouched = await givenPart(database);
    const begun = await givenPart(database, { in: vouched });
    await givenSubmission(database, vouched.organisation.organisationId, vouched.cycle, { isSignedOff: true });
    await givenSubmission(database, begun.organisation.organisationId, begun.cycle);
    const { subject } = await givenCentralPerson(database);
    await lockCycle(submissions, vouched.cycle.auditCycleId, subject);
    expect((await lockedSubmissions(vouched.cycle.auditCycleId)).map(({ signed, taken }) => [signed, taken])).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it('never takes in an organisation that has withdrawn', async () => {
    const { signed, central, cycleId } = await givenTwo();
    await database.sql(`update programmes.enrolment set withdrawn_at = clock.now() where organisation_id = $1`, [
      signed.organisation.organisationId,
    ]);
    expect(await lockCycle(submissions, cycleId, central)).toMatchObject({ lock: { caseCount: 1 } });
    expect((await lockedSubmissions(cycleId)).map(({ taken }) => taken)).toEqual([false, true]);
  });

  it('is done once: a second time is refused with nothing changed', async () => {
    const { signed, central, cycleId } = await givenTwo();
    await lockCycle(submissions, cycleId, central);
    const before = await traces(cycleId);
    expect(await lockCycle(submissions, cycleId, central, { unsigned: 'LEAVE_OUT' })).toMatchObject({
      __typename: 'InvalidTransitionError',
      currentState: 'LOCKED',
    });
    expect(await traces(cycleId)).toEqual(before);
    expect(await recordCase(submissions, signed)).toMatchObject({ __typename: 'WindowClosedError', closedOn: null });
  });

  it('answers the same under the same key', async () => {
    const { central, cycleId } = await givenTwo();
    const once = await lockCycle(submissions, cycleId, central, { idempotencyKey: 'k' });
    expect(await lockCycle(submissions, cycleId, central, { idempotencyKey: 'k' })).toEqual(once);
    expect(
      await lockCycle(submissions, cycleId, central, { idempotencyKey: 'k', unsigned: 'LEAVE_OUT' }),
    ).toMatchObject({
      __typename: 'IdempotencyKeyReusedError',
    });
    expect((await traces(cycleId))[0]).toBe(1);
  });

  it('needs a reason while the window is open, and none after', async () => {
    const { signed, central, cycleId } = await givenTwo();
    const closes = endOfDay(signed.cycle.schedule.submissionClosesOn);
    await stopClock(database, new Date(closes.getTime() - 1));
    expect(await lockCycle(submissions, cycleId, central, { reason: null })).toMatchObject({
      __typename: 'InputValidationError',
      fields: [{ path: 'reason' }],
    });
    expect(await traces(cycleId)).toEqual([0, 0, 0, 0, 'OPEN 0']);
    await stopClock(database, closes);
    expect(await lockCycle(submissions, cycleId, central, { reason: null })).toMatchObject({ lock: { lockNumber: 1 } });
    expect(await recordCase(submissions, signed)).toMatchObject({
      __typename: 'WindowClosedError',
      closedOn: signed.cycle.schedule.submissionClosesOn,
    });
  });

  it('keeps the reason in the centre’s chain, and screens it first', async () => {
    const { central, cycleId } = await givenTwo();
    expect(await lockCycle(submissions, cycleId, central, { reason: 'asked by a.person@trust.example' })).toMatchObject(
      {
        __typename: 'IdentifierRefusedError',
        path: 'reason',
        kind: 'EMAIL_ADDRESS',
      },
    );
    await lockCycle(submissions, cycleId, central);
    const events = await database.sql(
      `select chain = '00000000-0000-0000-0000-000000000000' as central, reason from submissions.audit_event
       where entity_id = $1 order by central desc`,
      [cycleId],
    );
    expect(events).toEqual([
      { central: true, reason: 'All is in already' },
      { central: false, reason: null },
      { central: false, reason: null },
    ]);
  });

  it('is refused before the window opens, for a cancelled cycle, and for none at all', async () => {
    const { signed, central, cycleId } = await givenTwo();
    await stopClock(database, new Date(startOfDay(signed.cycle.schedule.submissionOpensOn).getTime() - 1));
    expect(await lockCycle(submissions, cycleId, central)).toMatchObject({ currentState: 'NOT_YET_OPEN' });
    await resetClock(database);
    const cancelled = await givenPart(database, { cycle: { state: 'CANCELLED' } });
    expect(await lockCycle(submissions, cancelled.cycle.auditCycleId, central)).toMatchObject({
      currentState: 'CANCELLED',
    });
    expect(await lockCycle(submissions, signed.teamA, central)).toMatchObject({ entity: 'AuditCycle' });
    expect(await traces(cycleId)).toEqual([0, 0, 0, 0, 'OPEN 0']);
  });

  it('takes in a cycle without any case', async () => {
    const part = await givenPart(database);
    const { subject } = await givenCentralPerson(database);
    expect(await lockCycle(submissions, part.cycle.auditCycleId, subject)).toMatchObject({ lock: { caseCount: 0 } });
  });
});

describe('the digest of a lock', () => {
  it('is that of its cases, in the order of organisation and case, and shows every change', async () => {
    const { signed, cycleId } = await givenTwo();
    const { digest } = await givenLock(database, signed.cycle);
    const rows = await database.sql<{ line: string }>(
      `select concat_ws('|', organisation_id, id, team_id, team_code, number, outcomes, digest) as line
       from submissions.audit_case where audit_cycle_id = $1 and state = 'COMPLETE' order by organisation_id, id`,
      [cycleId],
    );
    const chain = rows.reduce<Buffer>((last, { line }) => sha256(last, line), Buffer.alloc(0));
    const { programmeVersionId } = signed.cycle;
    expect(digest).toBe(sha256(chain, `${cycleId}|1|${programmeVersionId}|3`).toString('hex'));

    const again = async (): Promise<string | undefined> => {
      await database.sql(`select set_config('app.central', 'on', false)`);
      const [row] = await database.sql<{ digest: string }>(`select digest from contracts.lock_digest_v1($1, 1, $2)`, [
        cycleId,
        programmeVersionId,
      ]);
      await database.sql(`select set_config('app.central', '', false)`);
      return row?.digest;
    };
    expect(await again()).toBe(digest);
    await database.sql(
      `update submissions.audit_case set outcomes = 'MAN' where audit_cycle_id = $1 and outcomes = 'NAM'`,
      [cycleId],
    );
    expect(await again()).not.toBe(digest);
  });

  it('is the one that the platform writes, and outlives the answers', async () => {
    const { signed, central, cycleId } = await givenTwo();
    await lockCycle(submissions, cycleId, central);
    await database.sql(`update submissions.audit_case set answers = '{}' where audit_cycle_id = $1`, [cycleId]);
    await database.sql(`select set_config('app.job', 'analyse-audit-cycle', false)`);
    const [row] = await database.sql(
      `select stored.digest = again.digest as same, again.case_count as cases
       from submissions.cycle_lock stored, contracts.lock_digest_v1($1, 1, $2) again where stored.audit_cycle_id = $1`,
      [cycleId, signed.cycle.programmeVersionId],
    );
    await database.sql(`select set_config('app.job', '', false)`);
    expect(row).toEqual({ same: true, cases: 3 });
  });
});
