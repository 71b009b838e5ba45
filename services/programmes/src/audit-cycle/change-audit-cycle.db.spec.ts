import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { withClient } from '@qip/database/with-client';
import { newId } from '@qip/subgraph-kit/values/id';
import { isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import {
  givenCentralPerson,
  givenOrganisation,
  type GivenOrganisation,
  type GivenPerson,
} from '@qip/testkit/given-organisations';
import {
  type CycleOptions,
  givenCycle,
  type GivenCycle,
  givenEnrolment,
  givenProgramme,
} from '@qip/testkit/given-programmes';
import { stopClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestMailServer } from '@qip/testkit/test-mail-server';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { programmesSubgraph } from '../subgraph.js';
import { scheduleOf } from './schedule.rules.js';

const database = useTestDatabase();
const mails = useTestMailServer();
const programmes = useTestSubgraph(programmesSubgraph, database, { poolSize: 4, mailServer: mails });

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error(`${text} is no date`);
  return text;
};
/** Submission runs from 5 October to 1 November 2026, a Sunday after the clocks went back. */
const schedule = scheduleOf({ collectionOpensOn: day('2026-09-07') });
const REASON = 'The audit tool was late.';
const FIELDS = `auditCycle { version phase schedule { materialsOn submissionClosesOn reportOn }
  changes { edges { node { kind reason movedDays { event fromOn toOn } } } } }`;
const REFUSALS = `... on InputValidationError { fields { path message } } ... on InvalidTransitionError { currentState message }
  ... on StaleVersionError { currentVersion } ... on IdentifierRefusedError { path } ... on NotFoundError { entity }`;

type Input = Readonly<Record<string, unknown>>;
let central: GivenPerson;
let organisation: GivenOrganisation;

beforeAll(async () => {
  central = await givenCentralPerson(database);
  organisation = await givenOrganisation(database);
});
beforeEach(() => stopClock(database, new Date('2026-10-20T12:00:00Z')));
afterEach(() => database.sql(`delete from programmes.mail`));

async function change(operation: 'reschedule' | 'cancel', input: Input): Promise<unknown> {
  const [name, type] = [`${operation}AuditCycle`, operation === 'cancel' ? 'Cancel' : 'Reschedule'];
  const query = `mutation ($input: ${type}AuditCycleInput!) { answer: ${name}(input: $input) { __typename
    ... on ${type}AuditCycleSuccess { ${FIELDS} } ${operation === 'cancel' ? REFUSALS.replace(/\.\.\. on InputValidationError [^}]+} }/, '') : REFUSALS} } }`;
  const variables = { input: { expectedVersion: 1, reason: REASON, ...input } };
  const answer = await programmes.ask({ query, variables, as: central.subject });
  expect(answer.errors).toBeUndefined();
  return answer.data?.['answer'];
}
const reschedule = (input: Input): Promise<unknown> => change('reschedule', input);
const cancel = (auditCycleId: string, input: Input = {}): Promise<unknown> =>
  change('cancel', { auditCycleId, ...input });

async function given(options: CycleOptions = {}): Promise<GivenCycle> {
  return givenCycle(database, await givenProgramme(database), { schedule, ...options });
}

async function windowOf(auditCycleId: string): Promise<unknown> {
  const [row] = await database.sql(`select opens_at, closes_at from submissions.gate where audit_cycle_id = $1`, [
    auditCycleId,
  ]);
  return row;
}

async function changeOf(auditCycleId: string): Promise<string> {
  const [row] = await database.sql<{ id: string }>(
    `select id from programmes.cycle_change where audit_cycle_id = $1 order by id desc`,
    [auditCycleId],
  );
  return row?.id ?? '';
}

