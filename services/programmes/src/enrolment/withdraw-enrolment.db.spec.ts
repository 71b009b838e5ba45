import { afterEach, describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import { endOfDay } from '@qip/subgraph-kit/values/local-date';
import { withClient } from '@qip/database/with-client';
import {
  givenColleague,
  givenOrganisation,
  type GivenOrganisation,
  type GivenPerson,
  givenTeam,
} from '@qip/testkit/given-organisations';
import { givenCycle, type GivenCycle, givenEnrolment, givenProgramme } from '@qip/testkit/given-programmes';
import { givenCases, givenLock, givenSubmission } from '@qip/testkit/given-submissions';
import { resetClock, stopClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { programmesSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const programmes = useTestSubgraph(programmesSubgraph, database);

const WITHDRAW = `mutation ($input: WithdrawEnrolmentInput!) { withdrawEnrolment(input: $input) {
  __typename
  ... on WithdrawEnrolmentSuccess { enrolment { id withdrawnAt version } }
  ... on NotFoundError { entity }
  ... on StaleVersionError { currentVersion }
  ... on InvalidTransitionError { currentState }
  ... on WindowClosedError { closedOn }
  ... on SubmissionHoldsCasesError { caseCount message } } }`;

async function withdraw(as: GivenPerson, input: Readonly<Record<string, unknown>>): Promise<unknown> {
  const answer = await programmes.ask({ query: WITHDRAW, variables: { input }, as: as.subject });
  expect(answer.errors).toBeUndefined();
  return answer.data?.['withdrawEnrolment'];
}

interface Enrolled extends GivenOrganisation {
  readonly enrolmentId: string;
  readonly cycle: GivenCycle;
}

async function givenEnrolled(options: { readonly isWithdrawn?: boolean } = {}): Promise<Enrolled> {
  const organisation = await givenOrganisation(database);
  const cycle = await givenCycle(database, await givenProgramme(database));
  const { organisationId } = organisation;
  const enrolmentId = await givenEnrolment(database, { organisationId, auditCycleId: cycle.auditCycleId, ...options });
  return { ...organisation, enrolmentId, cycle };
}

async function takesPart(enrolmentId: string): Promise<unknown> {
  const [row] = await database.sql<{ takes_part: boolean }>(
    `select withdrawn_at is null as takes_part from programmes.enrolment where id = $1`,
    [enrolmentId],
  );
  return row?.takes_part;
}

afterEach(() => resetClock(database));

describe('withdrawing', () => {
  it('ends an organisation’s part, and keeps its history', async () => {
    const { enrolmentId, lead, organisationId } = await givenEnrolled();
    expect(await withdraw(lead, { enrolmentId, expectedVersion: 1 })).toEqual({
      __typename: 'WithdrawEnrolmentSuccess',
      enrolment: { id: enrolmentId, withdrawnAt: expect.any(String), version: 2 },
    });
    const events = await database.sql(`select operation, entity_id from programmes.audit_event where chain = $1`, [
      organisationId,
    ]);
    expect(events).toEqual([{ operation: 'withdrawEnrolment', entity_id: enrolmentId }]);
  });

  it('is done by the QIP lead of the programme only', async () => {
    const { enrolmentId, organisationId, cycle } = await givenEnrolled();
    const { programmeId } = await givenProgramme(database);
    const other = await givenColleague(database, { role: 'QIP_LEAD', organisationId, programmeId });
    const own = await givenColleague(database, {
      role: 'QIP_LEAD',
      organisationId,
      programmeId: cycle.programmeId,
    });
    expect(await withdraw(other, { enrolmentId, expectedVersion: 1 })).toEqual({
      __typename: 'NotFoundError',
      entity: 'Enrolment',
    });
    expect(await takesPart(enrolmentId)).toBe(true);
    expect(await withdraw(own, { enrolmentId, expectedVersion: 1 })).toMatchObject({
      __typename: 'WithdrawEnrolmentSuccess',
    });
  });

  it('finds nothing of another organisation', async () => {
    const [{ lead }, { enrolmentId }] = [await givenOrganisation(database), await givenEnrolled()];
    const notFound = { __typename: 'NotFoundError', entity: 'Enrolment' };
    expect(await withdraw(lead, { enrolmentId, expectedVersion: 1 })).toEqual(notFound);
    expect(await withdraw(lead, { enrolmentId: newId(), expectedVersion: 1 })).toEqual(notFound);
    expect(await takesPart(enrolmentId)).toBe(true);
  });

  it('is refused on the strength of a stale copy, and the second time', async () => {
    const { enrolmentId, lead } = await givenEnrolled();
    expect(await withdraw(lead, { enrolmentId, expectedVersion: 2 })).toEqual({
      __typename: 'StaleVersionError',
      currentVersion: 1,
    });
    const withdrawn = await givenEnrolled({ isWithdrawn: true });
    expect(await withdraw(withdrawn.lead, { enrolmentId: withdrawn.enrolmentId, expectedVersion: 1 })).toEqual({
      __typename: 'InvalidTransitionError',
      currentState: 'WITHDRAWN',
    });
  });

  it('is done once under one idempotency key', async () => {
    const { enrolmentId, lead } = await givenEnrolled();
    const input = { enrolmentId, expectedVersion: 1, idempotencyKey: 'withdraw' };
    const first = await withdraw(lead, input);
    expect(await withdraw(lead, input)).toEqual(first);
    expect(await withdraw(lead, { ...input, expectedVersion: 2 })).toEqual({ __typename: 'IdempotencyKeyReusedError' });
  });

  it('ends with the lock of the cycle, an early one as well', async () => {
    const { enrolmentId, lead, cycle } = await givenEnrolled();
    await givenLock(database, cycle);
    expect(await withdraw(lead, { enrolmentId, expectedVersion: 1 })).toEqual({
      __typename: 'WindowClosedError',
      closedOn: null,
    });
    expect(await takesPart(enrolmentId)).toBe(true);
  });

  it('ends with the last day of submission', async () => {
    const [first, second] = [await givenEnrolled(), await givenEnrolled()];
    const { submissionClosesOn } = first.cycle.schedule;
    await stopClock(database, new Date(endOfDay(submissionClosesOn).getTime() - 1));
    expect(await withdraw(first.lead, { enrolmentId: first.enrolmentId, expectedVersion: 1 })).toMatchObject({
      __typename: 'WithdrawEnrolmentSuccess',
    });
    await stopClock(database, endOfDay(submissionClosesOn));
    expect(await withdraw(second.lead, { enrolmentId: second.enrolmentId, expectedVersion: 1 })).toEqual({
      __typename: 'WindowClosedError',
      closedOn: submissionClosesOn,
    });
    expect(await takesPart(second.enrolmentId)).toBe(true);
  });

  it('is refused while the submission holds cases, and possible once they are removed', async () => {
    const { enrolmentId, lead, organisationId, cycle } = await givenEnrolled();
    const submission = await givenSubmission(database, organisationId, cycle);
    const teamId = await givenTeam(database, organisationId, 'A1');
    await givenCases(database, submission, [
      { teamId, teamCode: 'A1', outcomes: 'MMM' },
      { teamId, teamCode: 'A1', outcomes: null },
    ]);
    expect(await withdraw(lead, { enrolmentId, expectedVersion: 1 })).toEqual({
      __typename: 'SubmissionHoldsCasesError',
      caseCount: 2,
      message: 'Your submission holds 2 cases. Remove what was entered, then withdraw.',
    });
    expect(await takesPart(enrolmentId)).toBe(true);
    await database.sql(`delete from submissions.audit_case where organisation_id = $1`, [organisationId]);
    expect(await withdraw(lead, { enrolmentId, expectedVersion: 1 })).toMatchObject({
      __typename: 'WithdrawEnrolmentSuccess',
    });
  });

  it('waits for whoever is entering a case, and then finds it', async () => {
    const { enrolmentId, lead, organisationId, cycle } = await givenEnrolled();
    const submission = await givenSubmission(database, organisationId, cycle);
    const teamId = await givenTeam(database, organisationId, 'A1');
    await withClient(database.applicationUrl('submissions'), async (collector) => {
      await collector.query('start transaction');
      await collector.query('select contracts.enter_v1($1, null)', [lead.subject]);
      const { rows } = await collector.query('select contracts.hold_enrolment_v1($1, $2) as is_held', [
        organisationId,
        cycle.auditCycleId,
      ]);
      expect(rows).toEqual([{ is_held: true }]);
      const withdrawal = withdraw(lead, { enrolmentId, expectedVersion: 1 });
      await untilSomebodyWaits();
      await givenCases(database, submission, [{ teamId, teamCode: 'A1', outcomes: 'MMM' }]);
      await collector.query('commit');
      expect(await withdrawal).toMatchObject({ __typename: 'SubmissionHoldsCasesError', caseCount: 1 });
    });
  });
});

describe('holding an enrolment', () => {
  it('is only possible where an organisation of the caller takes part', async () => {
    const [enrolled, withdrawn] = [await givenEnrolled(), await givenEnrolled({ isWithdrawn: true })];
    const hold = (as: GivenPerson, { organisationId, cycle }: Enrolled): Promise<unknown> =>
      withClient(database.applicationUrl('submissions'), async (client) => {
        await client.query('start transaction');
        await client.query('select contracts.enter_v1($1, null)', [as.subject]);
        const { rows } = await client.query<{ is_held: boolean }>(
          'select contracts.hold_enrolment_v1($1, $2) as is_held',
          [organisationId, cycle.auditCycleId],
        );
        await client.query('rollback');
        return rows[0]?.is_held;
      });
    expect(await hold(enrolled.lead, enrolled)).toBe(true);
    expect(await hold(withdrawn.lead, withdrawn)).toBe(false);
    expect(await hold(withdrawn.lead, enrolled)).toBe(false);
  });
});

/** Until a statement waits for a lock in the test database. */
async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const [waiting] = await database.sql(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (waiting !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
