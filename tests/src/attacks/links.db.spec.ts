import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { givenCentralPerson, givenColleague, givenPerson } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestPlatform } from '../harness/use-test-platform.js';
import { givenTwoOrganisations, type Participant, type TwoOrganisations } from './two-organisations.js';

const database = useTestDatabase();
const platform = useTestPlatform(database);

const START = `mutation ($input: StartCaseUploadInput!) { startCaseUpload(input: $input) {
  ... on StartCaseUploadSuccess { upload { id uploadUrl } } } }`;
const PROBLEMS = `query ($id: ID!) { caseUpload(id: $id) { problemsUrl } }`;
const TEMPLATES = `query ($cycle: ID!, $organisation: ID!) { auditCycle(id: $cycle) {
  caseTemplates(organisationId: $organisation) { csvUrl xlsxUrl dataDictionaryUrl } } }`;

const startedSchema = z.object({
  startCaseUpload: z.object({ upload: z.object({ id: z.string(), uploadUrl: z.url() }) }),
});
const problemsSchema = z.object({ caseUpload: z.object({ problemsUrl: z.url() }) });
const templatesSchema = z.object({
  auditCycle: z.object({
    caseTemplates: z.object({ csvUrl: z.url(), xlsxUrl: z.url(), dataDictionaryUrl: z.url() }),
  }),
});
/** A file whose only row belongs to no team of anybody's. */
const FAULTY =
  'teamCode,ageBand,onLithium,monthsOnLithium,declinedTests,serumLevels,renalBeforeStart,comment\nQ9,,,,,,,\n';

interface Got {
  readonly status: number;
  readonly text: string;
}

let world: TwoOrganisations;
/** The paths of everything that the victim can fetch. */
let paths: readonly string[];
let notFound: Got;

async function dataOf<T>(
  schema: z.ZodType<T>,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  as: string,
): Promise<T> {
  return schema.parse((await platform.ask({ query, variables, as })).data);
}

async function pathsOf({ organisationId, lead }: Participant): Promise<readonly string[]> {
  const { auditCycleId } = world.cycle;
  const input = { organisationId, auditCycleId, mode: 'ADD' };
  const { upload } = (await dataOf(startedSchema, START, { input }, lead.subject)).startCaseUpload;
  const sent = platform.request().put(new URL(upload.uploadUrl).pathname).set('content-type', 'text/csv').send(FAULTY);
  expect((await sent).status).toBe(422);
  const { problemsUrl } = (await dataOf(problemsSchema, PROBLEMS, { id: upload.id }, lead.subject)).caseUpload;
  const asked = { cycle: auditCycleId, organisation: organisationId };
  const { caseTemplates } = (await dataOf(templatesSchema, TEMPLATES, asked, lead.subject)).auditCycle;
  return [problemsUrl, ...Object.values(caseTemplates)].map((url) => new URL(url).pathname);
}

async function get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Got> {
  const { status, text } = await platform.request().get(path).set(headers);
  return { status, text };
}
const getAs = async (path: string, subject: string): Promise<Got> =>
  get(path, { authorization: await platform.as(subject) });

beforeAll(async () => {
  world = await givenTwoOrganisations(database);
  paths = await pathsOf(world.victim);
  notFound = await getAs('/files/submissions/random', world.attacker.lead.subject);
});

