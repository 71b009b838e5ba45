import { beforeAll, describe, expect, it } from '@jest/globals';
import { givenTeam } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { type ExecutionResult } from 'graphql';
import { ACCESS } from './access-table.js';
import { organisationsSubgraph } from './subgraph.js';
import { EVERYBODY, givenWorld, type Somebody, type World } from '../testing/everybody.js';
import { givenGoodPractice } from '../testing/given-good-practice.js';
import { givenInvitation } from '../testing/given-invitation.js';
import { givenNotice } from '../testing/given-notice.js';
import { givenRegistration, givenWorkshop } from '../testing/given-workshop.js';
import { mutationsIn } from '../testing/mutations.js';

const database = useTestDatabase();
const organisations = useTestSubgraph(organisationsSubgraph, database);
let world: World;
/** Where something is done: nobody acts for an organisation that has become another. */
let standing: World;
let teamId: string;
let workshopId: string;

const MUTATIONS = mutationsIn(database, () => standing);

beforeAll(async () => {
  world = await givenWorld(database, 'SUCCEEDED');
  standing = await givenWorld(database, 'STANDING');
  await givenInvitation(database, world.own.organisationId);
  await givenGoodPractice(database, world.own.organisationId);
  workshopId = await givenWorkshop(database);
  const { organisationId, lead } = world.own;
  await givenRegistration(database, {
    ...{ organisationId, workshopId, personId: lead.personId },
    ...{ state: 'REGISTERED', number: 1 },
  });
  await database.sql(
    `insert into organisations.partner_read (organisation_id, partner_tool_id, what)
     select organisation_id, partner_tool_id, 'benchmark' from organisations.partner_grant where organisation_id = $1`,
    [world.own.organisationId],
  );
  teamId = await givenTeam(database, world.own.organisationId, 'A1');
});

function ask(
  who: Somebody,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  { subjects } = world,
): Promise<ExecutionResult> {
  const subject = subjects[who];
  return organisations.ask({ query, variables, ...(subject === null ? {} : { as: subject }) });
}

/** How an attempt ended, in one word: what it found, its error's code, or the name of what it answered. */
function endOf({ data, errors }: ExecutionResult): unknown {
  if (errors !== undefined) return errors.map(({ extensions }) => extensions['code']).join();
  const answer: unknown = Object.values(data ?? {})[0];
  if (answer === null) return 'null';
  return typeof answer === 'object' && '__typename' in answer ? answer.__typename : answer;
}

async function endsOf(
  query: string,
  variables: () => Promise<Readonly<Record<string, unknown>>>,
  within = world,
): Promise<unknown> {
  const ends: Partial<Record<Somebody, unknown>> = {};
  for (const who of EVERYBODY) ends[who] = endOf(await ask(who, query, await variables(), within));
  return ends;
}

/** Everybody else than those who are named. */
function everybody(named: Partial<Record<Somebody, unknown>>, others: unknown): Readonly<Record<string, unknown>> {
  return { ...Object.fromEntries(EVERYBODY.map((who) => [who, others])), nobody: 'UNAUTHENTICATED', ...named };
}

const own = (): Promise<Readonly<Record<string, unknown>>> =>
  Promise.resolve({ id: world.own.organisationId, odsCode: world.own.odsCode });
const each = <T>(named: readonly Somebody[], value: T): Partial<Record<Somebody, T>> =>
  Object.fromEntries(named.map((who) => [who, value]));

const STAFF = ['central team', 'local lead', 'deputy', 'QIP lead', "successor's lead"] as const;
const READERS = [...STAFF, 'data collector', 'viewer'] as const;
const FOREIGN = ['lead of another organisation', "predecessor's lead"] as const;

