import { afterEach, describe, expect, it } from '@jest/globals';
import { addDays } from '@qip/subgraph-kit/values/local-date';
import {
  givenCentralPerson,
  givenDeputy,
  givenOrganisation,
  type GivenOrganisation,
  type GivenPerson,
} from '@qip/testkit/given-organisations';
import { clockToday, resetClock, stopClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import pg from 'pg';
import { givenWorkshop } from '../../testing/given-workshop.js';
import { organisationsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const organisations = useTestSubgraph(organisationsSubgraph, database, { poolSize: 6 });
afterEach(() => resetClock(database));

interface Registration {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly waitingPlace: number | null;
}

const REGISTERED =
  'registration { id state version waitingPlace } } ... on InvalidTransitionError { currentState } ... on WindowClosedError { closedOn } ... on NotFoundError { entity }';
const CANCELLED = `${REGISTERED} ... on StaleVersionError { currentVersion }`;

async function act(as: GivenPerson, operation: string, input: object, members: string): Promise<unknown> {
  const type = operation.charAt(0).toUpperCase() + operation.slice(1);
  const query = `mutation ($input: ${type}Input!) { ${operation}(input: $input) { __typename ... on ${type}Success { ${members} } }`;
  const answer = await organisations.ask({ query, variables: { input }, as: as.subject });
  expect(answer.errors).toBeUndefined();
  return answer.data?.[operation];
}

const register = ({ lead, organisationId }: GivenOrganisation, workshopId: string): Promise<unknown> =>
  act(lead, 'registerForWorkshop', { workshopId, organisationId }, REGISTERED);
const cancel = (as: GivenPerson, { id, version }: Registration): Promise<unknown> =>
  act(as, 'cancelWorkshopRegistration', { registrationId: id, expectedVersion: version }, CANCELLED);

async function registered(organisation: GivenOrganisation, workshopId: string): Promise<Registration> {
  const answer = (await register(organisation, workshopId)) as { readonly registration: Registration };
  return answer.registration;
}

const times = (count: number, state: string): readonly string[] => Array.from({ length: count }, () => state);

async function statesOf(workshopId: string): Promise<readonly string[]> {
  const rows = await database.sql<{ state: string }>(
    'select state from organisations.workshop_registration where workshop_id = $1 order by number',
    [workshopId],
  );
  return rows.map(({ state }) => state);
}

async function givenOrganisations(count: number): Promise<readonly GivenOrganisation[]> {
  const made: GivenOrganisation[] = [];
  for (let index = 0; index < count; index += 1) made.push(await givenOrganisation(database));
  return made;
}

describe('a workshop', () => {
  it('is scheduled by the central team, and found by day and region by the leads', async () => {
    const central = await givenCentralPerson(database);
    const { lead } = await givenOrganisation(database);
    const today = await clockToday(database);
    const heldOn = addDays(today, 400);
    const input = {
      title: 'Prescribing in Wales',
      heldOn,
      region: 'WALES',
      venue: 'City Hall, Cardiff',
      placeCount: 30,
    };
    const face = 'workshop { title heldOn venue placeCount freePlaceCount waitingCount registrationClosesOn } }';
    expect(await act(central, 'scheduleWorkshop', input, face)).toMatchObject({
      workshop: { title: input.title, heldOn, freePlaceCount: 30, registrationClosesOn: addDays(heldOn, -7) },
    });
    const found = async (filter: string): Promise<unknown> => {
      const query = `{ workshops(${filter}) { edges { node { title } } } }`;
      const { data, errors } = await organisations.ask({ query, as: lead.subject });
      expect(errors).toBeUndefined();
      return (data as { readonly workshops: { readonly edges: readonly unknown[] } }).workshops.edges;
    };
    const one = [{ node: { title: input.title } }];
    expect(await found(`from: "${heldOn}"`)).toEqual(one);
    expect(await found(`from: "${heldOn}", to: "${heldOn}", region: WALES`)).toEqual(one);
    expect(await found(`from: "${heldOn}", region: SCOTLAND`)).toEqual([]);
    expect(await found(`from: "${addDays(heldOn, 1)}"`)).toEqual([]);
    const wrong = { ...input, heldOn: addDays(today, -1) };
    expect(
      await act(
        central,
        'scheduleWorkshop',
        wrong,
        'workshop { id } } ... on InputValidationError { fields { path } }',
      ),
    ).toEqual({ __typename: 'InputValidationError', fields: [{ path: 'heldOn' }] });
  });

  it('gives its places in the order in which they are asked for, then a waiting list in that order', async () => {
    const [a, b, c, d] = (await givenOrganisations(4)) as [
      GivenOrganisation,
      GivenOrganisation,
      GivenOrganisation,
      GivenOrganisation,
    ];
    const workshopId = await givenWorkshop(database, 2);
    const places: unknown[] = [];
    for (const organisation of [a, b, c, d]) places.push(await registered(organisation, workshopId));
    const [first, , third, fourth] = places as readonly Registration[];
    expect(places).toMatchObject([
      { state: 'REGISTERED', waitingPlace: null },
      { state: 'REGISTERED', waitingPlace: null },
      { state: 'WAITING', waitingPlace: 1 },
      { state: 'WAITING', waitingPlace: 2 },
    ]);
    expect(await register(a, workshopId)).toEqual({ __typename: 'InvalidTransitionError', currentState: 'REGISTERED' });
    const list = async (as: GivenPerson): Promise<unknown> => {
      const query = `{ workshops(first: 100) { edges { node { id freePlaceCount waitingCount registrations { id waitingPlace person { id } } } } } }`;
      const { data } = await organisations.ask({ query, as: as.subject });
      const { edges } = (
        data as { readonly workshops: { readonly edges: readonly { readonly node: { id: string } }[] } }
      ).workshops;
      return edges.map(({ node }) => node).find(({ id }) => id === workshopId);
    };
    expect(await list(d.lead)).toEqual({
      ...{ id: workshopId, freePlaceCount: 0, waitingCount: 2 },
      registrations: [{ id: fourth?.id, waitingPlace: 2, person: { id: d.lead.personId } }],
    });
    if (first === undefined || third === undefined) throw new Error('Nobody was registered.');
    expect(await cancel(a.lead, first)).toMatchObject({ registration: { state: 'CANCELLED', version: 2 } });
    expect(await statesOf(workshopId)).toEqual(['CANCELLED', 'REGISTERED', 'REGISTERED', 'WAITING']);
    expect(await list(d.lead)).toMatchObject({ registrations: [{ waitingPlace: 1 }] });
    const trail = await database.sql(
      `select operation, after from organisations.audit_event where chain = $1 order by sequence desc limit 1`,
      [c.organisationId],
    );
    expect(trail).toEqual([{ operation: 'cancelWorkshopRegistration', after: { state: 'REGISTERED' } }]);
    expect(await cancel(c.lead, third)).toEqual({ __typename: 'StaleVersionError', currentVersion: 2 });
    expect(await cancel(a.lead, { ...first, version: 2 })).toEqual({
      __typename: 'InvalidTransitionError',
      currentState: 'CANCELLED',
    });
    expect(await cancel(b.lead, third)).toEqual({ __typename: 'NotFoundError', entity: 'WorkshopRegistration' });
    expect(await registered(a, workshopId)).toMatchObject({ state: 'WAITING', waitingPlace: 2 });
  });

  it('gives no place after registration has closed, and takes none back after its day', async () => {
    const [a, b] = (await givenOrganisations(2)) as [GivenOrganisation, GivenOrganisation];
    const workshopId = await givenWorkshop(database, 5);
    const today = await clockToday(database);
    const at = (days: number): Promise<void> => stopClock(database, new Date(`${addDays(today, days)}T12:00:00Z`));
    await at(30);
    const place = await registered(a, workshopId);
    await at(31);
    expect(await register(b, workshopId)).toEqual({ __typename: 'WindowClosedError', closedOn: addDays(today, 30) });
    await at(61);
    expect(await cancel(a.lead, place)).toEqual({ __typename: 'WindowClosedError', closedOn: addDays(today, 60) });
    await at(60);
    expect(await cancel(a.lead, place)).toMatchObject({ registration: { state: 'CANCELLED' } });
  });
});

describe('many at once', () => {
  it('never get more places than there are, and each a number of his own', async () => {
    const leads = await givenOrganisations(8);
    const workshopId = await givenWorkshop(database, 3);
    await Promise.all(leads.map((organisation) => register(organisation, workshopId)));
    expect(await statesOf(workshopId)).toEqual([...times(3, 'REGISTERED'), ...times(5, 'WAITING')]);
  });

  it('who cancel move the waiting list up exactly once for each place, in its order', async () => {
    for (let round = 0; round < 3; round += 1) {
      const leads = await givenOrganisations(8);
      const workshopId = await givenWorkshop(database, 3);
      const places: Registration[] = [];
      for (const organisation of leads) places.push(await registered(organisation, workshopId));
      const answers = await Promise.all(
        [0, 1, 2, 3].map((index) => {
          const [organisation, place] = [leads[index], places[index]];
          if (organisation === undefined || place === undefined) throw new Error('Nobody was registered.');
          return cancel(organisation.lead, place);
        }),
      );
      // The fourth waited: either it cancelled before a place reached it, or its version had moved on with it.
      const done = answers.filter((answer) => JSON.stringify(answer).includes('CancelWorkshopRegistrationSuccess'));
      const states = await statesOf(workshopId);
      expect(states.filter((state) => state === 'REGISTERED')).toHaveLength(3);
      expect(states.filter((state) => state === 'CANCELLED')).toHaveLength(done.length);
      expect(states.slice(0, 3)).toEqual(times(3, 'CANCELLED'));
      const rest = states.slice(3).filter((state) => state !== 'CANCELLED');
      expect(rest).toEqual([...times(3, 'REGISTERED'), ...times(rest.length - 3, 'WAITING')]);
    }
  });

  it('who cancel one registration give back one place', async () => {
    const leads = await givenOrganisations(4);
    const workshopId = await givenWorkshop(database, 1);
    const places: Registration[] = [];
    for (const organisation of leads) places.push(await registered(organisation, workshopId));
    const [first, place] = [leads[0], places[0]];
    if (first === undefined || place === undefined) throw new Error('Nobody was registered.');
    const deputy = await givenDeputy(database, first.organisationId);
    const answers = await Promise.all([first.lead, deputy, first.lead, deputy].map((who) => cancel(who, place)));
    const names = answers.map((answer) => JSON.stringify(answer));
    expect(names.filter((text) => text.includes('Success'))).toHaveLength(1);
    expect(names.filter((text) => text.includes('StaleVersionError'))).toHaveLength(3);
    expect(await statesOf(workshopId)).toEqual(['CANCELLED', 'REGISTERED', 'WAITING', 'WAITING']);
  });
});

describe('the places of a workshop in the database', () => {
  it('are written by no service on its own, nor taken or given back for an organisation that one does not lead', async () => {
    const [own, other] = (await givenOrganisations(2)) as [GivenOrganisation, GivenOrganisation];
    const workshopId = await givenWorkshop(database, 5);
    const place = await registered(own, workshopId);
    const client = new pg.Client({ connectionString: database.applicationUrl('organisations') });
    await client.connect();
    const as = async (subject: string, sql: string, parameters: readonly unknown[]): Promise<unknown> => {
      await client.query('begin');
      try {
        await client.query('select contracts.enter_v1($1, null)', [subject]);
        return (await client.query(sql, [...parameters])).rows;
      } finally {
        await client.query('rollback');
      }
    };
    const refused = { code: '42501' };
    const { organisationId, lead } = own;
    const denied = [
      `update organisations.workshop_registration set state = 'CANCELLED'`,
      `insert into organisations.workshop_registration (organisation_id, id, workshop_id, person_id, number, state)
       select organisation_id, gen_random_uuid(), workshop_id, person_id, 9, 'REGISTERED' from organisations.workshop_registration`,
      `update organisations.workshop set place_count = 100`,
      `insert into organisations.workshop (id, title, held_on, region, venue, place_count, registration_closes_on)
       values (gen_random_uuid(), 'Sample', '2100-01-01', 'WALES', 'Sample', 1, '2100-01-01')`,
    ];
    for (const statement of denied) await expect(as(lead.subject, statement, [])).rejects.toMatchObject(refused);
    await expect(
      as(other.lead.subject, 'select organisations.take_place($1, $2, $3)', [organisationId, place.id, workshopId]),
    ).rejects.toMatchObject(refused);
    await expect(
      as(other.lead.subject, 'select organisations.give_place_back($1, $2, $3)', [
        organisationId,
        place.id,
        workshopId,
      ]),
    ).rejects.toMatchObject(refused);
    expect(await as(other.lead.subject, 'select * from organisations.waiting_places($1)', [[place.id]])).toEqual([]);
    await client.end();
  });
});
