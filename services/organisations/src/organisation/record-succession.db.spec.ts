import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import { addDays } from '@qip/subgraph-kit/values/local-date';
import {
  givenCentralPerson,
  givenColleague,
  givenDeputy,
  givenOrganisation,
  type GivenOrganisation,
  givenPartnerTool,
  type GivenPerson,
} from '@qip/testkit/given-organisations';
import { clockToday, resetClock, stopClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { organisationsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const organisations = useTestSubgraph(organisationsSubgraph, database, { poolSize: 4 });
let central: GivenPerson;
beforeAll(async () => {
  central = await givenCentralPerson(database);
});

afterEach(() => resetClock(database));

const RECORD = `mutation ($input: RecordSuccessionInput!) { recordSuccession(input: $input) {
  __typename
  ... on RecordSuccessionSuccess { succession { effectiveOn predecessor { odsCode } successor { odsCode } } }
  ... on NotFoundError { entity }
  ... on InputValidationError { fields { path message } } } }`;

async function record(
  before: Pick<GivenOrganisation, 'organisationId'>,
  after: Pick<GivenOrganisation, 'organisationId'>,
  effectiveOn = '2026-04-01',
): Promise<unknown> {
  const input = { predecessorId: before.organisationId, successorId: after.organisationId, effectiveOn };
  const answer = await organisations.ask({ query: RECORD, variables: { input }, as: central.subject });
  expect(answer.errors).toBeUndefined();
  return answer.data?.['recordSuccession'];
}

const refusedAt = (path: string, message: string): unknown => ({
  __typename: 'InputValidationError',
  fields: [{ path, message }],
});
const DONE = { __typename: 'RecordSuccessionSuccess' };

describe('a succession', () => {
  it('is a dated link, read from both ends, in the audit trail of both', async () => {
    const [before, after] = [await givenOrganisation(database), await givenOrganisation(database)];
    expect(await record(before, after)).toEqual({
      __typename: 'RecordSuccessionSuccess',
      succession: {
        effectiveOn: '2026-04-01',
        predecessor: { odsCode: before.odsCode },
        successor: { odsCode: after.odsCode },
      },
    });
    const query = `query ($id: ID!) { organisation(id: $id) { successor { odsCode } predecessors { predecessor { odsCode } effectiveOn } } }`;
    const read = (id: string): Promise<unknown> => organisations.ask({ query, variables: { id }, as: central.subject });
    expect(await read(before.organisationId)).toEqual({
      data: { organisation: { successor: { odsCode: after.odsCode }, predecessors: [] } },
    });
    expect(await read(after.organisationId)).toEqual({
      data: {
        organisation: {
          successor: null,
          predecessors: [{ predecessor: { odsCode: before.odsCode }, effectiveOn: '2026-04-01' }],
        },
      },
    });
    const chains = await database.sql(
      `select chain from organisations.audit_event where operation = 'recordSuccession' and entity_id = $1 order by chain`,
      [before.organisationId],
    );
    expect(chains).toEqual([before, after].map(({ organisationId: chain }) => ({ chain })).toSorted(byChain));
  });

  it('may be of several into one, and a chain', async () => {
    const [a, b, c, d] = [
      await givenOrganisation(database),
      await givenOrganisation(database),
      await givenOrganisation(database),
      await givenOrganisation(database),
    ];
    expect(await record(a, c)).toMatchObject(DONE);
    expect(await record(b, c)).toMatchObject(DONE);
    expect(await record(c, d)).toMatchObject(DONE);
  });

  it('is refused for itself, for a second successor, and where it would lead back', async () => {
    const [a, b, c] = [
      await givenOrganisation(database),
      await givenOrganisation(database),
      await givenOrganisation(database),
    ];
    expect(await record(a, a)).toEqual(refusedAt('successorId', 'An organisation cannot succeed itself.'));
    expect(await record(a, b)).toMatchObject(DONE);
    expect(await record(a, c)).toEqual(refusedAt('predecessorId', 'This organisation has a successor already.'));
    expect(await record(b, c)).toMatchObject(DONE);
    const cycle = 'This organisation was, directly or not, succeeded by the one before.';
    expect(await record(c, a)).toEqual(refusedAt('successorId', cycle));
    expect(await record({ organisationId: newId() }, a)).toEqual({
      __typename: 'NotFoundError',
      entity: 'Organisation',
    });
  });

  it('is refused where the days make no sense', async () => {
    const [a, b, c] = [
      await givenOrganisation(database),
      await givenOrganisation(database),
      await givenOrganisation(database),
    ];
    const early = 'The organisation before becomes a member on that day or later: name a later day.';
    expect(await record(a, b, '2020-01-01')).toEqual(refusedAt('effectiveOn', early));
    expect(await record(a, b, '2024-04-01')).toMatchObject(DONE);
    const first = 'Another organisation became this one only after that day: name a later day.';
    expect(await record(b, c, '2024-03-31')).toEqual(refusedAt('effectiveOn', first));
    expect(await record(b, c, '2024-04-02')).toMatchObject(DONE);
    const gone = 'By that day the successor has become another organisation itself: name that one, or an earlier day.';
    expect(await record(await givenOrganisation(database), b, '2024-04-03')).toEqual(refusedAt('effectiveOn', gone));
  });

  it('never closes a cycle, not even with two that are recorded at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await givenOrganisation(database), await givenOrganisation(database)];
      const answers = await Promise.all([record(a, b), record(b, a)]);
      expect(answers.filter((answer) => JSON.stringify(answer).includes('Success'))).toHaveLength(1);
    }
  });
});

