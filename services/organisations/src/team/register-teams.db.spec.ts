import { describe, expect, it } from '@jest/globals';
import { givenColleague, givenOrganisation, givenTeam, type GivenPerson } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { newId } from '@qip/subgraph-kit/values/id';
import { organisationsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const organisations = useTestSubgraph(organisationsSubgraph, database, { poolSize: 4 });

const REGISTER = `mutation ($input: RegisterTeamsInput!) { registerTeams(input: $input) {
  __typename
  ... on RegisterTeamsSuccess { teams { code careSetting retiredOn organisation { id } } }
  ... on InputValidationError { fields { path message } }
  ... on IdentifierRefusedError { path kind message } } }`;

async function register(as: GivenPerson, organisationId: string, ...codes: readonly string[]): Promise<unknown> {
  const input = { organisationId, teams: codes.map((code) => ({ code, careSetting: 'CAMHS' })) };
  const answer = await organisations.ask({ query: REGISTER, variables: { input }, as: as.subject });
  expect(answer.errors).toBeUndefined();
  return answer.data?.['registerTeams'];
}

async function codesOf(organisationId: string): Promise<readonly string[]> {
  const rows = await database.sql<{ code: string }>(
    'select code from organisations.team where organisation_id = $1 order by code',
    [organisationId],
  );
  return rows.map(({ code }) => code);
}

const TAKEN = 'This code is or was the code of a team already; a code is never used twice.';

describe('registering teams', () => {
  it('adds all of them, in the order given', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const team = (code: string): unknown => ({
      code,
      careSetting: 'CAMHS',
      retiredOn: null,
      organisation: { id: organisationId },
    });
    expect(await register(lead, organisationId, 'B2', 'A1')).toEqual({
      __typename: 'RegisterTeamsSuccess',
      teams: [team('B2'), team('A1')],
    });
  });

  it('adds none when one of them cannot be, and names every problem', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    await givenTeam(database, organisationId, 'OLD');
    await database.sql(`update organisations.team set retired_on = '2025-01-01' where organisation_id = $1`, [
      organisationId,
    ]);
    const form = 'A team code is 1 to 8 of A–Z and 0–9.';
    expect(await register(lead, organisationId, 'A1', 'OLD', 'b-2', 'A1', '', 'A1\n')).toEqual({
      __typename: 'InputValidationError',
      fields: [
        { path: 'teams.1.code', message: TAKEN },
        { path: 'teams.2.code', message: form },
        { path: 'teams.3.code', message: TAKEN },
        { path: 'teams.4.code', message: form },
        { path: 'teams.5.code', message: form },
      ],
    });
    expect(await codesOf(organisationId)).toEqual(['OLD']);
  });

  it.each([
    ['M139WL', 'POSTCODE'],
    ['m13 9wl', 'POSTCODE'],
    ['RXVAA', 'SITE_CODE'],
    ['ELMHOUSE', 'NAME'],
  ])('refuses the code %s as what may identify, adds none, and does not repeat it', async (code, kind) => {
    const { organisationId, lead } = await givenOrganisation(database);
    const refusal = await register(lead, organisationId, 'A1', code);
    expect(refusal).toMatchObject({ __typename: 'IdentifierRefusedError', path: 'teams.1.code', kind });
    expect(JSON.stringify(refusal)).not.toContain(code);
    expect(await codesOf(organisationId)).toEqual([]);
  });

  it('lets two organisations have the same code, and one only once, also when two ask at once', async () => {
    const [own, other] = [await givenOrganisation(database), await givenOrganisation(database)];
    await register(other.lead, other.organisationId, 'A1');
    const qipLead = await givenColleague(database, {
      role: 'QIP_LEAD',
      organisationId: own.organisationId,
      programmeId: newId(),
    });
    const answers = await Promise.all(
      [own.lead, qipLead, own.lead].map((who) => register(who, own.organisationId, 'A1')),
    );
    const names = answers.map((answer) => JSON.stringify(answer));
    expect(names.filter((text) => text.includes('RegisterTeamsSuccess'))).toHaveLength(1);
    expect(names.filter((text) => text.includes(TAKEN))).toHaveLength(2);
    expect(await codesOf(own.organisationId)).toEqual(['A1']);
  });
});