describe('rescheduling', () => {
  it('moves the days that are given and the window with them, and everybody can read what moved', async () => {
    const { auditCycleId } = await given();
    const moved = { submissionClosesOn: '2026-11-08', reportOn: '2027-02-01' };
    expect(await reschedule({ auditCycleId, ...moved })).toEqual({
      __typename: 'RescheduleAuditCycleSuccess',
      auditCycle: {
        version: 2,
        phase: 'SUBMISSION',
        schedule: { materialsOn: '2026-08-07', ...moved },
        changes: {
          edges: [
            {
              node: {
                kind: 'RESCHEDULED',
                reason: REASON,
                movedDays: [
                  { event: 'SUBMISSION_CLOSES', fromOn: '2026-11-01', toOn: '2026-11-08' },
                  { event: 'REPORT', fromOn: '2027-01-25', toOn: '2027-02-01' },
                ],
              },
            },
          ],
        },
      },
    });
    expect(await windowOf(auditCycleId)).toEqual({
      opens_at: new Date('2026-10-04T23:00:00Z'),
      closes_at: new Date('2026-11-09T00:00:00Z'),
    });
    const query = `query ($id: ID!) { auditCycle(id: $id) { changes { totalCount } } }`;
    const { data } = await programmes.ask({ query, variables: { id: auditCycleId } });
    expect(data).toEqual({ auditCycle: { changes: { totalCount: 1 } } });
  });

  it.each<[string, Input, object]>([
    ['what has come already', { submissionOpensOn: '2026-10-21' }, { fields: [{ path: 'submissionOpensOn' }] }],
    ['to an order that makes no sense', { reportOn: '2026-11-01' }, { fields: [{ path: 'reportOn' }] }],
    ['nothing', { reportOn: '2027-01-25' }, { fields: [{ path: 'input' }] }],
    ['a version that is gone', { expectedVersion: 7, reportOn: '2027-03-01' }, { currentVersion: 1 }],
    [
      'with an identifier in the reason',
      { reason: 'Ask j.smith@example.org', reportOn: '2027-03-01' },
      { path: 'reason' },
    ],
    ['a cycle that is not there', { auditCycleId: newId(), reportOn: '2027-03-01' }, { entity: 'AuditCycle' }],
  ])('refuses to move %s, and changes nothing', async (_, input, refusal) => {
    const { auditCycleId } = await given();
    const before = await windowOf(auditCycleId);
    expect(await reschedule({ auditCycleId, ...input })).toMatchObject(refusal);
    expect([await windowOf(auditCycleId), await changeOf(auditCycleId)]).toEqual([before, '']);
  });

  it('keeps a re-audit later than its baseline', async () => {
    await stopClock(database, new Date('2026-07-01T12:00:00Z'));
    const programme = await givenProgramme(database);
    const baseline = await givenCycle(database, programme, { schedule });
    const later = scheduleOf({ collectionOpensOn: day('2026-09-21') });
    const reAudit = await givenCycle(database, programme, { schedule: later, baselineId: baseline.auditCycleId });
    const [opens, early] = [{ collectionOpensOn: '2026-09-21' }, { collectionOpensOn: '2026-09-07' }];
    for (const [auditCycleId, input, code] of [
      [baseline.auditCycleId, opens, reAudit.code],
      [reAudit.auditCycleId, { ...early, materialsOn: '2026-08-03' }, baseline.code],
    ] as const) {
      const message = expect.stringContaining(code);
      expect(await reschedule({ auditCycleId, ...input })).toMatchObject({
        fields: [{ path: 'collectionOpensOn', message }],
      });
    }
  });

  it('decides by the day on which the last writer before it is done', async () => {
    const { auditCycleId } = await given();
    await withClient(database.administratorUrl(), async (writer) => {
      await writer.query('start transaction');
      await writer.query(`select from submissions.gate where audit_cycle_id = $1 for share`, [auditCycleId]);
      const answer = reschedule({ auditCycleId, submissionClosesOn: '2026-11-08' });
      await waitedFor('move_window_v1');
      await stopClock(database, new Date('2026-11-02T00:00:00Z'));
      await writer.query('commit');
      expect(await answer).toMatchObject({ fields: [{ path: 'submissionClosesOn' }] });
    });
  });

  it('lets whoever writes after it go by the new last day, however many', async () => {
    const { auditCycleId } = await given();
    await stopClock(database, new Date('2026-11-01T23:59:59Z'));
    expect(await reschedule({ auditCycleId, submissionClosesOn: '2026-11-08' })).toMatchObject({
      auditCycle: { version: 2 },
    });
    await stopClock(database, new Date('2026-11-02T00:00:00Z'));
    const writers = Array.from({ length: 20 }, () =>
      database.sql(`select clock.now() < closes_at as is_open from submissions.gate where audit_cycle_id = $1`, [
        auditCycleId,
      ]),
    );
    expect(new Set((await Promise.all(writers)).flat().map((row) => JSON.stringify(row)))).toEqual(
      new Set(['{"is_open":true}']),
    );
  });
});

