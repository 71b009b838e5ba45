import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import {
  givenCentralPerson,
  givenDeputy,
  givenOrganisation,
  givenPerson,
  type GivenPerson,
} from '@qip/testkit/given-organisations';
import { clockToday, resetClock, stopClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { organisationsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const organisations = useTestSubgraph(organisationsSubgraph, database, { poolSize: 4 });
let central: GivenPerson;
let today: LocalDate;
beforeAll(async () => {
  central = await givenCentralPerson(database);
  today = await clockToday(database);
});
afterEach(() => resetClock(database));

const END = `mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) {
  __typename
  ... on EndAppointmentSuccess { appointment { untilOn version } }
  ... on StaleVersionError { currentVersion }
  ... on InvalidTransitionError { currentState }
  ... on IdentifierRefusedError { path }
  ... on InputValidationError { fields { path } } } }`;

async function end(
  as: GivenPerson,
  of: GivenPerson,
  untilOn: string,
  other: { readonly expectedVersion?: number; readonly reason?: string } = {},
): Promise<unknown> {
  const [row] = await database.sql<{ id: string }>(
    'select id from organisations.lead_appointment where person_id = $1',
    [of.personId],
  );
  const input = { appointmentId: row?.id, untilOn, reason: 'It was agreed.', expectedVersion: 1, ...other };
  const answer = await organisations.ask({ query: END, variables: { input }, as: as.subject });
  expect(answer.errors).toBeUndefined();
  return answer.data?.['endAppointment'];
}

async function roleCount({ subject }: GivenPerson): Promise<number> {
  const { data } = await organisations.ask({ query: '{ viewer { roles { role } } }', as: subject });
  return (data as { readonly viewer: { readonly roles: readonly unknown[] } }).viewer.roles.length;
}

const wrongDay = { __typename: 'InputValidationError', fields: [{ path: 'untilOn' }] };

describe('ending an appointment', () => {
  it('of a deputy is the lead’s as well, takes effect on the day, and the history stays', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const deputy = await givenDeputy(database, organisationId);
    const untilOn = addDays(today, 3);
    expect(await end(lead, deputy, untilOn)).toEqual({
      __typename: 'EndAppointmentSuccess',
      appointment: { untilOn, version: 2 },
    });
    await stopClock(database, new Date(`${addDays(untilOn, -1)}T12:00:00Z`));
    expect(await roleCount(deputy)).toBe(1);
    await stopClock(database, new Date(`${untilOn}T12:00:00Z`));
    expect(await roleCount(deputy)).toBe(0);
    const query = `query ($id: ID!) { organisation(id: $id) { leadAppointments { kind untilOn organisation { id } } } }`;
    const { data } = await organisations.ask({ query, variables: { id: organisationId }, as: lead.subject });
    const appointment = (kind: string, until: string | null): unknown => ({
      ...{ kind, untilOn: until },
      organisation: { id: organisationId },
    });
    expect(data?.['organisation']).toMatchObject({
      leadAppointments: expect.arrayContaining([appointment('DEPUTY', untilOn), appointment('LOCAL_LEAD', null)]),
    });
  });

  it('of the lead is the central team’s alone, and leaves the organisation without one until it nominates', async () => {
    const organisation = await givenOrganisation(database);
    const { organisationId, lead } = organisation;
    expect(await end(lead, lead, addDays(today, 1))).toEqual({
      __typename: 'InvalidTransitionError',
      currentState: 'LOCAL_LEAD',
    });
    expect(await end(central, lead, today)).toMatchObject({ appointment: { untilOn: today } });
    expect(await roleCount(lead)).toBe(0);
    const without = async (): Promise<unknown> => {
      const query = `query ($search: String) { organisations(search: $search, hasLead: false) { edges { node { currentLead { id } } } } }`;
      const variables = { search: organisation.odsCode };
      return (await organisations.ask({ query, variables, as: central.subject })).data?.['organisations'];
    };
    expect(await without()).toEqual({ edges: [{ node: { currentLead: null } }] });
    const { personId } = await givenPerson(database);
    const nominate = `mutation ($input: NominateLocalLeadInput!) { nominateLocalLead(input: $input) { __typename } }`;
    const input = { organisationId, personId, profession: 'OTHER', fromOn: today };
    await organisations.ask({ query: nominate, variables: { input }, as: central.subject });
    expect(await without()).toEqual({ edges: [] });
  });

  it('is to no day before it began or after it ends, and not when it is over', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const deputy = await givenDeputy(database, organisationId);
    expect(await end(lead, deputy, '2019-12-31')).toEqual(wrongDay);
    expect(await end(lead, deputy, addDays(today, 5))).toMatchObject({ appointment: { version: 2 } });
    expect(await end(lead, deputy, addDays(today, 5), { expectedVersion: 2 })).toEqual(wrongDay);
    expect(await end(lead, deputy, addDays(today, 4), { expectedVersion: 2 })).toMatchObject({
      appointment: { version: 3 },
    });
    await stopClock(database, new Date(`${addDays(today, 4)}T12:00:00Z`));
    expect(await end(lead, deputy, today, { expectedVersion: 3 })).toEqual({
      __typename: 'InvalidTransitionError',
      currentState: 'ENDED',
    });
  });

  it('needs the version that was read, and a reason that names nobody', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const deputy = await givenDeputy(database, organisationId);
    expect(await end(lead, deputy, today, { expectedVersion: 4 })).toEqual({
      __typename: 'StaleVersionError',
      currentVersion: 1,
    });
    expect(await end(lead, deputy, today, { reason: 'ask a.b@trust.example' })).toEqual({
      __typename: 'IdentifierRefusedError',
      path: 'reason',
    });
  });
});

describe('appointing a deputy', () => {
  it('is refused for the days on which the person is one already', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const deputy = await givenDeputy(database, organisationId);
    const appoint = async (fromOn: string): Promise<unknown> => {
      const query = `mutation ($input: AppointDeputyInput!) { appointDeputy(input: $input) { __typename } }`;
      const input = { organisationId, personId: deputy.personId, profession: 'OTHER', fromOn };
      const { data } = await organisations.ask({ query, variables: { input }, as: lead.subject });
      return data?.['appointDeputy'];
    };
    expect(await appoint(today)).toEqual({ __typename: 'InvalidTransitionError' });
    await end(lead, deputy, today);
    const answers = await Promise.all([appoint(today), appoint(today)]);
    const names = answers.map((answer) => JSON.stringify(answer)).toSorted();
    expect(names).toEqual(['{"__typename":"AppointDeputySuccess"}', '{"__typename":"InvalidTransitionError"}']);
  });
});
