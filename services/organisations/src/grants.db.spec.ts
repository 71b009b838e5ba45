import { describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import {
  givenCentralPerson,
  givenOrganisation,
  givenPartnerTool,
  givenPerson,
  type GivenPerson,
  givenTeam,
} from '@qip/testkit/given-organisations';
import { givenCycle, givenProgramme } from '@qip/testkit/given-programmes';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { organisationsSubgraph } from './subgraph.js';

const database = useTestDatabase();
const organisations = useTestSubgraph(organisationsSubgraph, database, { poolSize: 4 });

/** Does a mutation and gives its answer, with the fields that are asked for on each member. */
async function act(
  as: GivenPerson,
  operation: string,
  input: Readonly<Record<string, unknown>>,
  members: string,
): Promise<unknown> {
  const type = operation.charAt(0).toUpperCase() + operation.slice(1);
  const query = `mutation ($input: ${type}Input!) { ${operation}(input: $input) { __typename ${members} } }`;
  const answer = await organisations.ask({ query, variables: { input }, as: as.subject });
  expect(answer.errors).toBeUndefined();
  return answer.data?.[operation];
}

const grant = (as: GivenPerson, input: Readonly<Record<string, unknown>>): Promise<unknown> =>
  act(
    as,
    'grantRole',
    input,
    '... on NotFoundError { entity } ... on InputValidationError { fields { path } } ... on InvalidTransitionError { currentState }',
  );
const revoke = (as: GivenPerson, roleGrantId: unknown, expectedVersion = 1): Promise<unknown> =>
  act(
    as,
    'revokeRole',
    { roleGrantId, expectedVersion },
    '... on StaleVersionError { currentVersion } ... on InvalidTransitionError { currentState } ... on RevokeRoleSuccess { roleGrant { version } }',
  );

async function rolesOf({ subject }: GivenPerson): Promise<unknown> {
  const answer = await organisations.ask({ query: '{ viewer { roles { role } } }', as: subject });
  return answer.data?.['viewer'];
}

async function grantIdOf({ personId }: GivenPerson): Promise<string | undefined> {
  const rows = await database.sql<{ id: string }>('select id from organisations.role_grant where person_id = $1', [
    personId,
  ]);
  return rows[0]?.id;
}

const SUCCESS = { __typename: 'GrantRoleSuccess' };
const byName = (one: unknown, other: unknown): number => JSON.stringify(one).localeCompare(JSON.stringify(other));

describe('granting a role', () => {
  it('takes effect with the next request, and its revocation as well', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const colleague = await givenPerson(database);
    expect(await rolesOf(colleague)).toEqual({ roles: [] });
    const { personId } = colleague;
    expect(await grant(lead, { personId, role: 'VIEWER', organisationId })).toEqual(SUCCESS);
    expect(await rolesOf(colleague)).toEqual({ roles: [{ role: 'VIEWER' }] });
    expect(await revoke(lead, await grantIdOf(colleague))).toMatchObject({ roleGrant: { version: 2 } });
    expect(await rolesOf(colleague)).toEqual({ roles: [] });
  });

  it.each([
    ['CENTRAL_TEAM', ['organisationId']],
    ['VIEWER', ['programmeId']],
    ['VIEWER', ['auditCycleId']],
    ['QIP_LEAD', []],
    ['QIP_LEAD', ['auditCycleId']],
    ['DATA_COLLECTOR', ['programmeId']],
  ] as const)('of the kind %s is bound to what the domain binds it to, not as if with %j', async (role, wrong) => {
    const central = await givenCentralPerson(database);
    const { organisationId } = await givenOrganisation(database);
    const { personId } = await givenPerson(database);
    const bounds = Object.fromEntries(wrong.map((name) => [name, newId()]));
    const input = { personId, role, ...(role === 'CENTRAL_TEAM' ? {} : { organisationId }), ...bounds };
    expect(await grant(central, input)).toMatchObject({ __typename: 'InputValidationError' });
  });

  it('for some teams finds those of the organisation only', async () => {
    const [own, other] = [await givenOrganisation(database), await givenOrganisation(database)];
    const [team, foreign] = [
      await givenTeam(database, own.organisationId, 'A1'),
      await givenTeam(database, other.organisationId, 'A1'),
    ];
    const { personId } = await givenPerson(database);
    const { organisationId } = own;
    const { auditCycleId } = await givenCycle(database, await givenProgramme(database));
    const collector = { personId, role: 'DATA_COLLECTOR', organisationId, auditCycleId };
    expect(await grant(own.lead, { ...collector, teamIds: [team, foreign] })).toEqual({
      __typename: 'NotFoundError',
      entity: 'Team',
    });
    expect(await grant(own.lead, { ...collector, teamIds: [] })).toMatchObject({ fields: [{ path: 'teamIds' }] });
    expect(await grant(own.lead, { ...collector, teamIds: [team, team] })).toEqual(SUCCESS);
  });

  it('for a programme or a cycle finds a published programme and a cycle that is not cancelled, and no others', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const programme = await givenProgramme(database);
    const cycle = await givenCycle(database, programme);
    const cancelled = await givenCycle(database, await givenProgramme(database), { state: 'CANCELLED' });
    const draft = await givenProgramme(database, { state: 'DRAFT' });
    const { personId } = await givenPerson(database);
    const asLead = (programmeId: string): Promise<unknown> =>
      grant(lead, { personId, role: 'QIP_LEAD', organisationId, programmeId });
    const asCollector = (auditCycleId: string): Promise<unknown> =>
      grant(lead, { personId, role: 'DATA_COLLECTOR', organisationId, auditCycleId });
    for (const programmeId of [newId(), cycle.auditCycleId, draft.programmeId]) {
      expect(await asLead(programmeId)).toEqual({ __typename: 'NotFoundError', entity: 'Programme' });
    }
    for (const auditCycleId of [newId(), programme.programmeId, cancelled.auditCycleId]) {
      expect(await asCollector(auditCycleId)).toEqual({ __typename: 'NotFoundError', entity: 'AuditCycle' });
    }
    expect(await asLead(programme.programmeId)).toEqual(SUCCESS);
    expect(await asCollector(cycle.auditCycleId)).toEqual(SUCCESS);
  });

  it('is refused to whoever holds as much already, also when it is asked for at once, until it is revoked', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const team = await givenTeam(database, organisationId, 'A1');
    const cycle = await givenCycle(database, await givenProgramme(database));
    const colleague = await givenPerson(database);
    const { personId } = colleague;
    const held = { __typename: 'InvalidTransitionError', currentState: 'GRANTED' };
    const viewer = (): Promise<unknown> => grant(lead, { personId, role: 'VIEWER', organisationId });
    expect(await viewer()).toEqual(SUCCESS);
    expect(await viewer()).toEqual(held);
    for (let round = 0; round < 8; round += 1) {
      const input = { personId: (await givenPerson(database)).personId, role: 'VIEWER', organisationId };
      const answers = await Promise.all([1, 2, 3, 4].map(() => grant(lead, input)));
      expect(answers.toSorted(byName)).toEqual([SUCCESS, held, held, held]);
    }
    await revoke(lead, await grantIdOf(colleague));
    expect(await viewer()).toEqual(SUCCESS);

    const collector = { personId, role: 'DATA_COLLECTOR', organisationId, auditCycleId: cycle.auditCycleId };
    expect(await grant(lead, { ...collector, teamIds: [team] })).toEqual(SUCCESS);
    expect(await grant(lead, { ...collector, teamIds: [team] })).toEqual(held);
    expect(await grant(lead, collector)).toEqual(SUCCESS);
    expect(await grant(lead, { ...collector, teamIds: [team] })).toEqual(held);
    const central = await givenCentralPerson(database);
    expect(await grant(central, { personId: central.personId, role: 'CENTRAL_TEAM' })).toEqual(held);
  });

  it('of the central team is not a lead’s to give or to take', async () => {
    const { lead } = await givenOrganisation(database);
    const central = await givenCentralPerson(database);
    const { personId } = await givenPerson(database);
    expect(await grant(lead, { personId, role: 'CENTRAL_TEAM' })).toEqual({
      __typename: 'NotFoundError',
      entity: 'Organisation',
    });
    expect(await revoke(lead, await grantIdOf(central))).toEqual({ __typename: 'NotFoundError' });
    expect(await rolesOf(central)).toEqual({ roles: [{ role: 'CENTRAL_TEAM' }] });
  });
});