describe('the address of a file', () => {
  it('gives it to whom it was made for, to be saved and cached nowhere', async () => {
    for (const path of paths) {
      const { status, headers } = await platform
        .request()
        .get(path)
        .set('authorization', await platform.as(world.victim.lead.subject));
      expect([status, headers['cache-control'], headers['x-content-type-options']]).toEqual([
        200,
        'no-store',
        'nosniff',
      ]);
      expect(headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+\.(?:csv|xlsx)"$/);
    }
    expect(paths).toHaveLength(4);
  });

  it('is answered alike to whoever may not see the file, and as one that was made up (link-01)', async () => {
    expect(notFound.status).toBe(404);
    const { organisationId } = world.victim;
    const viewer = await givenColleague(database, { role: 'VIEWER', organisationId });
    for (const path of paths) {
      for (const { subject } of [world.attacker.lead, viewer, await givenPerson(database)]) {
        expect(await getAs(path, subject)).toEqual(notFound);
      }
    }
  });

  it('opens nothing for the central team, which may read no case and add none', async () => {
    const { subject } = await givenCentralPerson(database);
    for (const path of paths) expect(await getAs(path, subject)).toEqual(notFound);
  });

  it('is not enough: without a session, or with one that does not hold, there is no such file (link-01)', async () => {
    const expired = await platform.issuer().token({ sub: world.victim.lead.subject, exp: 1 });
    for (const path of paths) {
      for (const headers of [
        {},
        { authorization: 'Bearer forged' },
        { authorization: `Bearer ${expired}` },
        { cookie: 'session=1' },
        { 'x-gateway-assertion': 'forged' },
      ] as readonly Readonly<Record<string, string>>[]) {
        expect(await get(path, headers)).toEqual(notFound);
      }
      expect(await get(`${path}?access_token=${encodeURIComponent(path)}`)).toEqual(notFound);
    }
  });

  it('cannot be guessed, nor made from one that was given (link-01)', async () => {
    const [own = ''] = await pathsOf(world.attacker);
    const [header = '', claims = '', signature = ''] = (own.split('/').at(-1) ?? '').split('.');
    const changed = Buffer.from(
      Buffer.from(claims, 'base64url').toString().replace(world.attacker.organisationId, world.victim.organisationId),
    ).toString('base64url');
    const none = Buffer.from('{"alg":"none","typ":"qip-file+jwt"}').toString('base64url');
    const [, , , foreign = ''] = paths[0]?.split('/') ?? [];
    const tried = [
      '1',
      world.victim.submissionId,
      `${header}.${changed}.${signature}`,
      `${none}.${changed}.`,
      `${header}.${foreign.split('.')[1] ?? ''}.${signature}`,
    ];
    for (const link of tried) {
      for (const service of ['submissions', 'analytics', 'elsewhere']) {
        const path = `/files/${service}/${link}`;
        expect([path, await getAs(path, world.attacker.lead.subject)]).toEqual([path, notFound]);
      }
    }
    for (const service of ['organisations', 'programmes', 'analytics']) {
      expect(await getAs(own.replace('submissions', service), world.attacker.lead.subject)).toEqual(notFound);
    }
  });

  it('is told to nobody else', async () => {
    const { auditCycleId } = world.cycle;
    const variables = { cycle: auditCycleId, organisation: world.victim.organisationId };
    for (const as of [world.attacker.lead.subject, (await givenCentralPerson(database)).subject]) {
      const { body } = await platform.ask({ query: TEMPLATES, variables, as });
      expect(body).toEqual({ data: { auditCycle: { caseTemplates: null } } });
    }
    const { body } = await platform.ask({ query: TEMPLATES, variables });
    expect(body).toEqual({ data: { auditCycle: { caseTemplates: null } } });
  });

  it('stops opening the file when its reader loses the role, though it has not expired', async () => {
    const { organisationId } = world.victim;
    const { auditCycleId } = world.cycle;
    const collector = await givenColleague(database, { role: 'DATA_COLLECTOR', organisationId, auditCycleId });
    const [path = ''] = paths;
    expect((await getAs(path, collector.subject)).status).toBe(200);
    await database.sql(`update organisations.role_grant set revoked_at = clock.now() where person_id = $1`, [
      collector.personId,
    ]);
    expect(await getAs(path, collector.subject)).toEqual(notFound);
  });

  it('and what it holds stand in no log', () => {
    for (const path of paths) expect(platform.logged.join('\n')).not.toContain(path.split('/').at(-1));
  });
});
