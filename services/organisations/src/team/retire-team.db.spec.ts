import { afterEach, describe, expect, it } from '@jest/globals';
import { addDays } from '@qip/subgraph-kit/values/local-date';
import { givenOrganisation, givenTeam, type GivenPerson } from '@qip/testkit/given-organisations';
import { clockToday, resetClock, stopClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { organisationsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const organisations = useTestSubgraph(organisationsSubgraph, database, { poolSize: 4 });
afterEach(() => resetClock(database));

const RETIRE = `mutation ($input: RetireTeamInput!) { retireTeam(input: $input) {
  __typename
  ... on RetireTeamSuccess { team { code retiredOn version } }
  ... on StaleVersionError { currentVersion }
  ... on InvalidTransitionError { currentState }
  ... on InputValidationError { fields { path } } } }`;

async function retire(as: GivenPerson, teamId: string, retiredOn: string, expectedVersion = 1): Promise<unknown> {
  const variables = { input: { teamId, retiredOn, expectedVersion } };
  const answer = await organisations.ask({ query: RETIRE, variables, as: as.subject });
  expect(answer.errors).toBeUndefined();
  return answer.data?.['retireTeam'];
}

describe('retiring a team', () => {
  it('is for today or a later day, which can be changed until it has come', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const teamId = await givenTeam(database, organisationId, 'A1');
    const today = await clockToday(database);
    const past = { __typename: 'InputValidationError', fields: [{ path: 'retiredOn' }] };
    expect(await retire(lead, teamId, addDays(today, -1))).toEqual(past);
    const done = (retiredOn: string, version: number): unknown => ({ team: { code: 'A1', retiredOn, version } });
    expect(await retire(lead, teamId, addDays(today, 9))).toMatchObject(done(addDays(today, 9), 2) as object);
    expect(await retire(lead, teamId, addDays(today, 5), 2)).toMatchObject(done(addDays(today, 5), 3) as object);
    await stopClock(database, new Date(`${addDays(today, 5)}T12:00:00Z`));
    expect(await retire(lead, teamId, addDays(today, 20), 3)).toEqual({
      __typename: 'InvalidTransitionError',
      currentState: 'RETIRED',
    });
  });

  it('is done by one of several who try at once, and the code is never given again', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const teamId = await givenTeam(database, organisationId, 'A1');
    const today = await clockToday(database);
    const answers = await Promise.all([1, 2, 3].map(() => retire(lead, teamId, today)));
    const names = answers.map((answer) => JSON.stringify(answer));
    expect(names.filter((text) => text.includes('RetireTeamSuccess'))).toHaveLength(1);
    expect(names.filter((text) => text.includes('"StaleVersionError","currentVersion":2'))).toHaveLength(2);
    const register = `mutation ($input: RegisterTeamsInput!) { registerTeams(input: $input) {
      __typename ... on InputValidationError { fields { path } } } }`;
    const input = { organisationId, teams: [{ code: 'A1', careSetting: 'CAMHS' }] };
    const { data } = await organisations.ask({ query: register, variables: { input }, as: lead.subject });
    expect(data?.['registerTeams']).toEqual({
      __typename: 'InputValidationError',
      fields: [{ path: 'teams.0.code' }],
    });
  });
});