describe('revoking a role', () => {
  it('needs the version that was read, and is done once', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const colleague = await givenPerson(database);
    await grant(lead, { personId: colleague.personId, role: 'VIEWER', organisationId });
    const id = await grantIdOf(colleague);
    expect(await revoke(lead, id, 2)).toEqual({ __typename: 'StaleVersionError', currentVersion: 1 });
    const answers = await Promise.all([revoke(lead, id), revoke(lead, id), revoke(lead, id)]);
    const names = answers.map((answer) => JSON.stringify(answer));
    expect(names.filter((text) => text.includes('RevokeRoleSuccess'))).toHaveLength(1);
    expect(names.filter((text) => text.includes('"StaleVersionError","currentVersion":2'))).toHaveLength(2);
    expect(await revoke(lead, id, 2)).toEqual({ __typename: 'InvalidTransitionError', currentState: 'REVOKED' });
  });
});

describe('what is ended under an idempotency key', () => {
  it('is ended once, and answered alike each time', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const colleague = await givenPerson(database);
    await grant(lead, { personId: colleague.personId, role: 'VIEWER', organisationId });
    const tool = await givenPartnerTool(database, [organisationId]);
    const [access] = await database.sql<{ id: string }>(
      'select id from organisations.partner_grant where partner_tool_id = $1',
      [tool.personId],
    );
    const ends = [
      ['revokeRole', { roleGrantId: await grantIdOf(colleague) }, 'RevokeRoleSuccess', 'roleGrant'],
      ['revokePartnerAccess', { partnerGrantId: access?.id }, 'RevokePartnerAccessSuccess', 'partnerGrant'],
    ] as const;
    for (const [operation, what, success, field] of ends) {
      const input = { ...what, expectedVersion: 1, idempotencyKey: 'once' };
      const members = `... on ${success} { ${field} { version } }`;
      const answers = await Promise.all([1, 2, 3].map(() => act(lead, operation, input, members)));
      const done = { __typename: success, [field]: { version: 2 } };
      expect(answers).toEqual([done, done, done]);
    }
  });
});

