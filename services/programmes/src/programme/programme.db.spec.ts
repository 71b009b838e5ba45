import { describe, expect, it } from '@jest/globals';
import { givenCentralPerson, givenOrganisation } from '@qip/testkit/given-organisations';
import { givenProgrammeVersion } from '@qip/testkit/given-programme-version';
import { givenProgramme } from '@qip/testkit/given-programmes';
import { SAMPLE_AUDIT_TOOL, SAMPLE_STANDARDS } from '@qip/testkit/sample-definition';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { programmesSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const programmes = useTestSubgraph(programmesSubgraph, database);

async function ask(query: string, as?: string): Promise<unknown> {
  const answer = await programmes.ask({ query, ...(as === undefined ? {} : { as }) });
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

describe('a programme', () => {
  it('is read by anybody, by its id or its topic, with its frozen standards and audit tool', async () => {
    const { programmeId, topic, standardIds } = await givenProgramme(database);
    const fields = `title currentVersion { number state authorship { draftedAt }
      standards { id number statement exclusions { code } programmeVersion { number } }
      auditTool { items { name kind } jsonSchema } }`;
    const data = await ask(
      `{ a: programme(id: "${programmeId}") { ${fields} } b: programme(topic: "${topic}") { ${fields} } }`,
    );
    const expected = {
      title: expect.any(String),
      currentVersion: {
        number: 1,
        state: 'APPROVED',
        authorship: null,
        standards: SAMPLE_STANDARDS.map(({ number, statement, exclusions }, index) => ({
          id: standardIds[index],
          number,
          statement,
          exclusions: exclusions.map(({ code }) => ({ code })),
          programmeVersion: { number: 1 },
        })),
        auditTool: {
          items: SAMPLE_AUDIT_TOOL.items.map(({ name, kind }) => ({ name, kind })),
          jsonSchema: expect.objectContaining({ required: ['ageBand', 'onLithium'], additionalProperties: false }),
        },
      },
    };
    expect(data).toEqual({ a: expected, b: expected });
  });

  it('is null where there is none, and asked for by something', async () => {
    expect(await ask(`{ a: programme(id: "nonsense") { id } b: programme(topic: "0") { id } }`)).toEqual({
      a: null,
      b: null,
    });
    const answer = await programmes.ask({ query: '{ programme { id } }' });
    expect(answer.errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  });

  it('of which nothing is approved exists for the central team only', async () => {
    const { programmeId, topic } = await givenProgramme(database, { state: 'DRAFT' });
    const central = await givenCentralPerson(database);
    const { lead } = await givenOrganisation(database);
    const query = `{ a: programme(id: "${programmeId}") { versions { state } } b: programme(topic: "${topic}") { id } }`;
    expect(await ask(query)).toEqual({ a: null, b: null });
    expect(await ask(query, lead.subject)).toEqual({ a: null, b: null });
    expect(await ask(query, central.subject)).toEqual({
      a: { versions: [{ state: 'DRAFT' }] },
      b: { id: programmeId },
    });
  });

  it('shows the version in the making to the central team only', async () => {
    const { programmeId } = await givenProgramme(database);
    await givenProgrammeVersion(database, programmeId, { number: 2, state: 'IN_CHECK' });
    const central = await givenCentralPerson(database);
    const query = `{ programme(id: "${programmeId}") { currentVersion { number } versions { number } } }`;
    expect(await ask(query)).toEqual({ programme: { currentVersion: { number: 1 }, versions: [{ number: 1 }] } });
    expect(await ask(query, central.subject)).toEqual({
      programme: { currentVersion: { number: 1 }, versions: [{ number: 2 }, { number: 1 }] },
    });
  });
});

describe('the programmes', () => {
  it('come by topic number, and those without an approved version to the central team only', async () => {
    const central = await givenCentralPerson(database);
    await givenProgramme(database, { topic: '16' });
    await givenProgramme(database, { topic: '7' });
    await givenProgramme(database, { topic: '2', state: 'DRAFT' });
    const query = `{ programmes(first: 100) { edges { node { topic } } } }`;
    const topics = async (as?: string): Promise<readonly string[]> => {
      const data = (await ask(query, as)) as { programmes: { edges: { node: { topic: string } }[] } };
      return data.programmes.edges.map(({ node }) => node.topic).filter((topic) => ['2', '7', '16'].includes(topic));
    };
    expect(await topics()).toEqual(['7', '16']);
    expect(await topics(central.subject)).toEqual(['2', '7', '16']);
  });

  it('are counted as far as the viewer may see them', async () => {
    const central = await givenCentralPerson(database);
    const count = async (as?: string): Promise<number> =>
      ((await ask('{ programmes { totalCount } }', as)) as { programmes: { totalCount: number } }).programmes
        .totalCount;
    const [publicly, centrally] = [await count(), await count(central.subject)];
    await givenProgramme(database, { state: 'DRAFT' });
    expect([await count(), await count(central.subject)]).toEqual([publicly, centrally + 1]);
  });

  it('cost the same number of statements, be they one or many', async () => {
    const query = (first: number): string => `{ programmes(first: ${first}) { edges { node { title
      currentVersion { standards { statement programmeVersion { number } } auditTool { jsonSchema } }
      versions { number authorship { draftedAt } } auditCycles { edges { node { code phase } } } } } } }`;
    for (let made = 0; made < 5; made += 1) await givenProgramme(database);
    const statements = async (first: number): Promise<number> => {
      programmes.takeStatements();
      await ask(query(first));
      return programmes.takeStatements().length;
    };
    expect(await statements(20)).toBe(await statements(1));
  });
});

describe('the programmes that are due for a review', () => {
  it('are those whose newest approved version has its day by then', async () => {
    const due = (by: string): string =>
      `{ programmes(first: 100, reviewDueBy: "${by}") { totalCount edges { node { topic } } } }`;
    const topics = async (by: string): Promise<readonly string[]> => {
      const { programmes: found } = (await ask(due(by))) as { programmes: { edges: { node: { topic: string } }[] } };
      return found.edges.map(({ node }) => node.topic);
    };
    const { programmeId, topic } = await givenProgramme(database);
    const [{ day, before } = { day: '', before: '' }] = await database.sql<{ day: string; before: string }>(
      `select next_review_on as day, (next_review_on - 1)::date as before from programmes.programme_version
       where programme_id = $1`,
      [programmeId],
    );
    expect(await topics(day)).toContain(topic);
    expect(await topics(before)).not.toContain(topic);
    // The version that follows has another day, and counts once it is approved.
    await givenProgrammeVersion(database, programmeId, { number: 2, state: 'DRAFT' });
    expect(await topics(day)).toContain(topic);
  });
});

describe('a later version', () => {
  it('says what it breaks with, to the central team', async () => {
    const { programmeId } = await givenProgramme(database);
    const standards = SAMPLE_STANDARDS.map((one) => (one.number === 1 ? { ...one, targetPercent: 95 } : one));
    await givenProgrammeVersion(database, programmeId, { number: 2, standards });
    await givenProgrammeVersion(database, programmeId, { number: 3, state: 'DRAFT', standards });
    const central = await givenCentralPerson(database);
    const query = `{ programme(id: "${programmeId}") { versions { breaksWithPrevious { code standard item message } } } }`;
    expect(await ask(query, central.subject)).toEqual({
      programme: {
        versions: [
          { breaksWithPrevious: [] },
          {
            breaksWithPrevious: [
              { code: 'TARGET_CHANGED', standard: 1, item: null, message: 'Standard 1: the target has changed.' },
            ],
          },
          { breaksWithPrevious: null },
        ],
      },
    });
    expect(await ask(query)).toEqual({
      programme: { versions: [{ breaksWithPrevious: null }, { breaksWithPrevious: null }] },
    });
  });
});