describe('reading', () => {
  it.each([
    'query ($id: ID) { organisation(id: $id) { __typename } }',
    'query ($odsCode: String) { organisation(odsCode: $odsCode) { __typename } }',
  ])('%s shows it to whom it belongs', async (query) => {
    expect(await endsOf(query, own)).toEqual(
      everybody({ ...each(READERS, 'Organisation'), ...each(FOREIGN, 'null') }, 'FORBIDDEN'),
    );
  });

  it('organisations lists those that one may see', async () => {
    const query = `{ organisations(first: 100) { totalCount edges { node { odsCode } } } }`;
    const seen: Partial<Record<Somebody, unknown>> = {};
    for (const who of EVERYBODY) {
      const answer = await ask(who, query);
      const list: unknown = answer.data?.['organisations'];
      seen[who] = answer.errors === undefined ? list : endOf(answer);
    }
    const listOf = (...codes: readonly string[]): unknown => ({
      totalCount: codes.length,
      edges: expect.arrayContaining(codes.map((odsCode) => ({ node: { odsCode } }))),
    });
    const { own: mine, predecessor, successor, other } = world;
    const reach = listOf(mine.odsCode, predecessor.odsCode);
    expect(seen).toEqual(
      everybody(
        {
          ...each(READERS, reach),
          'central team': expect.objectContaining({ totalCount: expect.any(Number) }),
          "successor's lead": listOf(successor.odsCode, mine.odsCode, predecessor.odsCode),
          "predecessor's lead": listOf(predecessor.odsCode),
          'lead of another organisation': listOf(other.odsCode),
        },
        'FORBIDDEN',
      ),
    );
  });

  it('organisations with or without a lead are told to those who may know the staff', async () => {
    const query = `{ organisations(hasLead: true) { __typename } }`;
    expect(await endsOf(query, own)).toEqual(
      everybody(
        { ...each([...STAFF, 'lead of another organisation', "predecessor's lead"], 'OrganisationConnection') },
        'FORBIDDEN',
      ),
    );
  });

  it('workshops are for whoever holds a role in an organisation, and for the central team', async () => {
    const known = [...READERS, 'lead of another organisation', "predecessor's lead"] as const;
    expect(await endsOf('{ workshops { __typename } }', own)).toEqual(
      everybody(each(known, 'WorkshopConnection'), 'FORBIDDEN'),
    );
  });

  it('examples of good practice are for whoever holds a role in an organisation, and for the central team', async () => {
    const known = [...READERS, 'lead of another organisation', "predecessor's lead"] as const;
    expect(await endsOf('{ goodPractices { __typename } }', own)).toEqual(
      everybody(each(known, 'GoodPracticeConnection'), 'FORBIDDEN'),
    );
  });

  it('notices are for the central team', async () => {
    expect(await endsOf('{ notices { __typename } }', own)).toEqual(
      everybody({ 'central team': 'NoticeConnection' }, 'FORBIDDEN'),
    );
  });

  it('the history of an organisation is for the central team, its lead and its successor’s', async () => {
    const query = `query ($id: ID!) { organisationHistory(organisationId: $id) { __typename } }`;
    const readers = ['central team', 'local lead', 'deputy', "successor's lead"] as const;
    expect(await endsOf(query, own)).toEqual(
      everybody({ ...each(readers, 'OrganisationEventConnection'), ...each(FOREIGN, 'null') }, 'FORBIDDEN'),
    );
  });

  it('viewer tells everybody who has a token what he may do', async () => {
    expect(await endsOf('{ viewer { __typename } }', own)).toEqual(everybody({}, 'Viewer'));
  });

  it.each([
    ['currentLead', STAFF],
    ['leadAppointments', STAFF],
    ['roleGrants', STAFF],
    ['invitations', ['central team', 'local lead', 'deputy', "successor's lead"]],
    ['partnerGrants', ['central team', 'local lead', 'deputy']],
    ['partnerReads', ['central team', 'local lead', 'deputy', "successor's lead"]],
    ['teams', READERS],
    ['memberships', READERS],
  ] as const)("of an organisation's %s is for those whom the table names", async (field, named) => {
    const isList = field === 'teams' || field === 'partnerReads';
    const selection = isList ? '{ edges { node { __typename } } }' : '{ __typename }';
    const query = `query ($id: ID) { organisation(id: $id) { ${field} ${selection} } }`;
    const seeing: Somebody[] = [];
    for (const who of READERS) {
      const { data, errors } = await ask(who, query, { id: world.own.organisationId });
      expect(errors).toBeUndefined();
      const organisation: unknown = data?.['organisation'];
      if (JSON.stringify(organisation).includes('__typename')) seeing.push(who);
    }
    expect(seeing.toSorted()).toEqual(named.toSorted());
  });
});

