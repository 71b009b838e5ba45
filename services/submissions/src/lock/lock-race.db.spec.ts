import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import { withClient } from '@qip/database/with-client';
import { addDays } from '@qip/subgraph-kit/values/local-date';
import { givenCentralPerson } from '@qip/testkit/given-organisations';
import { givenSubmission } from '@qip/testkit/given-submissions';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { givenPart, type GivenPart } from '../../testing/given-part.js';
import { lockCycle, recordCase, reopenSubmission } from '../../testing/operations.js';
import { submissionsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database, { poolSize: 12 });

const ORGANISATIONS = 5;
const WRITERS = 200;
const ROUNDS = 20;
const rounds = (count: number): number[] => Array.from({ length: count }, (_, round) => round);

async function givenParts(): Promise<readonly [GivenPart, ...GivenPart[]]> {
  const first = await givenPart(database);
  const others: GivenPart[] = [];
  while (others.length < ORGANISATIONS - 1) others.push(await givenPart(database, { in: first }));
  return [first, ...others];
}

const idOf = (answer: unknown): string | null => /"id":"([^"]+)"/.exec(JSON.stringify(answer))?.[1] ?? null;
const typeOf = (answer: unknown): string =>
  /"__typename":"([^"]+)"/.exec(JSON.stringify(answer))?.[1] ?? String(answer);

/**
 * Whoever is told that the service is busy comes again, as it says, with the key that he came with: it may have been busy
 * only with its answer, when what was asked for was done already.
 */
async function untilAnswered(act: (more: object) => Promise<unknown>): Promise<unknown> {
  const idempotencyKey = newId();
  for (;;) {
    const answer = await act({ idempotencyKey });
    if (typeOf(answer) !== 'SERVICE_BUSY') return answer;
  }
}

interface Race {
  /** The ids of the cases that were accepted. */
  readonly accepted: readonly string[];
  /** What the other writers were told, each thing once. */
  readonly refusals: readonly string[];
  readonly locks: readonly string[];
}

/** So many writers, one organisation after the other, and two lockers who come in when `at` of them have begun. */
async function race(parts: readonly GivenPart[], central: string, writers: number, at: number): Promise<Race> {
  const records = rounds(writers).map((index) => () => {
    const part = parts[index % parts.length];
    if (part === undefined) throw new Error('There is no such part.');
    const teamCode = index % 2 === 0 ? 'A1' : 'B1';
    const { subject } = part.organisation.lead;
    return untilAnswered((more) => recordCase(submissions, part, subject, { teamCode, ...more }));
  });
  const cycleId = parts[0]?.cycle.auditCycleId ?? '';
  const early = records.slice(0, at).map((act) => act());
  const locking = [0, 1].map(() => untilAnswered((more) => lockCycle(submissions, cycleId, central, more)));
  const late = records.slice(at).map((act) => act());
  const recorded = await Promise.all([...early, ...late]);
  const isAccepted = (answer: unknown): boolean => typeOf(answer) === 'RecordCaseSuccess';
  return {
    accepted: recorded.filter(isAccepted).map((answer) => idOf(answer) ?? ''),
    refusals: [...new Set(recorded.filter((answer) => !isAccepted(answer)).map(typeOf))],
    locks: (await Promise.all(locking)).map(typeOf).sort(),
  };
}

const ONE_LOCK = ['InvalidTransitionError', 'LockAuditCycleSuccess'];

async function casesOf(cycleId: string, lockNumber: number): Promise<readonly string[]> {
  await database.sql(`select set_config('app.job', 'analyse-audit-cycle', false)`);
  const cases = await database.sql<{ id: string }>(
    `select case_id as id from contracts.locked_case_v1 where audit_cycle_id = $1 and lock_number = $2`,
    [cycleId, lockNumber],
  );
  await database.sql(`select set_config('app.job', '', false)`);
  return cases.map(({ id }) => id).sort();
}

/** The latest lock as it was sealed, and what the audit trail of the centre says of locks. */
async function sealed(cycleId: string, lockNumber: number): Promise<unknown> {
  await database.sql(`select set_config('app.central', 'on', false)`);
  const [row] = await database.sql(
    `select stored.case_count as cases, stored.digest = again.digest as same,
       (select count(distinct (organisation_id, team_code, number))::int from submissions.audit_case
        where audit_cycle_id = $1) as numbers,
       (select count(*)::int from submissions.audit_event where operation = 'lockAuditCycle' and entity_id = $1::text
        and chain = '00000000-0000-0000-0000-000000000000') as events
     from submissions.cycle_lock stored, contracts.lock_digest_v1($1, $2, stored.programme_version_id) again
     where stored.audit_cycle_id = $1 and stored.lock_number = $2`,
    [cycleId, lockNumber],
  );
  await database.sql(`select set_config('app.central', '', false)`);
  return row;
}

