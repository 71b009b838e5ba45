import { beforeAll, describe, expect, it } from '@jest/globals';
import { StartCaseUploadDocument } from '@qip/schema/generated/graphql';
import { newId } from '@qip/subgraph-kit/values/id';
import { givenColleague, givenPerson } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestPlatform } from '../harness/use-test-platform.js';
import { ANSWERS, CANARY, givenTwoOrganisations, rowsOf, type TwoOrganisations } from './two-organisations.js';

const database = useTestDatabase();
const platform = useTestPlatform(database);
let world: TwoOrganisations;
beforeAll(async () => {
  world = await givenTwoOrganisations(database);
});

/** What the attacker is answered, with the id that was asked for made unrecognisable. */
async function answerTo(query: string, id: string): Promise<string> {
  const variables = { id, cycle: world.cycle.auditCycleId };
  const { text } = await platform.ask({ query, variables, as: world.attacker.lead.subject });
  return text.replaceAll(id, 'ID').replaceAll(/"requestId":"[^"]+"/g, '');
}

async function uploadOfVictim(): Promise<string> {
  const { body } = await platform.ask({
    query: StartCaseUploadDocument.toString(),
    variables: {
      input: { organisationId: world.victim.organisationId, auditCycleId: world.cycle.auditCycleId, mode: 'ADD' },
    },
    as: world.victim.lead.subject,
  });
  return (body as { data: { startCaseUpload: { upload: { id: string } } } }).data.startCaseUpload.upload.id;
}