const success = (operation: string): string => `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Success`;

describe('doing', () => {
  it.each(Object.entries(MUTATIONS))('%s is done for those who may, and for nobody else', async (operation, rule) => {
    const type = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { ${operation}(input: $input) { __typename } }`;
    const ends = await endsOf(query, async () => ({ input: await rule.input() }), standing);
    expect(ends).toEqual(
      everybody(
        {
          ...each(rule.allowed, success(operation)),
          ...each(rule.notFound, 'NotFoundError'),
          ...each(rule.notNow ?? [], 'InvalidTransitionError'),
        },
        'FORBIDDEN',
      ),
    );
  });

  it('knows no mutation that this walk leaves out', () => {
    const mutations = Object.keys(organisations.running().schema.getMutationType()?.getFields() ?? {});
    expect(mutations.toSorted()).toEqual(Object.keys(MUTATIONS).toSorted());
    const queries = Object.keys(organisations.running().schema.getQueryType()?.getFields() ?? {});
    expect(queries.toSorted()).toEqual([
      '_entities',
      '_service',
      'goodPractices',
      'notices',
      'organisation',
      'organisationHistory',
      'organisations',
      'viewer',
      'workshops',
    ]);
  });

  it('has a row in the table for each mutation, and no row for what is not there', () => {
    const rows = Object.keys(ACCESS).filter((operation) => operation !== 'viewer' && !operation.startsWith('read'));
    expect(rows.toSorted()).toEqual(Object.keys(MUTATIONS).toSorted());
  });

  it('leaves no trace when it is denied', async () => {
    const events = (): Promise<readonly object[]> => database.sql('select from organisations.audit_event');
    const before = await events();
    for (const [operation, { input }] of Object.entries(MUTATIONS)) {
      const type = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Input!`;
      await ask(
        'lead of another organisation',
        `mutation ($input: ${type}) { ${operation}(input: $input) { __typename } }`,
        { input: await input() },
        standing,
      );
    }
    expect(await events()).toHaveLength(before.length);
  });
});

describe('an entity that another subgraph refers to', () => {
  it.each([
    ['Organisation', READERS],
    ['Team', READERS],
    ['Membership', READERS],
    ['Person', STAFF],
    ['LeadAppointment', STAFF],
    ['RoleGrant', STAFF],
    ['GoodPractice', ['central team', 'local lead', 'deputy', 'QIP lead', 'data collector', 'viewer']],
    ['Workshop', [...READERS, 'lead of another organisation', "predecessor's lead"]],
    ['WorkshopRegistration', STAFF],
    ['Notice', ['central team']],
    ['Invitation', ['central team', 'local lead', 'deputy', "successor's lead"]],
    ['PartnerGrant', ['central team', 'local lead', 'deputy', 'granted partner tool']],
  ] as const)('%s is there for those who may see it, and for others is not', async (type, named) => {
    const { organisationId, lead } = world.own;
    const idOf = async (table: string): Promise<string | undefined> =>
      (
        await database.sql<{ id: string }>(
          `select id from organisations.${table} where organisation_id = $1 order by id limit 1`,
          [organisationId],
        )
      )[0]?.id;
    const ids = {
      Organisation: organisationId,
      Team: teamId,
      Person: lead.personId,
      LeadAppointment: await idOf('lead_appointment'),
      RoleGrant: await idOf('role_grant'),
      GoodPractice: await idOf('good_practice'),
      Workshop: workshopId,
      WorkshopRegistration: await idOf('workshop_registration'),
      Notice: await givenNotice(database),
      Invitation: await idOf('invitation'),
      PartnerGrant: await idOf('partner_grant'),
      Membership: await idOf('membership'),
    };
    const query = `query ($key: _Any!) { _entities(representations: [$key]) { __typename } }`;
    const seeing: Somebody[] = [];
    for (const who of EVERYBODY) {
      const { data, errors } = await ask(who, query, { key: { __typename: type, id: ids[type] } });
      expect(errors).toBeUndefined();
      if (JSON.stringify(data) !== '{"_entities":[null]}') seeing.push(who);
    }
    expect(seeing.toSorted()).toEqual(named.toSorted());
  });
});
