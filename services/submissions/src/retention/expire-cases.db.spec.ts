import { afterEach, describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import { givenCentralPerson } from '@qip/testkit/given-organisations';
import { givenCases, givenLock, givenSubmission } from '@qip/testkit/given-submissions';
import { resetClock, stopClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { uploader } from '../../testing/ask.js';
import { givenPart, type GivenPart } from '../../testing/given-part.js';
import { reopenSubmission } from '../../testing/operations.js';
import { csvOf, goodRow } from '../../testing/sample-csv.js';
import { submissionsSubgraph } from '../subgraph.js';
import { expireCases, EXPIRY_QUEUE } from './expire-cases.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database);
afterEach(() => resetClock(database));

const PUBLISHED_AT = '2026-06-01T09:00:00.000Z';
const EIGHT_YEARS_LATER = new Date('2034-06-01T09:00:00.000Z');

/** As the analysis and the publication would leave it. */
async function publish(auditCycleId: string, revision: number, publishedAt: string): Promise<void> {
  await database.sql(
    `insert into analytics.snapshot (id, audit_cycle_id, programme_id, programme_version_id, lock_number, engine_version,
       input_digest, case_count, participant_count, revision, state, published_at, published_by, version)
     values ($1, $2, $1, $1, $3, '1', '', 1, 1, $3, 'PUBLISHED', $4, $1, 1)`,
    [newId(), auditCycleId, revision, publishedAt],
  );
}

interface World {
  readonly part: GivenPart;
  readonly cycleId: string;
  readonly submissionId: string;
}

/** A published cycle with two complete cases, a draft, and a file that waits for a decision. */
async function givenPublished(): Promise<World> {
  const part = await givenPart(database);
  await uploader(submissions, part).send('ADD', csvOf(goodRow()));
  const [row] = await database.sql<{ id: string }>(`select id from submissions.submission where organisation_id = $1`, [
    part.organisation.organisationId,
  ]);
  const submissionId = row?.id ?? '';
  const { organisationId } = part.organisation;
  const { auditCycleId: cycleId } = part.cycle;
  await givenCases(database, { submissionId, organisationId, auditCycleId: cycleId }, [
    { teamId: part.teamA, teamCode: 'A1', outcomes: 'MAM', count: 2, answers: { ageBand: '65+' } },
    { teamId: part.teamB, teamCode: 'B1', outcomes: null },
  ]);
  await database.sql(
    `insert into submissions.case_change (organisation_id, case_id, version, submission_id, kind, team_id, team_code, state,
       answers, changed_by)
     select organisation_id, id, 2, submission_id, 'AMENDED', team_id, team_code, 'COMPLETE', answers, entered_by
     from submissions.audit_case where submission_id = $1 and state = 'COMPLETE' limit 1`,
    [submissionId],
  );
  await givenLock(database, part.cycle);
  await publish(cycleId, 1, PUBLISHED_AT);
  return { part, cycleId, submissionId };
}

async function run(years = 8): Promise<void> {
  const context = submissions.running().open({ kind: 'JOB', job: EXPIRY_QUEUE }, newId());
  try {
    await expireCases(context, years);
  } finally {
    await context.database.close();
  }
}

async function left(cycleId: string): Promise<unknown> {
  const [row] = await database.sql(
    `select (select count(*)::int from submissions.audit_case where audit_cycle_id = $1) as cases,
       (select count(*)::int from submissions.case_change where submission_id in
         (select id from submissions.submission where audit_cycle_id = $1)) as changes,
       (select count(*)::int from submissions.case_upload where audit_cycle_id = $1) as uploads,
       (select count(*)::int from submissions.case_upload_row where upload_id in
         (select id from submissions.case_upload where audit_cycle_id = $1)) as rows,
       (select count(*)::int from submissions.cycle_lock where audit_cycle_id = $1 and length(digest) = 64) as locks,
       (select count(*)::int from submissions.locked_submission where audit_cycle_id = $1) as locked,
       (select count(*)::int from analytics.snapshot where audit_cycle_id = $1) as snapshots`,
    [cycleId],
  );
  return row;
}

const ALL = { cases: 3, changes: 1, uploads: 1, rows: 1, locks: 1, locked: 1, snapshots: 1 };
const NO_CASES = { ...ALL, cases: 0, changes: 0, uploads: 0, rows: 0 };

describe('the retention of cases', () => {
  it('ends to the millisecond, keeps lock, digest and snapshot, and says so in the audit trail', async () => {
    const { part, cycleId } = await givenPublished();
    const other = await givenPublished();
    await database.sql(`delete from analytics.snapshot where audit_cycle_id = $1 and state = 'STAGED'`, [cycleId]);
    await publish(other.cycleId, 2, '2030-01-01T00:00:00.000Z');
    await stopClock(database, new Date(EIGHT_YEARS_LATER.getTime() - 1));
    await run();
    expect(await left(cycleId)).toEqual(ALL);
    await stopClock(database, EIGHT_YEARS_LATER);
    await run();
    expect(await left(cycleId)).toEqual(NO_CASES);
    expect(await left(other.cycleId)).toEqual({ ...ALL, snapshots: 2 });
    const events = await database.sql(
      `select chain::text, actor, before, after from submissions.audit_event where entity_id = $1 order by chain`,
      [cycleId],
    );
    const event = { actor: 'job expire-cases', before: { versionCount: 3 }, after: { retentionYears: 8 } };
    expect(events).toEqual([
      { chain: '00000000-0000-0000-0000-000000000000', ...event },
      { chain: part.organisation.organisationId, ...event },
    ]);
  });

  it('ends once: another run changes nothing', async () => {
    const { cycleId } = await givenPublished();
    await stopClock(database, EIGHT_YEARS_LATER);
    await run();
    const traces = (): Promise<readonly object[]> =>
      database.sql(`select * from submissions.case_expiry where audit_cycle_id = $1`, [cycleId]);
    const before = await traces();
    expect(before).toMatchObject([{ retention_years: 8, case_count: 3, last_published_at: new Date(PUBLISHED_AT) }]);
    await run();
    expect(await traces()).toEqual(before);
    expect(
      await database.sql(`select from submissions.audit_event where entity_id = $1 and operation = 'expireCases'`, [
        cycleId,
      ]),
    ).toHaveLength(2);
  });

  it('is as long as the platform was told', async () => {
    const { cycleId } = await givenPublished();
    await stopClock(database, new Date('2031-06-01T09:00:00.000Z'));
    await run();
    expect(await left(cycleId)).toEqual(ALL);
    await run(5);
    expect(await left(cycleId)).toEqual(NO_CASES);
  });

  it('does not begin before a publication', async () => {
    const part = await givenPart(database);
    const submission = await givenSubmission(database, part.organisation.organisationId, part.cycle);
    await givenCases(database, submission, [{ teamId: part.teamA, teamCode: 'A1', outcomes: 'MAM' }]);
    await givenLock(database, part.cycle);
    await stopClock(database, EIGHT_YEARS_LATER);
    await run();
    expect(await left(part.cycle.auditCycleId)).toMatchObject({ cases: 1 });
  });

  it('keeps cases that are no longer those of the lock, as evidence', async () => {
    const { cycleId } = await givenPublished();
    await database.sql(
      `update submissions.audit_case set outcomes = 'MAN' where audit_cycle_id = $1 and number = 1 and outcomes is not null`,
      [cycleId],
    );
    await stopClock(database, EIGHT_YEARS_LATER);
    await run();
    expect(await left(cycleId)).toEqual(ALL);
  });

  it('waits for a correction, and none can begin when the cases are gone', async () => {
    const { cycleId, submissionId } = await givenPublished();
    const central = (await givenCentralPerson(database)).subject;
    const reopen = (day: string): Promise<unknown> => reopenSubmission(submissions, submissionId, day, central);
    await stopClock(database, EIGHT_YEARS_LATER);
    await reopen('2034-06-30');
    await run();
    expect(await left(cycleId)).toEqual(ALL);
    await stopClock(database, new Date('2034-07-01T12:00:00.000Z'));
    await run();
    expect(await left(cycleId)).toEqual(NO_CASES);
    expect(
      await reopenSubmission(submissions, submissionId, '2034-08-30', central, { expectedVersion: 2 }),
    ).toMatchObject({
      currentState: 'EXPIRED',
    });
  });
});

describe('the job alone', () => {
  it('may delete cases: nobody else may read or delete another organisation’s, whatever he asks', async () => {
    const { cycleId } = await givenPublished();
    const context = submissions.running().open({ kind: 'JOB', job: 'another-job' }, newId());
    const outcome = await context.database.write(async (tx) => {
      const gone = await tx.rows(`delete from submissions.audit_case where audit_cycle_id = $1 returning id`, [
        cycleId,
      ]);
      return { kind: 'DONE', value: gone.length };
    });
    await context.database.close();
    expect(outcome).toEqual({ kind: 'DONE', value: 0 });
    expect(await left(cycleId)).toEqual(ALL);
  });
});