describe('what belongs to another organisation', () => {
  it.each([
    ['submission', '($id: ID!) { submission(id: $id) { id state caseCount } }', () => world.victim.submissionId],
    ['caseUpload', '($id: ID!) { caseUpload(id: $id) { id uploadUrl } }', uploadOfVictim],
    ['organisation', '($id: ID!) { organisation(id: $id) { id name } }', () => world.victim.organisationId],
    ['organisation', '($id: String!) { organisation(odsCode: $id) { id name } }', () => world.victim.odsCode],
    [
      'benchmark',
      '($id: ID!, $cycle: ID!) { benchmark(auditCycleId: $cycle, organisationId: $id) { revision } }',
      () => world.victim.organisationId,
    ],
  ])('is the same to a stranger as what is not there: %s (tenancy-02)', async (field, query, idOf) => {
    const id = await idOf();
    const foreign = await answerTo(`query ${query}`, id);
    expect(foreign).toBe(await answerTo(`query ${query}`, newId()));
    expect(JSON.parse(foreign)).toEqual({ data: { [field]: null } });
  });

  it('is there for its own lead', async () => {
    const { body } = await platform.ask({
      query: 'query ($id: ID!) { submission(id: $id) { caseCount cases { edges { node { answers } } } } }',
      variables: { id: world.victim.submissionId },
      as: world.victim.lead.subject,
    });
    expect(body).toMatchObject({ data: { submission: { caseCount: 2 } } });
    expect(JSON.stringify(body)).toContain(CANARY);
  });

  it('is not reached over what both have, at any depth (tenancy-04)', async () => {
    const organisation = 'organisation { id name odsCode teams(first: 5) { edges { node { id code } } } }';
    const back = `organisation { id submissions(first: 5) { totalCount edges { node { id cases(first: 5) { totalCount } } } } }`;
    const query = `query ($id: ID!) { auditCycle(id: $id) {
      submissions(first: 5) { totalCount edges { node { id ${organisation}
        auditCycle { submissions(first: 5) { totalCount edges { node { id ${back} } } } } } } }
      enrolments(first: 5) { totalCount edges { node { id ${organisation} submission { id } } } }
      programme { auditCycles(first: 5) { edges { node { submissions(first: 5) { edges { node { id } } } } } } }
      progress { organisation { id name } }
    } }`;
    const { status, text } = await platform.ask({
      query,
      variables: { id: world.cycle.auditCycleId },
      as: world.attacker.lead.subject,
    });
    expect(status).toBe(200);
    expect(text).toContain(world.attacker.submissionId);
    expect(text.match(/"submissions":\{"totalCount":1,/g)).toHaveLength(3);
    const { organisationId, odsCode, name, enrolmentId, teamId, submissionId, caseId } = world.victim;
    for (const secret of [organisationId, odsCode, name, enrolmentId, teamId, submissionId, caseId, CANARY]) {
      expect(text).not.toContain(secret);
    }
  });
});

describe('who belongs to no organisation', () => {
  it('gets no list at all, and certainly not everything (tenancy-07)', async () => {
    const stranger = await givenPerson(database);
    const { body, data, codes } = await platform.ask({
      query: `query ($id: ID!) { viewer { organisations { id } roles { role } } organisations { totalCount edges { node { id } } }
        submissions(auditCycleId: $id) { totalCount edges { node { id } } }
        auditCycle(id: $id) { submissions { totalCount } enrolments { totalCount } } }`,
      variables: { id: world.cycle.auditCycleId },
      as: stranger.subject,
    });
    expect(JSON.stringify(body)).not.toMatch(/"totalCount":[^0]/);
    expect(JSON.stringify(body)).not.toContain(world.victim.organisationId);
    const nothing = { totalCount: 0 };
    expect(data).toEqual({
      viewer: { organisations: [], roles: [] },
      organisations: null,
      submissions: null,
      auditCycle: { enrolments: nothing, submissions: nothing },
    });
    expect(codes).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  it('and whose grant names no team gets no case (tenancy-07)', async () => {
    const collector = await givenColleague(database, {
      role: 'DATA_COLLECTOR',
      organisationId: world.victim.organisationId,
      auditCycleId: world.cycle.auditCycleId,
      teamIds: [],
    });
    const { body } = await platform.ask({
      query:
        'query ($id: ID!) { submissions(auditCycleId: $id) { edges { node { cases { totalCount edges { node { id } } } } } } }',
      variables: { id: world.cycle.auditCycleId },
      as: collector.subject,
    });
    expect(JSON.stringify(body)).not.toMatch(/"totalCount":[^0]/);
    expect(JSON.stringify(body)).not.toContain(world.victim.caseId);
  });
});

describe("an input that names another organisation's things", () => {
  const attempts: [string, () => object][] = [
    [
      'recordCase',
      () => ({
        organisationId: world.victim.organisationId,
        auditCycleId: world.cycle.auditCycleId,
        teamCode: 'B1',
        answers: ANSWERS,
      }),
    ],
    [
      'recordCase',
      () => ({
        organisationId: world.attacker.organisationId,
        auditCycleId: world.cycle.auditCycleId,
        teamId: world.victim.teamId,
        answers: ANSWERS,
      }),
    ],
    [
      'startCaseUpload',
      () => ({ organisationId: world.victim.organisationId, auditCycleId: world.cycle.auditCycleId, mode: 'REPLACE' }),
    ],
    [
      'signOffSubmission',
      () => ({
        organisationId: world.victim.organisationId,
        auditCycleId: world.cycle.auditCycleId,
        expectedVersion: 1,
      }),
    ],
    ['withdrawSignOff', () => ({ submissionId: world.victim.submissionId, expectedVersion: 1 })],
    [
      'enrol',
      () => ({ organisationId: world.victim.organisationId, auditCycleId: world.cycle.auditCycleId, casesExpected: 1 }),
    ],
    ['withdrawEnrolment', () => ({ enrolmentId: world.victim.enrolmentId, expectedVersion: 1 })],
    [
      'registerTeams',
      () => ({ organisationId: world.victim.organisationId, teams: [{ code: 'X1', careSetting: 'CAMHS' }] }),
    ],
    [
      'grantRole',
      () => ({ personId: world.attacker.lead.personId, role: 'VIEWER', organisationId: world.victim.organisationId }),
    ],
    [
      'appointDeputy',
      () => ({
        organisationId: world.victim.organisationId,
        personId: world.attacker.lead.personId,
        profession: 'OTHER',
        fromOn: '2026-01-01',
      }),
    ],
  ];

  it.each(attempts)('changes nothing of it by %s (tenancy-08)', async (mutation, inputOf) => {
    const before = await rowsOf(database, world.victim.organisationId);
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const { body } = await platform.ask({
      query: `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ... on UserError { message } } }`,
      variables: { input: inputOf() },
      as: world.attacker.lead.subject,
    });
    expect(body).toMatchObject({
      data: { [mutation]: { __typename: expect.stringMatching(/^(NotFound|InputValidation)Error$/) } },
    });
    expect(JSON.stringify(body)).not.toContain(world.victim.name);
    expect(await rowsOf(database, world.victim.organisationId)).toBe(before);
  });

  it.each(['id', 'organisationID', 'submissionId', 'version', 'state'])(
    'cannot set what the server alone sets: %s (tenancy-08)',
    async (field) => {
      const before = await rowsOf(database, world.victim.organisationId);
      const { status, body } = await platform.ask({
        query: 'mutation ($input: RecordCaseInput!) { recordCase(input: $input) { __typename } }',
        variables: {
          input: {
            organisationId: world.attacker.organisationId,
            auditCycleId: world.cycle.auditCycleId,
            teamCode: 'A1',
            answers: ANSWERS,
            [field]: world.victim.caseId,
          },
        },
        as: world.attacker.lead.subject,
      });
      expect(status).toBe(400);
      expect(body).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
      expect(await rowsOf(database, world.victim.organisationId)).toBe(before);
    },
  );
});
