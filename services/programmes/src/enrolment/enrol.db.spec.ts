import { afterEach, describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import { endOfDay, isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { withClient } from '@qip/database/with-client';
import { givenColleague, givenOrganisation, type GivenPerson } from '@qip/testkit/given-organisations';
import { givenCycle, givenEnrolment, givenProgramme } from '@qip/testkit/given-programmes';
import { givenLock } from '@qip/testkit/given-submissions';
import { resetClock, stopClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { scheduleOf } from '../audit-cycle/schedule.rules.js';
import { programmesSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const programmes = useTestSubgraph(programmesSubgraph, database);
const busyProgrammes = useTestSubgraph(programmesSubgraph, database, { poolSize: 4 });

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error(`${text} is no date`);
  return text;
};

const ENROL = `mutation ($input: EnrolInput!) { enrol(input: $input) {
  __typename
  ... on EnrolSuccess { enrolment { id casesExpected enrolledAt withdrawnAt version organisation { id } auditCycle { id } } }
  ... on InputValidationError { fields { path } }
  ... on NotFoundError { entity }
  ... on NotAMemberError { memberUntilOn }
  ... on InvalidTransitionError { currentState }
  ... on WindowClosedError { closedOn opensOn message } } }`;

async function enrol(as: GivenPerson, input: Readonly<Record<string, unknown>>): Promise<unknown> {
  const answer = await programmes.ask({ query: ENROL, variables: { input }, as: as.subject });
  expect(answer.errors).toBeUndefined();
  return answer.data?.['enrol'];
}

function enrolmentsOf(organisationId: string): Promise<readonly object[]> {
  return database.sql(
    `select cases_expected, withdrawn_at is null as takes_part, version from programmes.enrolment where organisation_id = $1`,
    [organisationId],
  );
}

afterEach(() => resetClock(database));

describe('enrolling', () => {
  it('makes an organisation take part, and says so in its own audit trail', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const { auditCycleId } = await givenCycle(database, await givenProgramme(database));
    expect(await enrol(lead, { organisationId, auditCycleId, casesExpected: 40 })).toEqual({
      __typename: 'EnrolSuccess',
      enrolment: {
        id: expect.any(String),
        casesExpected: 40,
        enrolledAt: expect.any(String),
        withdrawnAt: null,
        version: 1,
        organisation: { id: organisationId },
        auditCycle: { id: auditCycleId },
      },
    });
    const events = await database.sql(
      `select operation, actor, entity, before, after from programmes.audit_event where chain = $1`,
      [organisationId],
    );
    expect(events).toEqual([
      {
        operation: 'enrol',
        actor: `person ${lead.personId}`,
        entity: 'Enrolment',
        before: null,
        after: { auditCycleId, casesExpected: 40 },
      },
    ]);
  });

  it('is done by the QIP lead of the programme, and not by that of another one', async () => {
    const { organisationId } = await givenOrganisation(database);
    const [programme, other] = [await givenProgramme(database), await givenProgramme(database)];
    const { auditCycleId } = await givenCycle(database, programme);
    const own = { role: 'QIP_LEAD', organisationId, programmeId: programme.programmeId } as const;
    const foreign = { role: 'QIP_LEAD', organisationId, programmeId: other.programmeId } as const;
    const [qipLead, otherQipLead] = [await givenColleague(database, own), await givenColleague(database, foreign)];
    expect(await enrol(otherQipLead, { organisationId, auditCycleId })).toEqual({
      __typename: 'NotFoundError',
      entity: 'Organisation',
    });
    expect(await enrolmentsOf(organisationId)).toEqual([]);
    expect(await enrol(qipLead, { organisationId, auditCycleId })).toMatchObject({
      enrolment: { casesExpected: null },
    });
  });

  it('finds neither another organisation nor a cycle that is not there', async () => {
    const [own, other] = [await givenOrganisation(database), await givenOrganisation(database)];
    const { auditCycleId } = await givenCycle(database, await givenProgramme(database));
    expect(await enrol(own.lead, { organisationId: other.organisationId, auditCycleId })).toEqual({
      __typename: 'NotFoundError',
      entity: 'Organisation',
    });
    expect(await enrol(own.lead, { organisationId: newId(), auditCycleId })).toEqual({
      __typename: 'NotFoundError',
      entity: 'Organisation',
    });
    expect(await enrol(own.lead, { organisationId: own.organisationId, auditCycleId: newId() })).toEqual({
      __typename: 'NotFoundError',
      entity: 'AuditCycle',
    });
    expect(await enrolmentsOf(other.organisationId)).toEqual([]);
  });

  it('does not reach a predecessor, whose history alone is the successor’s', async () => {
    const [own, before] = [await givenOrganisation(database), await givenOrganisation(database)];
    await database.sql(
      `insert into organisations.succession (predecessor_id, successor_id, effective_on) values ($1, $2, '2024-01-01')`,
      [before.organisationId, own.organisationId],
    );
    const { auditCycleId } = await givenCycle(database, await givenProgramme(database));
    expect(await enrol(own.lead, { organisationId: before.organisationId, auditCycleId })).toMatchObject({
      __typename: 'NotFoundError',
    });
  });

  it('is done once, under one key or without', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const { auditCycleId } = await givenCycle(database, await givenProgramme(database));
    const input = { organisationId, auditCycleId, idempotencyKey: 'enrol' };
    const first = await enrol(lead, input);
    expect(await enrol(lead, input)).toEqual(first);
    expect(await enrol(lead, { ...input, casesExpected: 7 })).toEqual({ __typename: 'IdempotencyKeyReusedError' });
    expect(await enrol(lead, { organisationId, auditCycleId })).toEqual({
      __typename: 'InvalidTransitionError',
      currentState: 'ENROLLED',
    });
    expect(await enrolmentsOf(organisationId)).toEqual([{ cases_expected: null, takes_part: true, version: 1 }]);
  });

  it('can be repeated after a withdrawal, with another expectation', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const { auditCycleId } = await givenCycle(database, await givenProgramme(database));
    const id = await givenEnrolment(database, { organisationId, auditCycleId, casesExpected: 5, isWithdrawn: true });
    expect(await enrol(lead, { organisationId, auditCycleId, casesExpected: 9 })).toMatchObject({
      enrolment: { id, casesExpected: 9, withdrawnAt: null, version: 2 },
    });
  });

  it('is for members of today only', async () => {
    const [{ organisationId, lead }, { auditCycleId }] = [
      await givenOrganisation(database),
      await givenCycle(database, await givenProgramme(database)),
    ];
    await database.sql(`update organisations.membership set until_on = '2025-04-01' where organisation_id = $1`, [
      organisationId,
    ]);
    expect(await enrol(lead, { organisationId, auditCycleId })).toEqual({
      __typename: 'NotAMemberError',
      memberUntilOn: '2025-04-01',
    });
    await database.sql(
      `update organisations.membership set from_on = clock.today() + 1, until_on = null where organisation_id = $1`,
      [organisationId],
    );
    expect(await enrol(lead, { organisationId, auditCycleId })).toEqual({
      __typename: 'NotAMemberError',
      memberUntilOn: null,
    });
    expect(await enrolmentsOf(organisationId)).toEqual([]);
    await database.sql(`update organisations.membership set from_on = clock.today() where organisation_id = $1`, [
      organisationId,
    ]);
    expect(await enrol(lead, { organisationId, auditCycleId })).toMatchObject({ __typename: 'EnrolSuccess' });
  });

  it('is refused for a cancelled cycle', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const { auditCycleId } = await givenCycle(database, await givenProgramme(database), { state: 'CANCELLED' });
    expect(await enrol(lead, { organisationId, auditCycleId })).toEqual({
      __typename: 'InvalidTransitionError',
      currentState: 'CANCELLED',
    });
  });

  it('is refused once the cycle is locked, though its last day is to come, until the lock is undone', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const cycle = await givenCycle(database, await givenProgramme(database));
    await givenLock(database, cycle);
    expect(await enrol(lead, { organisationId, auditCycleId: cycle.auditCycleId })).toMatchObject({
      __typename: 'WindowClosedError',
      closedOn: null,
      opensOn: null,
    });
    expect(await enrolmentsOf(organisationId)).toEqual([]);
    await database.sql(
      `update submissions.cycle_lock set undone_at = clock.now(), undone_by = $2 where audit_cycle_id = $1`,
      [cycle.auditCycleId, lead.personId],
    );
    expect(await enrol(lead, { organisationId, auditCycleId: cycle.auditCycleId })).toMatchObject({
      __typename: 'EnrolSuccess',
    });
  });

  it('is refused after the last day of the cycle, whatever window of its own the organisation has', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const { auditCycleId, schedule } = await givenCycle(database, await givenProgramme(database));
    await database.sql(
      `insert into submissions.own_window (organisation_id, audit_cycle_id, kind, closes_at, after_lock, reason, granted_by)
       values ($1, $2, 'EXTENSION', clock.now() + interval '1 year', 0, 'The ward moved', $1)`,
      [organisationId, auditCycleId],
    );
    await stopClock(database, endOfDay(schedule.submissionClosesOn));
    expect(await enrol(lead, { organisationId, auditCycleId })).toMatchObject({ __typename: 'WindowClosedError' });
  });

  it('takes an expectation from 0 to 100,000', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const { auditCycleId } = await givenCycle(database, await givenProgramme(database));
    for (const casesExpected of [-1, 100_001]) {
      expect(await enrol(lead, { organisationId, auditCycleId, casesExpected })).toEqual({
        __typename: 'InputValidationError',
        fields: [{ path: 'casesExpected' }],
      });
    }
    expect(await enrol(lead, { organisationId, auditCycleId, casesExpected: 100_000 })).toMatchObject({
      enrolment: { casesExpected: 100_000 },
    });
  });
});

