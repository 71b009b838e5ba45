import { describe, expect, it } from '@jest/globals';
import { givenCentralPerson, givenOrganisation, givenTeam } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { organisationsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const organisations = useTestSubgraph(organisationsSubgraph, database);

const OWN = `query ($id: ID!) { organisation(id: $id) { odsCode name currentLead { person { id } } teams { totalCount edges { node { code } } } } }`;

describe('an organisation', () => {
  it('is read by its lead, with its lead and teams', async () => {
    const own = await givenOrganisation(database);
    await givenTeam(database, own.organisationId, 'A1');
    await givenTeam(database, own.organisationId, 'B1');
    const answer = await organisations.ask({ query: OWN, variables: { id: own.organisationId }, as: own.lead.subject });
    expect(answer).toEqual({
      data: {
        organisation: {
          odsCode: own.odsCode,
          name: own.name,
          currentLead: { person: { id: own.lead.personId } },
          teams: { totalCount: 2, edges: [{ node: { code: 'A1' } }, { node: { code: 'B1' } }] },
        },
      },
    });
  });

  it('does not exist for the lead of another one', async () => {
    const [own, other] = [await givenOrganisation(database), await givenOrganisation(database)];
    const answer = await organisations.ask({
      query: OWN,
      variables: { id: other.organisationId },
      as: own.lead.subject,
    });
    expect(answer).toEqual({ data: { organisation: null } });
  });

  it('needs a token', async () => {
    const own = await givenOrganisation(database);
    const answer = await organisations.ask({ query: OWN, variables: { id: own.organisationId } });
    expect(answer.errors?.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
  });

  it('is registered by the central team, once for each ODS code', async () => {
    const central = await givenCentralPerson(database);
    const register = {
      query: `mutation ($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) {
        __typename
        ... on RegisterOrganisationSuccess { organisation { odsCode region } }
        ... on InputValidationError { fields { path } } } }`,
      variables: {
        input: {
          odsCode: 'RZZ',
          name: 'Sample Trust',
          kind: 'NHS_TRUST',
          region: 'LONDON',
          memberFromOn: '2026-04-01',
        },
      },
      as: central.subject,
    };
    expect(await organisations.ask(register)).toEqual({
      data: {
        registerOrganisation: {
          __typename: 'RegisterOrganisationSuccess',
          organisation: { odsCode: 'RZZ', region: 'LONDON' },
        },
      },
    });
    expect(await organisations.ask(register)).toEqual({
      data: { registerOrganisation: { __typename: 'InputValidationError', fields: [{ path: 'odsCode' }] } },
    });
  });
});