function byChain(one: { readonly chain: string }, other: { readonly chain: string }): number {
  return one.chain < other.chain ? -1 : 1;
}

describe('an organisation that becomes another', () => {
  it('has neither lead nor deputy nor membership from that day on, and keeps its history', async () => {
    const [before, after] = [await givenOrganisation(database), await givenOrganisation(database)];
    await givenDeputy(database, before.organisationId);
    await record(before, after);
    const periods = `select from_on::text, until_on::text from organisations`;
    const of = ({ organisationId }: GivenOrganisation, table: string): Promise<readonly object[]> =>
      database.sql(`${periods}.${table} where organisation_id = $1`, [organisationId]);
    const ended = { from_on: '2020-01-01', until_on: '2026-04-01' };
    expect(await of(before, 'lead_appointment')).toEqual([ended, ended]);
    expect(await of(before, 'membership')).toEqual([ended]);
    const open = { from_on: '2020-01-01', until_on: null };
    expect([await of(after, 'lead_appointment'), await of(after, 'membership')]).toEqual([[open], [open]]);
  });

  it('keeps a membership and a tenure that had ended before', async () => {
    const [before, after] = [await givenOrganisation(database), await givenOrganisation(database)];
    for (const table of ['membership', 'lead_appointment']) {
      await database.sql(`update organisations.${table} set until_on = '2025-01-01' where organisation_id = $1`, [
        before.organisationId,
      ]);
    }
    await record(before, after);
    const ends = await database.sql(
      `select until_on::text from organisations.membership where organisation_id = $1
       union all select until_on::text from organisations.lead_appointment where organisation_id = $1`,
      [before.organisationId],
    );
    expect(ends).toEqual([{ until_on: '2025-01-01' }, { until_on: '2025-01-01' }]);
  });
});

const ROLES = `{ viewer { roles { role organisation { odsCode } } } }`;

async function rolesOf({ subject }: GivenPerson): Promise<readonly unknown[]> {
  const { data } = await organisations.ask({ query: ROLES, as: subject });
  return (data as { readonly viewer: { readonly roles: readonly unknown[] } }).viewer.roles;
}

