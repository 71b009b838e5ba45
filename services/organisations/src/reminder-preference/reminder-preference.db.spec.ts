import { describe, expect, it } from '@jest/globals';
import { withClient } from '@qip/database/with-client';
import {
  givenCentralPerson,
  givenColleague,
  givenOrganisation,
  givenPartnerTool,
  givenPerson,
  type GivenPerson,
} from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { organisationsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const organisations = useTestSubgraph(organisationsSubgraph, database);

const SET = `mutation ($input: SetReminderPreferencesInput!) { setReminderPreferences(input: $input) {
  __typename
  ... on SetReminderPreferencesSuccess { reminderPreferences { kinds delivery version } }
  ... on StaleVersionError { currentVersion } } }`;

async function set(as: GivenPerson, input: Readonly<Record<string, unknown>>): Promise<unknown> {
  const answer = await organisations.ask({ query: SET, variables: { input }, as: as.subject });
  expect(answer.errors).toBeUndefined();
  return answer.data?.['setReminderPreferences'];
}

async function preferencesOf(as: GivenPerson): Promise<unknown> {
  const query = `{ viewer { reminderPreferences { kinds delivery version } } }`;
  const { data, errors } = await organisations.ask({ query, as: as.subject });
  expect(errors).toBeUndefined();
  return (data as { readonly viewer: { readonly reminderPreferences: unknown } }).viewer.reminderPreferences;
}

/** The rows of a contract view in the scope of a person, or of a job. */
function seen(
  view: string,
  scope: { readonly subject?: string; readonly job?: string },
): Promise<readonly Record<string, unknown>[]> {
  return withClient(database.applicationUrl('programmes'), async (client) => {
    await client.query('begin');
    await client.query('select contracts.enter_v1($1, $2)', [scope.subject ?? null, scope.job ?? null]);
    return (await client.query<Record<string, unknown>>(`select * from contracts.${view}`)).rows;
  });
}

describe('preferences about reminders', () => {
  it('are all on, and left to the platform, until a person chooses', async () => {
    const { lead } = await givenOrganisation(database);
    const kinds = ['WINDOW_OPENS', 'HALF_TIME', 'CLOSING_SOON', 'REPORT_READY', 'ACTIONS_OVERDUE'];
    expect(await preferencesOf(lead)).toEqual({ kinds, delivery: null, version: 0 });
    expect(await preferencesOf(await givenPartnerTool(database, []))).toBeNull();
  });

  it('are a person’s own, and stand on the record', async () => {
    const { lead, organisationId } = await givenOrganisation(database);
    const colleague = await givenColleague(database, { role: 'VIEWER', organisationId });
    const input = { kinds: ['REPORT_READY', 'CLOSING_SOON'], delivery: 'DIGEST', expectedVersion: 0 };
    const chosen = { kinds: ['CLOSING_SOON', 'REPORT_READY'], delivery: 'DIGEST', version: 1 };
    expect(await set(lead, input)).toEqual({
      __typename: 'SetReminderPreferencesSuccess',
      reminderPreferences: chosen,
    });
    expect(await preferencesOf(lead)).toEqual(chosen);
    expect(await preferencesOf(colleague)).toMatchObject({ version: 0 });
    const events = await database.sql(
      `select operation, entity, before, after from organisations.audit_event where entity_id = $1`,
      [lead.personId],
    );
    expect(events).toEqual([
      {
        operation: 'setReminderPreferences',
        entity: 'ReminderPreferences',
        before: null,
        after: { unwantedKinds: ['WINDOW_OPENS', 'HALF_TIME', 'ACTIONS_OVERDUE'], delivery: 'DIGEST' },
      },
    ]);
  });

  it('change on the strength of what was read alone', async () => {
    const { lead } = await givenOrganisation(database);
    expect(await set(lead, { kinds: [], delivery: 'SINGLE', expectedVersion: 1 })).toEqual({
      __typename: 'StaleVersionError',
      currentVersion: 0,
    });
    await set(lead, { kinds: [], delivery: 'SINGLE', expectedVersion: 0 });
    expect(await set(lead, { kinds: ['HALF_TIME'], expectedVersion: 0 })).toEqual({
      __typename: 'StaleVersionError',
      currentVersion: 1,
    });
    expect(await set(lead, { kinds: ['HALF_TIME', 'HALF_TIME'], expectedVersion: 1 })).toMatchObject({
      reminderPreferences: { kinds: ['HALF_TIME'], delivery: null, version: 2 },
    });
  });

  it('are read by row-level security by nobody but the person and the jobs that write to people', async () => {
    const { lead, organisationId } = await givenOrganisation(database);
    const colleague = await givenColleague(database, { role: 'VIEWER', organisationId });
    const central = await givenCentralPerson(database);
    await set(lead, { kinds: ['CLOSING_SOON'], expectedVersion: 0 });
    const own = {
      person_id: lead.personId,
      unwanted_kinds: ['WINDOW_OPENS', 'HALF_TIME', 'REPORT_READY', 'ACTIONS_OVERDUE'],
      delivery: null,
    };
    expect(await seen('reminder_preference_v1', { job: 'post-reminders' })).toContainEqual(own);
    for (const scope of [{ subject: lead.subject }, { subject: central.subject }, { job: 'analyse-audit-cycle' }, {}]) {
      expect(await seen('reminder_preference_v1', scope)).toEqual([]);
    }
    const direct = (subject: string): Promise<number | null> =>
      withClient(database.applicationUrl('organisations'), async (client) => {
        await client.query('begin');
        await client.query('select contracts.enter_v1($1, null)', [subject]);
        const { rowCount } = await client.query(
          `update organisations.reminder_preference set delivery = 'SINGLE' where person_id = $1`,
          [lead.personId],
        );
        return rowCount;
      });
    expect(await direct(lead.subject)).toBe(1);
    for (const { subject } of [colleague, central]) expect(await direct(subject)).toBe(0);
  });
});

describe('who holds a role', () => {
  it('is told to the job that posts news, and otherwise to the own organisation alone', async () => {
    const { lead, organisationId } = await givenOrganisation(database);
    const nobody = await givenPerson(database);
    const [over, revoked] = [
      await givenColleague(database, { role: 'VIEWER', organisationId }),
      await givenColleague(database, { role: 'VIEWER', organisationId }),
    ];
    const central = await givenCentralPerson(database);
    await database.sql(`update organisations.role_grant set until_on = clock.today() where person_id = $1`, [
      over.personId,
    ]);
    await database.sql(`update organisations.role_grant set revoked_at = clock.now() where person_id = $1`, [
      revoked.personId,
    ]);
    const stranger = await givenColleague(database, {
      role: 'VIEWER',
      organisationId: (await givenOrganisation(database)).organisationId,
    });
    const idsFor = async (scope: Parameters<typeof seen>[1]): Promise<readonly unknown[]> =>
      (await seen('role_holder_v1', scope)).map((row) => row['person_id']);
    const told = await idsFor({ job: 'post-news' });
    expect(told).toContain(lead.personId);
    // The central team holds no role in an organisation, and may have news mailed all the same.
    for (const { personId } of [central, nobody, over, revoked]) expect(told).not.toContain(personId);
    expect(await seen('role_holder_v1', { subject: lead.subject })).toEqual([
      { organisation_id: organisationId, person_id: lead.personId },
    ]);
    expect(await idsFor({ subject: stranger.subject })).not.toContain(lead.personId);
    expect(await seen('role_holder_v1', {})).toEqual([]);
    const holders = await seen('news_reader_v1', { job: 'post-news' });
    for (const { personId } of [lead, central]) expect(holders).toContainEqual({ person_id: personId });
    for (const { personId } of [nobody, over, revoked]) expect(holders).not.toContainEqual({ person_id: personId });
    for (const scope of [{ subject: lead.subject }, { subject: central.subject }, { job: 'post-reminders' }, {}]) {
      expect(await seen('news_reader_v1', scope)).toEqual([]);
    }
  });
});
