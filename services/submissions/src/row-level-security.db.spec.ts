import { describe, expect, it } from '@jest/globals';
import { withClient } from '@qip/database/with-client';
import { type ServiceName } from '@qip/database/service-name';
import { givenCentralPerson } from '@qip/testkit/given-organisations';
import { givenCases, givenLock, givenSubmission } from '@qip/testkit/given-submissions';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { uploader } from '../testing/ask.js';
import { givenPart, type GivenPart } from '../testing/given-part.js';
import { givenDataQuery } from '../testing/given-data-query.js';
import { csvOf, goodRow } from '../testing/sample-csv.js';
import { submissionsSubgraph } from './subgraph.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database);

interface Found {
  readonly rowCount: number | null;
  readonly rows: readonly unknown[];
}

/** Runs one statement as a service's role, under the scope of a person or of nobody, without the service's own checks. */
async function underScope(
  subject: string | null,
  statement: string,
  parameters: readonly unknown[] = [],
  service: ServiceName = 'submissions',
): Promise<Found> {
  return withClient(database.applicationUrl(service), async (client) => {
    await client.query('begin');
    await client.query('select contracts.enter_v1($1, null)', [subject]);
    return client.query(statement, [...parameters]);
  });
}

/** A part with something in every table that belongs to an organisation. */
async function givenEverything(): Promise<GivenPart> {
  const part = await givenPart(database);
  const lead = uploader(submissions, part);
  await lead.send('ADD', csvOf(goodRow()));
  await lead.send('ADD', csvOf('B9'));
  const [row] = await database.sql<{ id: string }>(`select id from submissions.submission where organisation_id = $1`, [
    part.organisation.organisationId,
  ]);
  const { organisationId } = part.organisation;
  const submission = { submissionId: row?.id ?? '', organisationId, auditCycleId: part.cycle.auditCycleId };
  const [caseId] = await givenCases(database, submission, [{ teamId: part.teamA, teamCode: 'A1', outcomes: 'MAM' }]);
  await database.sql(
    `insert into submissions.case_change (organisation_id, case_id, version, submission_id, kind, team_id, team_code,
       state, answers, changed_by) values ($1, $2, 2, $3, 'AMENDED', $4, 'A1', 'DRAFT', '{}', $4)`,
    [organisationId, caseId, submission.submissionId, part.teamA],
  );
  await givenLock(database, part.cycle);
  await database.sql(
    `insert into submissions.own_window (organisation_id, audit_cycle_id, kind, closes_at, after_lock, reason, granted_by)
     values ($1, $2, 'EXTENSION', clock.now(), 0, 'The ward moved', $1)`,
    [organisationId, part.cycle.auditCycleId],
  );
  await givenDataQuery(database, submission);
  return part;
}

const TABLES = [
  'submission',
  'audit_case',
  'case_change',
  'case_upload',
  'case_upload_row',
  'case_upload_problem',
  'locked_submission',
  'locked_team',
  'own_window',
  'data_query',
] as const;