describe('cases that race with the lock', () => {
  it.each(rounds(ROUNDS))('are all in it or all refused, and one lock is made (round %d)', async (round) => {
    const parts = await givenParts();
    const { auditCycleId } = parts[0].cycle;
    const { subject } = await givenCentralPerson(database);
    const { accepted, refusals, locks } = await race(parts, subject, WRITERS, 5 + round * 10);
    expect(locks).toEqual(ONE_LOCK);
    expect(refusals).toEqual(refusals.length === 0 ? [] : ['WindowClosedError']);
    expect(await casesOf(auditCycleId, 1)).toEqual(accepted.toSorted());
    const cases = accepted.length;
    expect(await sealed(auditCycleId, 1)).toEqual({ cases, same: true, numbers: cases, events: 1 });
  });
});

describe('corrections that race with the second lock', () => {
  it.each(rounds(3))('are all in it, of the reopened submission alone, or refused (round %d)', async (round) => {
    const parts = await givenParts();
    const [reopened, ...others] = parts;
    const { auditCycleId, schedule } = reopened.cycle;
    const { subject } = await givenCentralPerson(database);
    const given = await givenSubmission(database, reopened.organisation.organisationId, reopened.cycle);
    for (const part of parts.slice(1)) await recordCase(submissions, part);
    await lockCycle(submissions, auditCycleId, subject);
    const first = await casesOf(auditCycleId, 1);
    await reopenSubmission(submissions, given.submissionId, addDays(schedule.submissionClosesOn, 9), subject);

    const { accepted, refusals, locks } = await race(parts, subject, 60, 10 + round * 15);
    expect(locks).toEqual(ONE_LOCK);
    expect(refusals).toEqual(['WindowClosedError']);
    expect(await casesOf(auditCycleId, 2)).toEqual([...first, ...accepted].sort());
    expect(await casesOf(auditCycleId, 1)).toEqual(first);
    const written = await database.sql(
      `select distinct organisation_id as id from submissions.audit_case where audit_cycle_id = $1 and from_lock = 2`,
      [auditCycleId],
    );
    expect(written).toEqual(accepted.length === 0 ? [] : [{ id: reopened.organisation.organisationId }]);
    expect(first).toHaveLength(others.length);
  });
});

describe('cases that race with the moving of the window', () => {
  const move = (part: GivenPart, closesAt: string): Promise<unknown> =>
    withClient(database.administratorUrl(), (client) =>
      client.query(`select contracts.move_window_v1($1, clock.now() - interval '9 days', ${closesAt})`, [
        part.cycle.auditCycleId,
      ]),
    );

  it('go by the days before it or by those after it, and none is accepted once it is moved', async () => {
    const part = await givenPart(database);
    const { organisationId, lead } = part.organisation;
    const record = (): Promise<unknown> =>
      untilAnswered(() => recordCase(submissions, part, lead.subject, { teamCode: 'A1' })).then(typeOf);
    const early = rounds(10).map(record);
    const moved = move(part, 'clock.now()');
    const late = rounds(10).map(record);
    const answers = await Promise.all([...early, ...late]);
    await moved;
    const accepted = answers.filter((answer) => answer === 'RecordCaseSuccess').length;
    expect(answers.filter((answer) => answer === 'WindowClosedError')).toHaveLength(20 - accepted);
    expect(await record()).toBe('WindowClosedError');
    expect(
      await database.sql(`select from submissions.audit_case where organisation_id = $1`, [organisationId]),
    ).toHaveLength(accepted);
    await move(part, `clock.now() + interval '1 day'`);
    expect(await record()).toBe('RecordCaseSuccess');
  });

  it('keep it waiting no longer than those take who were there before it', async () => {
    const part = await givenPart(database);
    let [isAsked, isMoved, passed] = [false, false, 0];
    const writing = rounds(8).map((writer) =>
      withClient(database.administratorUrl(), async (client) => {
        await pause(writer * 10);
        for (let count = 0; count < 20 && !isMoved; count += 1) {
          await client.query('start transaction');
          await client.query(`select pg_advisory_xact_lock_shared(hashtextextended('submissions gate ' || $1, 0))`, [
            part.cycle.auditCycleId,
          ]);
          await client.query(`select from submissions.gate where audit_cycle_id = $1 for share`, [
            part.cycle.auditCycleId,
          ]);
          await client.query('select pg_sleep(0.08)');
          await client.query('commit');
          if (isAsked) passed += 1;
        }
      }),
    );
    await pause(100);
    isAsked = true;
    await move(part, 'clock.now()');
    isMoved = true;
    const before = passed;
    await Promise.all(writing);
    // Each writer may have come once more while the move was on its way.
    expect(before).toBeLessThanOrEqual(2 * writing.length);
  });
});
