import { describe, expect, it } from '@jest/globals';
import {
  givenCentralPerson,
  givenColleague,
  givenOrganisation,
  givenPartnerTool,
  givenTeam,
} from '@qip/testkit/given-organisations';
import { givenCycle, givenEnrolment, givenProgramme } from '@qip/testkit/given-programmes';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { programmesSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const programmes = useTestSubgraph(programmesSubgraph, database);

const OF_ORGANISATION = `query ($id: ID!) { _entities(representations: [{ __typename: "Organisation", id: $id }]) {
  ... on Organisation { enrolments { totalCount edges { node { auditCycle { code } } } } } } }`;
const OF_CYCLE = `query ($id: ID!) { auditCycle(id: $id) { enrolments { totalCount edges { node { organisation { id } } } } } }`;

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: Readonly<Record<'auditCycle' | 'organisation', Record<string, string>>> }[];
}

/** The codes of the cycles in which an organisation takes part, as somebody sees them; the count has to agree. */
async function codesOf(organisationId: string, as?: string): Promise<readonly (string | undefined)[]> {
  const request = { query: OF_ORGANISATION, variables: { id: organisationId } };
  const { data, errors } = await programmes.ask({ ...request, ...(as === undefined ? {} : { as }) });
  expect(errors).toBeUndefined();
  const [organisation] = (data as { _entities: { enrolments: Page }[] })._entities;
  const codes = (organisation?.enrolments.edges ?? []).map(({ node }) => node.auditCycle['code']);
  expect(organisation?.enrolments.totalCount).toBe(codes.length);
  return codes;
}

/** The organisations in a cycle, as somebody sees them; the count has to agree. */
async function organisationsIn(auditCycleId: string, as?: string): Promise<readonly (string | undefined)[]> {
  const request = { query: OF_CYCLE, variables: { id: auditCycleId } };
  const { data, errors } = await programmes.ask({ ...request, ...(as === undefined ? {} : { as }) });
  expect(errors).toBeUndefined();
  const { enrolments } = (data as { auditCycle: { enrolments: Page } }).auditCycle;
  const ids = enrolments.edges.map(({ node }) => node.organisation['id']);
  expect(enrolments.totalCount).toBe(ids.length);
  return ids;
}

describe('enrolments', () => {
  it('of a cycle are all seen by the central team, one’s own by a lead, none by anybody else', async () => {
    const [own, other] = [await givenOrganisation(database), await givenOrganisation(database)];
    const { lead: outsider } = await givenOrganisation(database);
    const central = await givenCentralPerson(database);
    const { auditCycleId } = await givenCycle(database, await givenProgramme(database));
    await givenEnrolment(database, { organisationId: own.organisationId, auditCycleId });
    await givenEnrolment(database, { organisationId: other.organisationId, auditCycleId, isWithdrawn: true });
    expect(await organisationsIn(auditCycleId, central.subject)).toEqual([own.organisationId, other.organisationId]);
    expect(await organisationsIn(auditCycleId, own.lead.subject)).toEqual([own.organisationId]);
    expect(await organisationsIn(auditCycleId, outsider.subject)).toEqual([]);
    expect(await organisationsIn(auditCycleId)).toEqual([]);
  });

  it('of an organisation are seen as far as each of its people may, latest cycle first', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const { lead: foreign } = await givenOrganisation(database);
    const [programme, other] = [await givenProgramme(database), await givenProgramme(database)];
    const first = await givenCycle(database, programme, { submissionOpensInDays: -400 });
    const second = await givenCycle(database, programme, { baselineId: first.auditCycleId });
    const third = await givenCycle(database, other, { submissionOpensInDays: -200 });
    for (const { auditCycleId } of [first, second, third]) {
      await givenEnrolment(database, { organisationId, auditCycleId });
    }
    const teamId = await givenTeam(database, organisationId, 'A1');
    const { auditCycleId } = second;
    const people = {
      qipLead: await givenColleague(database, { role: 'QIP_LEAD', organisationId, programmeId: other.programmeId }),
      collector: await givenColleague(database, { role: 'DATA_COLLECTOR', organisationId, auditCycleId }),
      teamCollector: await givenColleague(database, {
        role: 'DATA_COLLECTOR',
        organisationId,
        auditCycleId,
        teamIds: [teamId],
      }),
      viewer: await givenColleague(database, { role: 'VIEWER', organisationId }),
      partner: await givenPartnerTool(database, [organisationId]),
    };
    const all = [second.code, third.code, first.code];
    expect(await codesOf(organisationId, (await givenCentralPerson(database)).subject)).toEqual(all);
    expect(await codesOf(organisationId, lead.subject)).toEqual(all);
    expect(await codesOf(organisationId, people.viewer.subject)).toEqual(all);
    expect(await codesOf(organisationId, people.qipLead.subject)).toEqual([third.code]);
    expect(await codesOf(organisationId, people.collector.subject)).toEqual([second.code]);
    expect(await codesOf(organisationId, people.teamCollector.subject)).toEqual([second.code]);
    expect(await codesOf(organisationId, people.partner.subject)).toEqual([]);
    expect(await codesOf(organisationId, foreign.subject)).toEqual([]);
    expect(await codesOf(organisationId)).toEqual([]);
  });

  it('of a predecessor are seen by its successor’s lead', async () => {
    const [own, before] = [await givenOrganisation(database), await givenOrganisation(database)];
    await database.sql(
      `insert into organisations.succession (predecessor_id, successor_id, effective_on) values ($1, $2, '2024-01-01')`,
      [before.organisationId, own.organisationId],
    );
    const cycle = await givenCycle(database, await givenProgramme(database));
    await givenEnrolment(database, { organisationId: before.organisationId, auditCycleId: cycle.auditCycleId });
    expect(await codesOf(before.organisationId, own.lead.subject)).toEqual([cycle.code]);
  });

  it('cost the same number of statements, be they one or many', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const programme = await givenProgramme(database);
    const { auditCycleId } = await givenCycle(database, programme);
    await givenEnrolment(database, { organisationId, auditCycleId });
    const query = `query ($id: ID!) { _entities(representations: [{ __typename: "Organisation", id: $id }]) {
      ... on Organisation { enrolments { edges { node { casesExpected organisation { id enrolments { totalCount } }
        auditCycle { code phase programme { title } enrolments { edges { node { version } } } } } } } } } }`;
    const statements = async (): Promise<number> => {
      programmes.takeStatements();
      const answer = await programmes.ask({ query, variables: { id: organisationId }, as: lead.subject });
      expect(answer.errors).toBeUndefined();
      return programmes.takeStatements().length;
    };
    const few = await statements();
    for (let made = 0; made < 10; made += 1) {
      const more = await givenCycle(database, programme, { baselineId: auditCycleId });
      await givenEnrolment(database, { organisationId, auditCycleId: more.auditCycleId });
    }
    expect(await statements()).toBe(few);
  });
});
