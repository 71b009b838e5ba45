import { afterEach, describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import { addDays } from '@qip/subgraph-kit/values/local-date';
import { givenOrganisation, givenPerson, type GivenPerson } from '@qip/testkit/given-organisations';
import { givenProgramme } from '@qip/testkit/given-programmes';
import { clockToday, resetClock, stopClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { organisationsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const organisations = useTestSubgraph(organisationsSubgraph, database);
afterEach(() => resetClock(database));

const DELEGATE = `mutation ($input: DelegateQipLeadInput!) { delegateQipLead(input: $input) {
  __typename
  ... on DelegateQipLeadSuccess { roleGrant { role programmeId fromOn untilOn teams { code } } }
  ... on NotFoundError { entity }
  ... on InvalidTransitionError { currentState }
  ... on InputValidationError { fields { path } } } }`;

async function delegate(as: GivenPerson, input: object): Promise<unknown> {
  const answer = await organisations.ask({ query: DELEGATE, variables: { input }, as: as.subject });
  expect(answer.errors).toBeUndefined();
  return answer.data?.['delegateQipLead'];
}

async function rolesOf({ subject }: GivenPerson): Promise<unknown> {
  const answer = await organisations.ask({ query: '{ viewer { roles { role programmeId } } }', as: subject });
  return answer.data?.['viewer'];
}

describe('delegating a programme', () => {
  it('makes a QIP lead of that programme, from the first day named to the day before the last', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const { programmeId } = await givenProgramme(database);
    const colleague = await givenPerson(database);
    const today = await clockToday(database);
    const days = { fromOn: addDays(today, 2), untilOn: addDays(today, 4) };
    const input = { organisationId, programmeId, personId: colleague.personId };
    expect(await delegate(lead, { ...input, ...days })).toEqual({
      __typename: 'DelegateQipLeadSuccess',
      roleGrant: { role: 'QIP_LEAD', programmeId, ...days, teams: null },
    });
    const seen: unknown[] = [];
    for (const day of [0, 1, 2, 3, 4]) {
      await stopClock(database, new Date(`${addDays(today, day)}T12:00:00Z`));
      seen.push(await rolesOf(colleague));
    }
    const [none, one] = [{ roles: [] }, { roles: [{ role: 'QIP_LEAD', programmeId }] }];
    expect(seen).toEqual([none, none, one, one, none]);
  });

  it('holds at once when no day is named, once at a time', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const { programmeId } = await givenProgramme(database);
    const colleague = await givenPerson(database);
    const today = await clockToday(database);
    const input = { organisationId, programmeId, personId: colleague.personId };
    const held = { __typename: 'InvalidTransitionError', currentState: 'GRANTED' };
    const done = { __typename: 'DelegateQipLeadSuccess' };
    expect(await delegate(lead, { ...input, untilOn: addDays(today, 10) })).toMatchObject(done);
    expect(await rolesOf(colleague)).toEqual({ roles: [{ role: 'QIP_LEAD', programmeId }] });
    expect(await delegate(lead, input)).toEqual(held);
    expect(await delegate(lead, { ...input, fromOn: addDays(today, 9) })).toEqual(held);
    expect(await delegate(lead, { ...input, fromOn: addDays(today, 10) })).toMatchObject(done);
  });

  it('is refused for days that make no sense, and for what is not there', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const { programmeId } = await givenProgramme(database);
    const { personId } = await givenPerson(database);
    const today = await clockToday(database);
    const input = { organisationId, programmeId, personId };
    const wrong = (path: string): unknown => ({ __typename: 'InputValidationError', fields: [{ path }] });
    expect(await delegate(lead, { ...input, fromOn: addDays(today, -1) })).toEqual(wrong('fromOn'));
    expect(await delegate(lead, { ...input, untilOn: today })).toEqual(wrong('untilOn'));
    const later = addDays(today, 5);
    expect(await delegate(lead, { ...input, fromOn: later, untilOn: later })).toEqual(wrong('untilOn'));
    const missing = (entity: string): unknown => ({ __typename: 'NotFoundError', entity });
    expect(await delegate(lead, { ...input, programmeId: newId() })).toEqual(missing('Programme'));
    expect(await delegate(lead, { ...input, personId: newId() })).toEqual(missing('Person'));
    expect(await delegate(lead, { ...input, organisationId: newId() })).toEqual(missing('Organisation'));
  });
});