describe('several leads at once', () => {
  it('enrol their organisation once', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const { auditCycleId } = await givenCycle(database, await givenProgramme(database));
    const query = `mutation ($input: EnrolInput!) { enrol(input: $input) { __typename } }`;
    const answers = await withClient(database.administratorUrl(), async (other) => {
      // Nobody can write until all four have come as far as they can.
      await other.query('start transaction');
      await other.query('lock table programmes.enrolment in share row exclusive mode');
      const attempts = Array.from({ length: 4 }, () =>
        busyProgrammes.ask({ query, variables: { input: { organisationId, auditCycleId } }, as: lead.subject }),
      );
      while ((await statementsThatWait()) < 4) await new Promise((resolve) => setTimeout(resolve, 10));
      await other.query('commit');
      return (await Promise.all(attempts)).map(({ data }) => data?.['enrol'] as { __typename: string });
    });
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'EnrolSuccess',
      ...Array.from({ length: 3 }, () => 'InvalidTransitionError'),
    ]);
    expect(await enrolmentsOf(organisationId)).toHaveLength(1);
  });
});

async function statementsThatWait(): Promise<number> {
  const waiting = await database.sql(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return waiting.length;
}

describe('the last moment to enrol', () => {
  it.each([
    ['in summer time', '2026-06-15', '2026-08-09', '2026-08-09T23:00:00.000Z'],
    ['on the day on which the clocks go forward', '2026-02-02', '2026-03-29', '2026-03-29T23:00:00.000Z'],
    ['on the day before that', '2026-02-01', '2026-03-28', '2026-03-29T00:00:00.000Z'],
    ['on the day on which the clocks go back', '2026-08-31', '2026-10-25', '2026-10-26T00:00:00.000Z'],
    ['on the day before that one', '2026-08-30', '2026-10-24', '2026-10-24T23:00:00.000Z'],
  ])('%s is the end of the last day of submission in London', async (_, opens, closes, closesAt) => {
    const schedule = scheduleOf({ collectionOpensOn: day(opens) });
    expect(schedule.submissionClosesOn).toBe(closes);
    expect(endOfDay(schedule.submissionClosesOn).toISOString()).toBe(closesAt);
    const { auditCycleId, code } = await givenCycle(database, await givenProgramme(database), { schedule });
    const tryAt = async (offset: number): Promise<unknown> => {
      const { organisationId, lead } = await givenOrganisation(database);
      await stopClock(database, new Date(Date.parse(closesAt) + offset));
      return enrol(lead, { organisationId, auditCycleId });
    };
    expect(await tryAt(-1)).toMatchObject({ __typename: 'EnrolSuccess' });
    const refusal = {
      __typename: 'WindowClosedError',
      closedOn: closes,
      opensOn: null,
      message: `Submission for cycle ${code} has closed: who takes part is settled. Ask the central team.`,
    };
    expect(await tryAt(0)).toEqual(refusal);
    expect(await tryAt(1)).toEqual(refusal);
  });
});
