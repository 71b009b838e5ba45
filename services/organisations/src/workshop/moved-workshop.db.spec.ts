import { afterEach, describe, expect, it } from '@jest/globals';
import { addDays, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { givenCentralPerson, givenOrganisation, type GivenPerson } from '@qip/testkit/given-organisations';
import { clockToday, resetClock, stopClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import pg from 'pg';
import { givenRegistration, givenWorkshop } from '../../testing/given-workshop.js';
import { organisationsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const organisations = useTestSubgraph(organisationsSubgraph, database, { poolSize: 4 });
afterEach(() => resetClock(database));

const MEMBERS = `... on NotFoundError { entity } ... on StaleVersionError { currentVersion } ... on InvalidTransitionError { currentState }
  ... on WindowClosedError { closedOn } ... on IdentifierRefusedError { path kind }`;
const FACE = 'workshop { state heldOn venue registrationClosesOn cancellationReason version freePlaceCount }';

async function act(as: GivenPerson, operation: string, input: object, members = MEMBERS): Promise<unknown> {
  const type = operation.charAt(0).toUpperCase() + operation.slice(1);
  const success = operation.endsWith('Workshop') && !operation.startsWith('register') ? FACE : '__typename';
  const query = `mutation ($input: ${type}Input!) { ${operation}(input: $input) { __typename
    ... on ${type}Success { ${success} } ${members} } }`;
  const { data, errors } = await organisations.ask({ query, variables: { input }, as: as.subject });
  expect(errors).toBeUndefined();
  return data?.[operation];
}
const VALID = `${MEMBERS} ... on InputValidationError { fields { path } }`;
const REGISTERING = '... on NotFoundError { entity } ... on InvalidTransitionError { currentState }';

interface World {
  readonly central: GivenPerson;
  readonly leads: readonly GivenPerson[];
  readonly workshopId: string;
  readonly today: LocalDate;
}

/** A workshop with a place, somebody who waits for one and somebody who has cancelled. */
async function givenWorld(): Promise<World> {
  const workshopId = await givenWorkshop(database, 1);
  const leads: GivenPerson[] = [];
  for (const [index, state] of (['REGISTERED', 'WAITING', 'CANCELLED'] as const).entries()) {
    const { organisationId, lead } = await givenOrganisation(database);
    const place = { organisationId, workshopId, personId: lead.personId, state, number: index + 1 };
    await givenRegistration(database, place);
    leads.push(lead);
  }
  return { central: await givenCentralPerson(database), leads, workshopId, today: await clockToday(database) };
}

/** The mails about a workshop: to whom, which, and all that they say. */
async function mailsOf({ workshopId, leads }: World): Promise<readonly (readonly [number, string, string])[]> {
  const rows = await database.sql<{ person_id: string; template: string; facts: object }>(
    `select person_id, template, facts from organisations.mail where key like '%' || $1 || '%' order by id`,
    [workshopId],
  );
  return rows.map(({ person_id, template, facts }) => {
    const known = organisationsSubgraph.mail?.templates.find(({ name }) => name === template);
    const { subject, body } = known?.compose(facts) ?? { subject: 'no such template', body: [] };
    return [leads.findIndex(({ personId }) => personId === person_id), template, JSON.stringify([subject, body])];
  });
}

describe('a workshop that is moved', () => {
  it('keeps its registrations, and tells whoever has one, once for each move', async () => {
    const world = await givenWorld();
    const { central, workshopId, today } = world;
    const [heldOn, venue] = [addDays(today, 90), 'County Hall, Newcastle'];
    expect(await act(central, 'rescheduleWorkshop', { workshopId, expectedVersion: 1, heldOn, venue })).toMatchObject({
      workshop: { state: 'SCHEDULED', heldOn, venue, registrationClosesOn: addDays(heldOn, -7), version: 2 },
    });
    const mails = await mailsOf(world);
    expect(mails.map(([to, template]) => [to, template])).toEqual([
      [0, 'workshop-moved'],
      [1, 'workshop-moved'],
    ]);
    expect(mails[0]?.[2]).toContain(venue);
    expect(mails[0]?.[2]).toContain(`${addDays(today, 60)}, Sample venue`);
    expect(mails.map(([, , text]) => text.includes('waiting list'))).toEqual([false, true]);
    // A later end of registration moves nobody.
    const closing = { workshopId, expectedVersion: 2, heldOn, registrationClosesOn: heldOn };
    expect(await act(central, 'rescheduleWorkshop', closing)).toMatchObject({ workshop: { venue, version: 3 } });
    expect(await mailsOf(world)).toHaveLength(2);
    const back = { workshopId, expectedVersion: 3, heldOn: addDays(today, 60) };
    expect(await act(central, 'rescheduleWorkshop', back)).toMatchObject({ workshop: { version: 4 } });
    expect(await mailsOf(world)).toHaveLength(4);
    const [event] = await database.sql(
      `select after ->> 'venue' as venue from organisations.audit_event where entity_id = $1 order by sequence limit 1`,
      [workshopId],
    );
    expect(event).toEqual({ venue });
  });

  it('is not moved to a day that makes no sense, from what was not read, nor after its day; nobody is told', async () => {
    const world = await givenWorld();
    const { central, workshopId, today } = world;
    const move = (over: object): Promise<unknown> =>
      act(
        central,
        'rescheduleWorkshop',
        { workshopId, expectedVersion: 1, heldOn: addDays(today, 70), ...over },
        VALID,
      );
    expect(await move({ heldOn: addDays(today, -1) })).toMatchObject({ fields: [{ path: 'heldOn' }] });
    expect(await move({ expectedVersion: 2 })).toEqual({ __typename: 'StaleVersionError', currentVersion: 1 });
    expect(await move({ workshopId: central.personId })).toMatchObject({ entity: 'Workshop' });
    expect(await move({ venue: 'Ask pat@example.com for the room' })).toMatchObject({
      path: 'venue',
      kind: 'EMAIL_ADDRESS',
    });
    await stopClock(database, new Date(`${addDays(today, 61)}T12:00:00Z`));
    expect(await move({})).toEqual({ __typename: 'WindowClosedError', closedOn: addDays(today, 60) });
    expect(await mailsOf(world)).toEqual([]);
  });
});

describe('a workshop that is cancelled', () => {
  it('is so for good, tells whoever was registered, and takes no registration, nor gives one back', async () => {
    const world = await givenWorld();
    const { central, leads, workshopId, today } = world;
    const cancel = { workshopId, expectedVersion: 1, reason: 'The venue has flooded.' };
    expect(await act(central, 'cancelWorkshop', cancel)).toMatchObject({
      workshop: { state: 'CANCELLED', cancellationReason: cancel.reason, version: 2, freePlaceCount: 0 },
    });
    const mails = await mailsOf(world);
    expect(mails.map(([to, template]) => [to, template])).toEqual([
      [0, 'workshop-cancelled'],
      [1, 'workshop-cancelled'],
    ]);
    expect(mails[1]?.[2]).toContain(cancel.reason);
    const over = { __typename: 'InvalidTransitionError', currentState: 'CANCELLED' };
    expect(await act(central, 'cancelWorkshop', { ...cancel, expectedVersion: 2 })).toEqual(over);
    const again = { workshopId, expectedVersion: 2, heldOn: addDays(today, 80) };
    expect(await act(central, 'rescheduleWorkshop', again)).toEqual(over);
    const { organisationId, lead } = await givenOrganisation(database);
    expect(await act(lead, 'registerForWorkshop', { workshopId, organisationId }, REGISTERING)).toEqual(over);
    const [own] = await database.sql<{ id: string }>(
      `select id from organisations.workshop_registration where person_id = $1`,
      [leads[0]?.personId],
    );
    const place = { registrationId: own?.id, expectedVersion: 1 };
    expect(await act(leads[0] ?? lead, 'cancelWorkshopRegistration', place, REGISTERING)).toEqual(over);
    expect(await mailsOf(world)).toHaveLength(2);
  });

  it('is decided one after the other with registrations: who came before is told, who comes after is refused', async () => {
    const world = await givenWorld();
    const { central, workshopId } = world;
    const [before, after] = [await givenOrganisation(database), await givenOrganisation(database)];
    const whileHeld = async (ask: () => Promise<unknown>, meanwhile: () => Promise<unknown>): Promise<unknown> => {
      const client = new pg.Client({ connectionString: database.applicationUrl('organisations') });
      await client.connect();
      await client.query('begin');
      await client.query(`select pg_advisory_xact_lock(hashtextextended('organisations workshop ' || $1, 0))`, [
        workshopId,
      ]);
      const asked = ask();
      let waiting: readonly object[] = [];
      for (let tries = 0; tries < 300 && waiting.length === 0; tries += 1) {
        waiting = await database.sql(`select from pg_locks where locktype = 'advisory' and not granted`);
      }
      await meanwhile();
      await client.query('commit');
      await client.end();
      expect(waiting).toHaveLength(1);
      return asked;
    };
    const place = { ...{ workshopId, personId: before.lead.personId, number: 9 }, state: 'WAITING' } as const;
    await whileHeld(
      () => act(central, 'cancelWorkshop', { workshopId, expectedVersion: 1, reason: 'Too few have registered.' }),
      () => givenRegistration(database, { organisationId: before.organisationId, ...place }),
    );
    expect(await mailsOf(world)).toHaveLength(3);
    const cancelled = `set state = 'CANCELLED', cancelled_at = now(), cancellation_reason = 'Sample'`;
    const scheduled = `set state = 'SCHEDULED', cancelled_at = null, cancellation_reason = null`;
    await database.sql(`update organisations.workshop ${scheduled} where id = $1`, [workshopId]);
    const answer = await whileHeld(
      () => act(after.lead, 'registerForWorkshop', { workshopId, organisationId: after.organisationId }, REGISTERING),
      () => database.sql(`update organisations.workshop ${cancelled} where id = $1`, [workshopId]),
    );
    expect(answer).toMatchObject({ currentState: 'CANCELLED' });
  });
});

describe('what the central team types about a workshop', () => {
  it('is screened: its title, its venue and why it is cancelled', async () => {
    const { central, workshopId, today } = await givenWorld();
    const workshop = { title: 'Prescribing in Wales', heldOn: addDays(today, 30), region: 'WALES', placeCount: 3 };
    const [typed, refused] = ['Write to pat@example.com', (path: string): object => ({ path, kind: 'EMAIL_ADDRESS' })];
    const schedule = (over: object): Promise<unknown> =>
      act(
        central,
        'scheduleWorkshop',
        { ...workshop, venue: 'City Hall, Cardiff', ...over },
        '... on IdentifierRefusedError { path kind }',
      );
    expect(await schedule({ title: typed })).toMatchObject(refused('title'));
    expect(await schedule({ venue: typed })).toMatchObject(refused('venue'));
    expect(await schedule({ venue: 'City Hall, Cardiff CF10 3ND' })).toMatchObject({ path: 'venue', kind: 'POSTCODE' });
    expect(await schedule({})).toMatchObject({ __typename: 'ScheduleWorkshopSuccess' });
    const cancel = { workshopId, expectedVersion: 1, reason: typed };
    expect(await act(central, 'cancelWorkshop', cancel)).toMatchObject(refused('reason'));
  });
});