/** Until a statement of the service waits for a lock. */
async function waitedFor(statement: string): Promise<void> {
  for (;;) {
    const [row] = await database.sql<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity
       where wait_event_type = 'Lock' and datname = current_database() and query like '%' || $1 || '%'`,
      [statement],
    );
    if (row?.count === 1) return;
    await pause(10);
  }
}

/** What an organisation gets that wants to take part. */
async function enrolIn(auditCycleId: string): Promise<unknown> {
  const { data } = await programmes.ask({
    query: `mutation ($input: EnrolInput!) { enrol(input: $input) { __typename } }`,
    variables: { input: { organisationId: organisation.organisationId, auditCycleId } },
    as: organisation.lead.subject,
  });
  return (data as { readonly enrol: { readonly __typename: string } }).enrol.__typename;
}

describe('a cycle', () => {
  it('that is locked is neither moved nor cancelled', async () => {
    const { auditCycleId } = await given();
    await database.sql(`update submissions.gate set state = 'LOCKED' where audit_cycle_id = $1`, [auditCycleId]);
    const refusal = { currentState: 'LOCKED', message: expect.stringContaining('locked') };
    expect(await reschedule({ auditCycleId, reportOn: '2027-03-01' })).toMatchObject(refusal);
    expect(await cancel(auditCycleId)).toMatchObject(refusal);
  });

  it('that is cancelled stays so, takes nobody in any more, and keeps its code', async () => {
    const { auditCycleId } = await given();
    expect(await cancel(auditCycleId)).toMatchObject({
      __typename: 'CancelAuditCycleSuccess',
      auditCycle: {
        version: 2,
        phase: 'CANCELLED',
        changes: { edges: [{ node: { kind: 'CANCELLED', movedDays: [] } }] },
      },
    });
    const input = { auditCycleId, expectedVersion: 2 };
    for (const answer of [await cancel(auditCycleId, input), await reschedule({ ...input, reportOn: '2027-03-01' })]) {
      expect(answer).toMatchObject({ currentState: 'CANCELLED' });
    }
    expect(await enrolIn(auditCycleId)).toBe('InvalidTransitionError');
  });

  it('that is being cancelled lets those who enrol wait, and then takes nobody in', async () => {
    const { auditCycleId } = await given();
    await withClient(database.administratorUrl(), async (writer) => {
      await writer.query('start transaction');
      await writer.query(`select from submissions.gate where audit_cycle_id = $1 for share`, [auditCycleId]);
      const cancelled = cancel(auditCycleId);
      await waitedFor('move_window_v1');
      const enrolled = enrolIn(auditCycleId);
      await waitedFor('pg_advisory_xact_lock_shared');
      await writer.query('commit');
      expect(await cancelled).toMatchObject({ __typename: 'CancelAuditCycleSuccess' });
      expect(await enrolled).toBe('InvalidTransitionError');
    });
  });

  it('that others are measured against is cancelled after them', async () => {
    const programme = await givenProgramme(database);
    const baseline = await givenCycle(database, programme, { schedule });
    const later = scheduleOf({ collectionOpensOn: day('2027-09-06') });
    const reAudit = await givenCycle(database, programme, { schedule: later, baselineId: baseline.auditCycleId });
    expect(await cancel(baseline.auditCycleId)).toMatchObject({ message: expect.stringContaining(reAudit.code) });
    for (const { auditCycleId } of [reAudit, baseline]) {
      expect(await cancel(auditCycleId)).toMatchObject({ __typename: 'CancelAuditCycleSuccess' });
    }
  });
});

describe('the leads', () => {
  /** What was posted for whom, after the job ran twice. */
  async function posted(auditCycleId: string): Promise<readonly object[]> {
    const changeId = await changeOf(auditCycleId);
    for (let run = 0; run < 2; run += 1) await programmes.running().runJob('post-reschedule', { changeId });
    return database.sql(`select person_id as "personId" from programmes.mail where key like $1 || '%'`, [
      `cycle-change/${changeId}/`,
    ]);
  }
  const queued = async (auditCycleId: string): Promise<unknown> => {
    const [row] = await database.sql(
      `select count(*)::int as count from jobs.job where name = 'post-reschedule' and data ->> 'changeId' = $1`,
      [await changeOf(auditCycleId)],
    );
    return row;
  };

  it('of all member organisations are told of new days once the materials are out, once each', async () => {
    const former = await givenOrganisation(database);
    await database.sql(`update organisations.membership set until_on = '2026-01-01' where organisation_id = $1`, [
      former.organisationId,
    ]);
    const { auditCycleId, code } = await given();
    await reschedule({ auditCycleId, submissionClosesOn: '2026-11-08' });
    expect(await queued(auditCycleId)).toEqual({ count: 1 });
    expect(await posted(auditCycleId)).toEqual([{ personId: organisation.lead.personId }]);
    mails.take();
    await programmes.running().runJob('send-mail-programmes');
    const [mail] = mails.take();
    expect(mail?.content.subject).toBe(`Audit cycle ${code}: days have moved`);
    expect(mail?.content.text).toContain(
      'Last day of online submission: Sunday, 8 November 2026 (was Sunday, 1 November 2026)',
    );
    expect(mail?.content.text).toContain(`Reason: ${REASON}`);
  });

  it('are not told before', async () => {
    await stopClock(database, new Date('2026-08-06T12:00:00Z'));
    const { auditCycleId } = await given();
    await reschedule({ auditCycleId, submissionClosesOn: '2026-11-08' });
    expect(await queued(auditCycleId)).toEqual({ count: 0 });
  });

  it.each([
    ['before the materials are out, only those who take part', '2026-08-06T12:00:00Z', false],
    ['once the materials are out, all', '2026-08-07T12:00:00Z', true],
  ])('are told of a cancellation: %s', async (_, now, isAll) => {
    await stopClock(database, new Date(now));
    const enrolled = await givenOrganisation(database);
    const { auditCycleId } = await given();
    await givenEnrolment(database, { organisationId: enrolled.organisationId, auditCycleId });
    await cancel(auditCycleId);
    expect(await queued(auditCycleId)).toEqual({ count: 1 });
    const told = await posted(auditCycleId);
    expect(told).toContainEqual({ personId: enrolled.lead.personId });
    expect(told.some((mail) => 'personId' in mail && mail.personId === organisation.lead.personId)).toBe(isAll);
  });
});
