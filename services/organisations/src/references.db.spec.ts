import { describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import {
  givenCentralPerson,
  givenColleague,
  givenDeputy,
  givenOrganisation,
  givenPartnerTool,
  givenSuccession,
  givenTeam,
} from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import fc from 'fast-check';
import { givenRegistration, givenWorkshop } from '../testing/given-workshop.js';
import { givenGoodPractice } from '../testing/given-good-practice.js';
import { givenInvitation } from '../testing/given-invitation.js';
import { organisationsSubgraph } from './subgraph.js';

const database = useTestDatabase();
const organisations = useTestSubgraph(organisationsSubgraph, database);

const ENTITIES = `query ($keys: [_Any!]!) { _entities(representations: $keys) {
  ... on Organisation { id } ... on Person { id } ... on LeadAppointment { id } ... on RoleGrant { id } ... on Team { id }
  ... on PartnerGrant { id } ... on Membership { id } ... on Invitation { id }
  ... on Workshop { id } ... on WorkshopRegistration { id } ... on GoodPractice { id } } }`;
const TYPES = [
  'Organisation',
  'Person',
  'LeadAppointment',
  'RoleGrant',
  'Team',
  'PartnerGrant',
  'Membership',
  'Invitation',
] as const;

type Key = Readonly<Record<string, string>>;

async function resolve(keys: readonly Key[], as: string): Promise<readonly (string | null)[]> {
  const { data, errors } = await organisations.ask({ query: ENTITIES, variables: { keys }, as });
  expect(errors).toBeUndefined();
  const found = (data as { _entities: readonly ({ readonly id: string } | null)[] })._entities;
  return found.map((entity) => entity?.id ?? null);
}

async function idIn(table: string, organisationId: string): Promise<string> {
  const [row] = await database.sql<{ id: string }>(
    `select id from organisations.${table} where organisation_id = $1 limit 1`,
    [organisationId],
  );
  return row?.id ?? '';
}

/** Everything there is of an organisation, each with the key under which it is known. */
async function givenAll(): Promise<{
  readonly lead: string;
  readonly keys: readonly { readonly key: Key; readonly id: string }[];
}> {
  const { organisationId, odsCode, lead } = await givenOrganisation(database);
  await givenColleague(database, { role: 'VIEWER', organisationId });
  await givenPartnerTool(database, [organisationId]);
  const workshopId = await givenWorkshop(database);
  const ids = {
    Organisation: organisationId,
    Person: lead.personId,
    LeadAppointment: await idIn('lead_appointment', organisationId),
    RoleGrant: await idIn('role_grant', organisationId),
    Team: await givenTeam(database, organisationId, 'A1'),
    PartnerGrant: await idIn('partner_grant', organisationId),
    Membership: await idIn('membership', organisationId),
    Workshop: workshopId,
    GoodPractice: await givenGoodPractice(database, organisationId),
    WorkshopRegistration: await givenRegistration(database, {
      ...{ organisationId, workshopId, personId: lead.personId },
      ...{ state: 'REGISTERED', number: 1 },
    }),
    Invitation: (await givenInvitation(database, organisationId)).invitationId,
  };
  const byId = TYPES.map((__typename) => ({ key: { __typename, id: ids[__typename] }, id: ids[__typename] }));
  return { lead: lead.subject, keys: [...byId, { key: { __typename: 'Organisation', odsCode }, id: organisationId }] };
}

describe('the entities of this subgraph', () => {
  it('are answered in the order asked, null for what is not there or not to be seen', async () => {
    const [own, other] = [await givenAll(), await givenAll()];
    const all: { readonly key: Key; readonly answer: string | null }[] = [
      ...own.keys.map(({ key, id }) => ({ key, answer: id })),
      // Workshops are for all members to know.
      ...other.keys.map(({ key, id }) => ({ key, answer: key['__typename'] === 'Workshop' ? id : null })),
      ...TYPES.flatMap((__typename) =>
        [newId(), 'nonsense', ''].map((id) => ({ key: { __typename, id }, answer: null })),
      ),
      { key: { __typename: 'Organisation', odsCode: "' or true" }, answer: null },
    ];
    for (const sample of fc.sample(fc.shuffledSubarray(all), 30)) {
      const answers = await resolve(
        sample.map(({ key }) => key),
        own.lead,
      );
      expect(answers).toEqual(sample.map(({ answer }) => answer));
    }
  });
});

const EVERYTHING = `{ organisations(first: 100) { totalCount edges { node {
  odsCode successor { odsCode } predecessors { predecessor { odsCode } }
  invitations { state person { displayName } organisation { odsCode } } isMember memberships { fromOn organisation { odsCode } } currentLead { person { displayName } } leadAppointments { person { displayName } }
  roleGrants { role person { displayName } organisation { odsCode } } partnerGrants { partnerTool { name } } partnerReads(first: 5) { totalCount edges { node { what partnerTool { name } } } }
  teams(first: 5) { totalCount edges { node { code organisation { odsCode } } } } } } } }`;

describe('the statements of a request', () => {
  async function statementsFor(central: string): Promise<{ readonly count: number; readonly seen: number }> {
    organisations.takeStatements();
    const { data, errors } = await organisations.ask({ query: EVERYTHING, as: central });
    expect(errors).toBeUndefined();
    const { organisations: list } = data as { organisations: { readonly totalCount: number } };
    return { count: organisations.takeStatements().length, seen: list.totalCount };
  }

  it('are as many for thirty organisations with all their people as for a few', async () => {
    const { subject } = await givenCentralPerson(database);
    await givenAll();
    const few = await statementsFor(subject);
    for (let index = 0; index < 30; index += 1) {
      await givenAll();
      const [before, after] = [await givenOrganisation(database), await givenOrganisation(database)];
      await givenDeputy(database, after.organisationId);
      await givenSuccession(database, {
        predecessorId: before.organisationId,
        successorId: after.organisationId,
      });
    }
    const many = await statementsFor(subject);
    expect(many.seen).toBe(few.seen + 90);
    expect(many.count).toBe(few.count);
  });
});