describe('whoever holds something in an organisation that becomes another', () => {
  it('holds it to the day before, and nothing from that day on; the successor’s lead reads what was', async () => {
    const [before, after] = [await givenOrganisation(database), await givenOrganisation(database)];
    const { organisationId } = before;
    const effectiveOn = addDays(await clockToday(database), 30);
    const people = [
      before.lead,
      await givenDeputy(database, organisationId),
      await givenColleague(database, { role: 'VIEWER', organisationId }),
      await givenColleague(database, { role: 'QIP_LEAD', organisationId, programmeId: newId() }),
      await givenColleague(database, { role: 'DATA_COLLECTOR', organisationId, auditCycleId: newId() }),
    ];
    const tool = await givenPartnerTool(database, [organisationId]);
    expect(await record(before, after, effectiveOn)).toMatchObject(DONE);
    const counts = async (): Promise<readonly number[]> =>
      Promise.all([...people, tool].map(async (who) => (await rolesOf(who)).length));
    await stopClock(database, new Date(`${addDays(effectiveOn, -1)}T12:00:00Z`));
    expect(await counts()).toEqual([1, 1, 1, 1, 1, 2]);
    await stopClock(database, new Date(`${effectiveOn}T12:00:00Z`));
    expect(await counts()).toEqual([0, 0, 0, 0, 0, 1]);
    const query = `query ($id: ID!) { organisation(id: $id) { odsCode roleGrants { untilOn } partnerGrants { untilOn } } }`;
    const ask = (as: GivenPerson): Promise<unknown> =>
      organisations.ask({ query, variables: { id: organisationId }, as: as.subject });
    const ended = { untilOn: effectiveOn };
    expect(await ask(after.lead)).toEqual({
      data: { organisation: { odsCode: before.odsCode, roleGrants: [ended, ended, ended], partnerGrants: [] } },
    });
    expect(await ask(central)).toMatchObject({ data: { organisation: { partnerGrants: [ended] } } });
  });

  it('is given nothing in it that would begin on that day or later, and nothing that outlasts it', async () => {
    const [before, after] = [await givenOrganisation(database), await givenOrganisation(database)];
    const { organisationId } = before;
    const today = await clockToday(database);
    const effectiveOn = addDays(today, 30);
    await record(before, after, effectiveOn);
    const { personId } = after.lead;
    const give = async (operation: string, input: object): Promise<unknown> => {
      const type = operation.charAt(0).toUpperCase() + operation.slice(1);
      const query = `mutation ($input: ${type}Input!) { ${operation}(input: $input) {
        __typename ... on InputValidationError { fields { path } } } }`;
      const given = { personId, organisationId, ...input };
      const { data } = await organisations.ask({ query, variables: { input: given }, as: central.subject });
      return data?.[operation];
    };
    const office = (fromOn: string): object => ({ profession: 'OTHER', fromOn });
    const late = { __typename: 'InputValidationError', fields: [{ path: 'fromOn' }] };
    expect(await give('nominateLocalLead', office(effectiveOn))).toEqual(late);
    expect(await give('appointDeputy', office(effectiveOn))).toEqual(late);
    expect(await give('nominateLocalLead', office(addDays(today, 1)))).toMatchObject({
      __typename: 'NominateLocalLeadSuccess',
    });
    expect(await give('appointDeputy', office(today))).toMatchObject({ __typename: 'AppointDeputySuccess' });
    expect(await give('grantRole', { role: 'VIEWER' })).toMatchObject({ __typename: 'GrantRoleSuccess' });
    await stopClock(database, new Date(`${effectiveOn}T12:00:00Z`));
    expect(await give('grantRole', { role: 'VIEWER' })).toEqual({
      __typename: 'InputValidationError',
      fields: [{ path: 'organisationId' }],
    });
    expect(await rolesOf(after.lead)).toEqual([{ role: 'LOCAL_LEAD', organisation: { odsCode: after.odsCode } }]);
  });
});
