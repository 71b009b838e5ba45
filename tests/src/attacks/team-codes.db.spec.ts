import { beforeAll, describe, expect, it } from '@jest/globals';
import { RegisterTeamsDocument } from '@qip/schema/generated/graphql';
import { givenOrganisation, type GivenOrganisation } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestPlatform } from '../harness/use-test-platform.js';
import { rowsOf } from './two-organisations.js';

const database = useTestDatabase();
const platform = useTestPlatform(database);
let organisation: GivenOrganisation;
beforeAll(async () => {
  organisation = await givenOrganisation(database);
});

async function register(...codes: readonly string[]): Promise<{ readonly body: unknown; readonly text: string }> {
  const teams = codes.map((code) => ({ code, careSetting: 'COMMUNITY_ADULT' }));
  return platform.ask({
    query: RegisterTeamsDocument.toString(),
    variables: { input: { organisationId: organisation.organisationId, teams } },
    as: organisation.lead.subject,
  });
}

describe('a team code that says which team it is', () => {
  it.each([
    ['Elm Ward CMHT', 'NAME'],
    ['dr.smith', 'NAME'],
    ['RXX01', 'SITE_CODE'],
    ['SW1A2AA', 'POSTCODE'],
    ['SW1A 2AA', 'POSTCODE'],
    ['sw1a2aa', 'POSTCODE'],
    ['ELMWARD', 'NAME'],
  ])('is refused and neither stored nor repeated: %s (anonymity-13)', async (code, kind) => {
    const before = await rowsOf(database, organisation.organisationId);
    const { body, text } = await register('OK1', code);
    expect(body).toMatchObject({
      data: { registerTeams: { __typename: 'IdentifierRefusedError', path: 'teams.1.code', kind } },
    });
    expect(text).not.toContain(code);
    expect(platform.logged.join('')).not.toContain(code);
    expect(await rowsOf(database, organisation.organisationId)).toBe(before);
  });

  it.each(['É1', 'A-1', '', 'ABC123456', 'Ａ1', 'A1\u200b'])(
    'is not hidden behind another form: "%s" (anonymity-13)',
    async (code) => {
      const before = await rowsOf(database, organisation.organisationId);
      const { body } = await register(code);
      expect(body).toMatchObject({ data: { registerTeams: { __typename: 'InputValidationError' } } });
      expect(await rowsOf(database, organisation.organisationId)).toBe(before);
    },
  );

  it('is not one that means nothing outside', async () => {
    const { body } = await register('N1', 'ABC12', '7');
    expect(body).toMatchObject({
      data: { registerTeams: { teams: [{ code: 'N1' }, { code: 'ABC12' }, { code: '7' }] } },
    });
  });
});