describe('row-level security', () => {
  it('is forced on every table of the service', async () => {
    const open = await database.sql<{ name: string }>(
      `select relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       where nspname = 'submissions' and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(open.map(({ name }) => name)).toEqual(['migration']);
  });

  it.each(TABLES)('alone keeps the rows of %s from another organisation and from nobody', async (table) => {
    const part = await givenEverything();
    const stranger = await givenPart(database, { in: part });
    const rows = async (subject: string | null): Promise<number> => {
      const { rows: found } = await underScope(
        subject,
        `select 1 from submissions.${table} where organisation_id = $1`,
        [part.organisation.organisationId],
      );
      return found.length;
    };
    expect(await rows(part.organisation.lead.subject)).toBeGreaterThan(0);
    expect(await rows(stranger.organisation.lead.subject)).toBe(0);
    expect(await rows(null)).toBe(0);
  });

  it.each(['submission', 'audit_case', 'case_upload', 'case_upload_row'])(
    'alone keeps another organisation from changing %s',
    async (table) => {
      const part = await givenEverything();
      const stranger = await givenPart(database, { in: part });
      const { rowCount } = await underScope(
        stranger.organisation.lead.subject,
        `update submissions.${table} set organisation_id = $1`,
        [stranger.organisation.organisationId],
      );
      expect(rowCount).toBe(0);
    },
  );

  it('alone keeps another organisation from adding', async () => {
    const part = await givenPart(database);
    const stranger = await givenPart(database, { in: part });
    const { submissionId } = await givenSubmission(database, part.organisation.organisationId, part.cycle);
    const add = underScope(
      stranger.organisation.lead.subject,
      `insert into submissions.case_upload (id, organisation_id, audit_cycle_id, submission_id, mode, state, started_by, expires_at)
       values ($1, $2, $3, $4, 'ADD', 'CHECKED', $1, clock.now())`,
      [part.teamA, part.organisation.organisationId, part.cycle.auditCycleId, submissionId],
    );
    await expect(add).rejects.toThrow('row-level security');
  });

  it('lets the central team count and lock, and read or change no case', async () => {
    const part = await givenEverything();
    const { subject } = await givenCentralPerson(database);
    const { auditCycleId } = part.cycle;
    const ask = (statement: string): Promise<Found> => underScope(subject, statement, [auditCycleId]);
    expect((await ask(`select from submissions.audit_case where audit_cycle_id = $1`)).rowCount).toBe(0);
    expect((await ask(`update submissions.audit_case set state = state where audit_cycle_id = $1`)).rowCount).toBe(0);
    const signOff = ask(`update submissions.submission set state = 'SIGNED_OFF', signed_off_at = clock.now(),
      signed_off_by = scope.actor_id() where audit_cycle_id = $1`);
    await expect(signOff).rejects.toThrow('row-level security');
    expect((await ask(`select from submissions.case_change where $1::uuid is not null`)).rowCount).toBe(0);
    const { rows } = await ask(
      `select submitted_count as cases from contracts.submission_count_v1 where audit_cycle_id = $1`,
    );
    expect(rows).toEqual([{ cases: 1 }]);
  });

  it('lets nobody change or remove what a case was, not even its own organisation', async () => {
    const part = await givenEverything();
    const { subject } = part.organisation.lead;
    await expect(underScope(subject, `update submissions.case_change set answers = '{}'`)).rejects.toThrow(
      'permission',
    );
    // Only the job that ends the retention of cases may: to everybody else there is nothing that could be deleted.
    expect((await underScope(subject, `delete from submissions.case_change`)).rowCount).toBe(0);
  });

  it('lets nobody but the central team move the gate or write a lock', async () => {
    const part = await givenPart(database);
    const { subject } = part.organisation.lead;
    const { auditCycleId } = part.cycle;
    const move = underScope(
      subject,
      `update submissions.gate set closes_at = closes_at + interval '1 day' where audit_cycle_id = $1`,
      [auditCycleId],
    );
    await expect(move).rejects.toThrow('row-level security');
    const lock = underScope(
      subject,
      `insert into submissions.cycle_lock (audit_cycle_id, lock_number, programme_version_id, unsigned_taken, digest, case_count, locked_by)
       values ($1, 1, $1, true, '', 0, $1)`,
      [auditCycleId],
    );
    await expect(lock).rejects.toThrow('row-level security');
    const extend = underScope(
      subject,
      `insert into submissions.own_window (organisation_id, audit_cycle_id, kind, closes_at, after_lock, reason, granted_by)
       values ($1, $2, 'EXTENSION', clock.now(), 0, 'More time', $1)`,
      [part.organisation.organisationId, auditCycleId],
    );
    await expect(extend).rejects.toThrow('row-level security');
    await givenLock(database, part.cycle);
    const undo = `update submissions.cycle_lock set undone_at = clock.now(), undone_by = $1 where audit_cycle_id = $2`;
    expect((await underScope(subject, undo, [part.teamA, auditCycleId])).rowCount).toBe(0);
    await expect(underScope(subject, `select * from contracts.locked_case_v1`)).rejects.toThrow('permission denied');
  });

  it('gives the locked cases to the analysis, and to no other caller of its role, not even the central team', async () => {
    const part = await givenEverything();
    const stranger = await givenPart(database, { in: part });
    const cases = async (subject: string): Promise<number> => {
      const statement = `select from contracts.locked_case_v1 where audit_cycle_id = $1`;
      return (await underScope(subject, statement, [part.cycle.auditCycleId], 'analytics')).rowCount ?? -1;
    };
    for (const { subject } of [
      stranger.organisation.lead,
      part.organisation.lead,
      await givenCentralPerson(database),
    ]) {
      expect(await cases(subject)).toBe(0);
    }
    const inJob = await withClient(database.applicationUrl('analytics'), async (client) => {
      await client.query('begin');
      await client.query(`select contracts.enter_v1(null, 'analyse-audit-cycle')`);
      return client.query(`select from contracts.locked_case_v1 where audit_cycle_id = $1`, [part.cycle.auditCycleId]);
    });
    expect(inJob.rowCount).toBe(1);
  });

  it('lets the job that reminds count cases through the contracts, and read none, nor as any other job', async () => {
    const part = await givenPart(database);
    const { organisationId } = part.organisation;
    const { auditCycleId } = part.cycle;
    const submission = await givenSubmission(database, organisationId, part.cycle, { isSignedOff: true });
    await givenCases(database, submission, [{ teamId: part.teamA, teamCode: 'A1', outcomes: 'MAM', count: 3 }]);
    await database.sql(
      `insert into submissions.own_window (organisation_id, audit_cycle_id, kind, closes_at, after_lock, reason, granted_by)
       values ($1, $2, 'EXTENSION', clock.now(), 0, 'The ward moved', $1)`,
      [organisationId, auditCycleId],
    );
    const seen = (job: string, from: string, service: ServiceName = 'programmes'): Promise<readonly object[]> =>
      withClient(database.applicationUrl(service), async (client) => {
        await client.query('begin');
        await client.query('select contracts.enter_v1(null, $1)', [job]);
        return (await client.query<object>(`select * from ${from} where organisation_id = $1`, [organisationId])).rows;
      });
    const count = { is_signed_off: true, submitted_count: 3, complete_count: 3 };
    expect(await seen('post-reminders', 'contracts.submission_count_v2')).toEqual([expect.objectContaining(count)]);
    expect(await seen('post-reminders', 'contracts.own_closing_v1')).toHaveLength(1);
    for (const view of ['contracts.submission_count_v2', 'contracts.own_closing_v1']) {
      expect(await seen('post-news', view)).toEqual([]);
    }
    for (const table of TABLES) {
      expect(await seen('post-reminders', `submissions.${table}`, 'submissions')).toEqual([]);
    }
    await givenLock(database, part.cycle);
    expect(await seen('post-reminders', 'contracts.own_closing_v1')).toEqual([]);
  });
});
