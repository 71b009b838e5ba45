import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import { addDays } from '@qip/subgraph-kit/values/local-date';
import { givenCentralPerson, givenOrganisation, givenPerson, type GivenPerson } from '@qip/testkit/given-organisations';
import { clockToday, resetClock, stopClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { organisationsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const organisations = useTestSubgraph(organisationsSubgraph, database, { poolSize: 4 });
let central: GivenPerson;
beforeAll(async () => {
  central = await givenCentralPerson(database);
});
afterEach(() => resetClock(database));

async function nominate(input: Readonly<Record<string, unknown>>, operation = 'nominateLocalLead'): Promise<unknown> {
  const type = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}`;
  const query = `mutation ($input: ${type}Input!) { ${operation}(input: $input) {
    __typename
    ... on ${type}Success { appointment { kind fromOn untilOn person { id } } }
    ... on NotFoundError { entity }
    ... on InputValidationError { fields { path } } } }`;
  const given = { profession: 'SENIOR_PSYCHIATRIST', ...input };
  const answer = await organisations.ask({ query, variables: { input: given }, as: central.subject });
  expect(answer.errors).toBeUndefined();
  return answer.data?.[operation];
}

async function leadsOf(organisationId: string): Promise<unknown> {
  const query = `query ($id: ID!) { organisation(id: $id) {
    currentLead { person { id } } leadAppointments { kind fromOn untilOn person { id } } } }`;
  const answer = await organisations.ask({ query, variables: { id: organisationId }, as: central.subject });
  return answer.data?.['organisation'];
}

const SUCCESS = { __typename: 'NominateLocalLeadSuccess' };

describe('a nomination', () => {
  it('ends the tenure before on the day on which it begins: no gap, no overlap, and the history stays', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const next = await givenPerson(database);
    const fromOn = addDays(await clockToday(database), 10);
    expect(await nominate({ organisationId, personId: next.personId, fromOn })).toMatchObject(SUCCESS);
    const history = [
      { kind: 'LOCAL_LEAD', fromOn, untilOn: null, person: { id: next.personId } },
      { kind: 'LOCAL_LEAD', fromOn: '2020-01-01', untilOn: fromOn, person: { id: lead.personId } },
    ];
    const current = (who: GivenPerson): unknown => ({
      currentLead: { person: { id: who.personId } },
      leadAppointments: history,
    });
    expect(await leadsOf(organisationId)).toEqual(current(lead));
    await stopClock(database, new Date(`${addDays(fromOn, -1)}T22:00:00Z`));
    expect(await leadsOf(organisationId)).toEqual(current(lead));
    await stopClock(database, new Date(`${fromOn}T12:00:00Z`));
    expect(await leadsOf(organisationId)).toEqual(current(next));
  });

  it('is refused from a day on which the lead before had not begun', async () => {
    const { organisationId } = await givenOrganisation(database);
    const { personId } = await givenPerson(database);
    for (const fromOn of ['2019-12-31', '2020-01-01']) {
      expect(await nominate({ organisationId, personId, fromOn })).toEqual({
        __typename: 'InputValidationError',
        fields: [{ path: 'fromOn' }],
      });
    }
    expect(await nominate({ organisationId, personId, fromOn: '2020-01-02' })).toMatchObject(SUCCESS);
  });

  it('finds neither an organisation nor a person that is not there', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const fromOn = '2026-01-01';
    for (const operation of ['nominateLocalLead', 'appointDeputy']) {
      expect(await nominate({ organisationId: newId(), personId: lead.personId, fromOn }, operation)).toEqual({
        __typename: 'NotFoundError',
        entity: 'Organisation',
      });
      expect(await nominate({ organisationId, personId: newId(), fromOn }, operation)).toEqual({
        __typename: 'NotFoundError',
        entity: 'Person',
      });
    }
  });

  it('of several at once leaves one lead at any time', async () => {
    const { organisationId } = await givenOrganisation(database);
    const fromOn = addDays(await clockToday(database), 5);
    const people = [await givenPerson(database), await givenPerson(database), await givenPerson(database)];
    await Promise.all(people.map(({ personId }) => nominate({ organisationId, personId, fromOn })));
    const rows = await database.sql(
      `select from_on::text, until_on::text from organisations.lead_appointment where organisation_id = $1 order by 1`,
      [organisationId],
    );
    expect(rows).toEqual([
      { from_on: '2020-01-01', until_on: fromOn },
      { from_on: fromOn, until_on: null },
    ]);
  });
});

describe('a deputy', () => {
  it('stands beside the lead, and is no current lead', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const deputy = await givenPerson(database);
    const appointed = await nominate(
      { organisationId, personId: deputy.personId, fromOn: '2021-01-01' },
      'appointDeputy',
    );
    expect(appointed).toEqual({
      __typename: 'AppointDeputySuccess',
      appointment: { kind: 'DEPUTY', fromOn: '2021-01-01', untilOn: null, person: { id: deputy.personId } },
    });
    expect(await leadsOf(organisationId)).toMatchObject({ currentLead: { person: { id: lead.personId } } });
  });
});
