import { beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from '@qip/database/with-client';
import { newId } from '@qip/subgraph-kit/values/id';
import {
  givenColleague,
  givenGrant,
  givenOrganisation,
  type GivenOrganisation,
  givenPerson,
  type GivenPerson,
  givenTeam,
} from '@qip/testkit/given-organisations';
import { givenCycle, givenProgramme } from '@qip/testkit/given-programmes';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { organisationsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const organisations = useTestSubgraph(organisationsSubgraph, database);

let own: GivenOrganisation;
let other: GivenOrganisation;
let qipLead: GivenPerson;
let programmeId: string;
let mine: string;
let foreign: string;
beforeAll(async () => {
  [own, other] = [await givenOrganisation(database), await givenOrganisation(database)];
  const programme = await givenProgramme(database);
  programmeId = programme.programmeId;
  mine = (await givenCycle(database, programme)).auditCycleId;
  foreign = (await givenCycle(database, await givenProgramme(database))).auditCycleId;
  qipLead = await givenColleague(database, { role: 'QIP_LEAD', organisationId: own.organisationId, programmeId });
});

async function act(operation: string, input: object, as = qipLead): Promise<unknown> {
  const type = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}`;
  const query = `mutation ($input: ${type}Input!) { ${operation}(input: $input) { __typename ... on NotFoundError { entity } } }`;
  const { data, errors } = await organisations.ask({ query, variables: { input }, as: as.subject });
  expect(errors).toBeUndefined();
  return data?.[operation];
}
const collector = async (over: object = {}): Promise<object> => ({
  ...{ personId: (await givenPerson(database)).personId, role: 'DATA_COLLECTOR' },
  ...{ organisationId: own.organisationId, auditCycleId: mine, ...over },
});
const NOT_HIS = { __typename: 'NotFoundError', entity: 'Organisation' };

describe('a QIP lead', () => {
  it('makes data collectors for the cycles of his programme, for some teams too, and takes the role back', async () => {
    const teamIds = [await givenTeam(database, own.organisationId, 'A1')];
    expect(await act('grantRole', await collector())).toEqual({ __typename: 'GrantRoleSuccess' });
    expect(await act('grantRole', await collector({ teamIds }))).toEqual({ __typename: 'GrantRoleSuccess' });
    const { personId } = await givenPerson(database);
    const given = { personId, role: 'DATA_COLLECTOR', organisationId: own.organisationId, auditCycleId: mine } as const;
    const input = { roleGrantId: await givenGrant(database, given), expectedVersion: 1 };
    expect(await act('revokeRole', input)).toEqual({ __typename: 'RevokeRoleSuccess' });
  });

  it('gives no more than that: no other cycle, organisation or role, nor his own', async () => {
    const { personId } = await givenPerson(database);
    const { organisationId } = own;
    const inputs = [
      await collector({ auditCycleId: foreign }),
      await collector({ auditCycleId: newId() }),
      await collector({ organisationId: other.organisationId }),
      { personId, role: 'VIEWER', organisationId },
      { personId, role: 'QIP_LEAD', organisationId, programmeId },
      { personId, role: 'CENTRAL_TEAM' },
      {
        personId: qipLead.personId,
        role: 'QIP_LEAD',
        organisationId,
        programmeId: (await givenProgramme(database)).programmeId,
      },
    ];
    for (const input of inputs) expect([input, await act('grantRole', input)]).toEqual([input, NOT_HIS]);
  });

  it('takes no other role back', async () => {
    const { personId } = await givenPerson(database);
    const { organisationId } = own;
    const grants = [
      await givenGrant(database, { personId, role: 'DATA_COLLECTOR', organisationId, auditCycleId: foreign }),
      await givenGrant(database, { personId, role: 'VIEWER', organisationId }),
      await givenGrant(database, { personId, role: 'QIP_LEAD', organisationId, programmeId }),
      await givenGrant(database, { personId, role: 'CENTRAL_TEAM' }),
      await givenGrant(database, {
        ...{ personId, role: 'DATA_COLLECTOR', organisationId: other.organisationId, auditCycleId: mine },
      }),
    ];
    for (const roleGrantId of grants) {
      expect(await act('revokeRole', { roleGrantId, expectedVersion: 1 })).toEqual({
        ...{ __typename: 'NotFoundError', entity: 'RoleGrant' },
      });
    }
  });

  it('may do neither once his own role is over', async () => {
    const former = await givenColleague(database, {
      role: 'QIP_LEAD',
      organisationId: own.organisationId,
      programmeId,
    });
    await givenGrant(database, {
      ...{ personId: former.personId, role: 'QIP_LEAD', organisationId: own.organisationId, programmeId: newId() },
    });
    await database.sql(
      `update organisations.role_grant set revoked_at = clock.now() where person_id = $1 and programme_id = $2`,
      [former.personId, programmeId],
    );
    expect(await act('grantRole', await collector(), former)).toEqual(NOT_HIS);
  });

  it('is held to it by row-level security alone', async () => {
    const { personId } = await givenPerson(database);
    const insert = (organisationId: string, role: string, auditCycleId: string | null): Promise<unknown> =>
      withClient(database.applicationUrl('organisations'), async (client) => {
        await client.query('start transaction');
        await client.query('select contracts.enter_v1($1, null)', [qipLead.subject]);
        const { rowCount } = await client.query(
          `insert into organisations.role_grant (id, person_id, role, organisation_id, audit_cycle_id, programme_id)
           values ($1, $2, $3, $4, $5, $6)`,
          [newId(), personId, role, organisationId, auditCycleId, role === 'QIP_LEAD' ? programmeId : null],
        );
        await client.query('rollback');
        return rowCount;
      });
    expect(await insert(own.organisationId, 'DATA_COLLECTOR', mine)).toBe(1);
    for (const [organisationId, role, cycle] of [
      [own.organisationId, 'DATA_COLLECTOR', foreign],
      [other.organisationId, 'DATA_COLLECTOR', mine],
      [own.organisationId, 'VIEWER', null],
      [own.organisationId, 'QIP_LEAD', null],
    ] as const) {
      await expect(insert(organisationId, role, cycle)).rejects.toMatchObject({ code: '42501' });
    }
  });
});