describe('letting a partner tool read', () => {
  it('holds from the grant to the revocation, once at a time, and can be repeated', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const tool = await givenPartnerTool(database, []);
    const allow = (): Promise<unknown> =>
      act(
        lead,
        'grantPartnerAccess',
        { organisationId, partnerToolId: tool.personId },
        '... on GrantPartnerAccessSuccess { partnerGrant { id version revokedAt partnerTool { name } } } ... on InvalidTransitionError { currentState }',
      );
    const end = (partnerGrantId: unknown, expectedVersion: number): Promise<unknown> =>
      act(
        lead,
        'revokePartnerAccess',
        { partnerGrantId, expectedVersion },
        '... on RevokePartnerAccessSuccess { partnerGrant { version } } ... on StaleVersionError { currentVersion } ... on InvalidTransitionError { currentState }',
      );
    const national = { roles: [{ role: 'PARTNER_TOOL' }] };
    const both = { roles: [{ role: 'PARTNER_TOOL' }, { role: 'PARTNER_TOOL' }] };
    expect(await rolesOf(tool)).toEqual(national);
    const granted = await allow();
    expect(granted).toMatchObject({
      partnerGrant: { version: 1, revokedAt: null, partnerTool: { name: 'Sample tool' } },
    });
    expect(await allow()).toEqual({ __typename: 'InvalidTransitionError', currentState: 'GRANTED' });
    expect(await rolesOf(tool)).toEqual(both);
    const [, id] = /"id":"([^"]+)"/.exec(JSON.stringify(granted)) ?? [];
    expect(await end(id, 7)).toEqual({ __typename: 'StaleVersionError', currentVersion: 1 });
    expect(await end(id, 1)).toMatchObject({ partnerGrant: { version: 2 } });
    expect(await end(id, 2)).toEqual({ __typename: 'InvalidTransitionError', currentState: 'REVOKED' });
    expect(await rolesOf(tool)).toEqual(national);
    expect(await allow()).toMatchObject({ __typename: 'GrantPartnerAccessSuccess' });
    expect(await rolesOf(tool)).toEqual(both);
  });
});
