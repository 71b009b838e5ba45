import { describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import { givenCentralPerson, givenOrganisation, givenPerson } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { organisationsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const organisations = useTestSubgraph(organisationsSubgraph, database);

const HISTORY = `query ($id: ID!, $first: Int, $after: String) {
  organisationHistory(organisationId: $id, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage }
    edges { node { operation entity entityId reason before after person { id } } } } }`;

describe('the history of an organisation', () => {
  it('tells who did what, what was before and after, newest first and page by page', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const central = await givenCentralPerson(database);
    const { personId } = await givenPerson(database);
    const act = (as: string, operation: string, input: object): Promise<unknown> => {
      const type = operation.charAt(0).toUpperCase() + operation.slice(1);
      const query = `mutation ($input: ${type}Input!) { ${operation}(input: $input) { __typename } }`;
      return organisations.ask({ query, variables: { input }, as });
    };
    await act(lead.subject, 'registerTeams', { organisationId, teams: [{ code: 'A1', careSetting: 'CAMHS' }] });
    await act(central.subject, 'changeMembership', {
      ...{ organisationId, change: 'LAPSE', effectiveOn: '2026-01-01', reason: 'It left.', expectedVersion: 1 },
    });
    await act(lead.subject, 'grantRole', { organisationId, personId, role: 'VIEWER' });
    const read = async (as: string, after: string | null, first: number): Promise<unknown> => {
      const variables = { id: organisationId, first, after };
      const { data, errors } = await organisations.ask({ query: HISTORY, variables, as });
      expect(errors).toBeUndefined();
      return data?.['organisationHistory'];
    };
    const granted = { operation: 'grantRole', entity: 'RoleGrant', person: { id: lead.personId }, before: null };
    const lapsed = {
      ...{ operation: 'changeMembership', entity: 'Organisation', entityId: organisationId, reason: 'It left.' },
      before: { state: 'MEMBER' },
      after: { change: 'LAPSE', effectiveOn: '2026-01-01' },
    };
    const registered = { operation: 'registerTeams', after: { code: 'A1', careSetting: 'CAMHS' } };
    expect(await read(central.subject, null, 10)).toMatchObject({
      totalCount: 3,
      edges: [
        { node: { ...granted, after: { personId, role: 'VIEWER' } } },
        { node: { ...lapsed, person: { id: central.personId } } },
        { node: registered },
      ],
    });
    const first = (await read(lead.subject, null, 2)) as { readonly pageInfo: { readonly endCursor: string } };
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    // Who belongs to the central team is no organisation's to know.
    expect(first).toMatchObject({ edges: [{ node: granted }, { node: { ...lapsed, person: null } }] });
    expect(await read(lead.subject, first.pageInfo.endCursor, 2)).toMatchObject({
      pageInfo: { hasNextPage: false },
      edges: [{ node: registered }],
    });
  });

  it('is not there for an organisation that is not, or is another’s', async () => {
    const [own, other] = [await givenOrganisation(database), await givenOrganisation(database)];
    const central = await givenCentralPerson(database);
    for (const [as, id] of [
      [own.lead.subject, other.organisationId],
      [central.subject, newId()],
      [central.subject, 'nonsense'],
      [central.subject, '00000000-0000-0000-0000-000000000000'],
    ] as const) {
      expect(await organisations.ask({ query: HISTORY, variables: { id, first: 5 }, as })).toEqual({
        data: { organisationHistory: null },
      });
    }
  });
});
