import { beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, isLocalDate, type LocalDate, startOfDay } from '@qip/subgraph-kit/values/local-date';
import { givenCycle, givenProgramme } from '@qip/testkit/given-programmes';
import { stopClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { programmesSubgraph } from '../subgraph.js';
import { PHASES } from './phase.rules.js';
import { scheduleOf } from './schedule.rules.js';

const database = useTestDatabase();
const programmes = useTestSubgraph(programmesSubgraph, database);

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error(`${text} is no date`);
  return text;
};

beforeAll(() => stopClock(database, new Date('2026-10-10T12:00:00Z')));

async function ask(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
  const answer = await programmes.ask({ query, variables });
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

describe('an audit cycle', () => {
  it('is read by anybody, by its id or its code', async () => {
    const programme = await givenProgramme(database);
    const baseline = await givenCycle(database, programme, { submissionOpensInDays: -400 });
    const cycle = await givenCycle(database, programme, { baselineId: baseline.auditCycleId });
    const fields = `code kind phase isComparable programme { topic } programmeVersion { number } baseline { code }
      schedule { submissionOpensOn } enrolments { totalCount }`;
    const expected = {
      code: `${programme.topic}b`,
      kind: 'RE_AUDIT',
      phase: 'SUBMISSION',
      isComparable: true,
      programme: { topic: programme.topic },
      programmeVersion: { number: 1 },
      baseline: { code: `${programme.topic}a` },
      schedule: { submissionOpensOn: '2026-10-03' },
      enrolments: { totalCount: 0 },
    };
    expect(
      await ask(
        `query ($id: ID!, $code: String!) { byId: auditCycle(id: $id) { ${fields} } byCode: auditCycle(code: $code) { ${fields} } }`,
        {
          id: cycle.auditCycleId,
          code: cycle.code,
        },
      ),
    ).toEqual({ byId: expected, byCode: expected });
  });

  it('is null where there is none', async () => {
    expect(await ask(`{ a: auditCycle(id: "nonsense") { id } b: auditCycle(code: "7zz") { id } }`)).toEqual({
      a: null,
      b: null,
    });
  });

  it('is asked for by something', async () => {
    const answer = await programmes.ask({ query: '{ auditCycle { id } }' });
    expect(answer.errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  });
});

describe('the audit cycles', () => {
  it('come latest first, page by page, of one programme where one is named', async () => {
    const [programme, other] = [await givenProgramme(database), await givenProgramme(database)];
    const first = await givenCycle(database, programme, { submissionOpensInDays: -900 });
    await givenCycle(database, programme, { baselineId: first.auditCycleId, submissionOpensInDays: 100 });
    await givenCycle(database, programme, { baselineId: first.auditCycleId, submissionOpensInDays: -300 });
    await givenCycle(database, other);
    const query = `query ($id: ID!, $after: String) { auditCycles(programmeId: $id, first: 2, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { code } } }
      programme(id: $id) { auditCycles { totalCount edges { node { code } } } } }`;
    const page = await ask(query, { id: programme.programmeId });
    const [a, b, c] = ['a', 'b', 'c'].map((letter) => ({ node: { code: programme.topic + letter } }));
    expect(page).toEqual({
      auditCycles: {
        totalCount: 3,
        pageInfo: { hasNextPage: true, endCursor: expect.any(String) },
        edges: [b, c],
      },
      programme: { auditCycles: { totalCount: 3, edges: [b, c, a] } },
    });
    const { auditCycles } = page as { auditCycles: { pageInfo: { endCursor: string } } };
    expect(await ask(query, { id: programme.programmeId, after: auditCycles.pageInfo.endCursor })).toMatchObject({
      auditCycles: { totalCount: 3, pageInfo: { hasNextPage: false }, edges: [a] },
    });
    expect(await ask(`{ auditCycles(programmeId: "nonsense") { totalCount edges { cursor } } }`)).toEqual({
      auditCycles: { totalCount: 0, edges: [] },
    });
  });

  it('are told apart by phase in the list as by each one’s own, on every day of a cycle', async () => {
    const programme = await givenProgramme(database);
    const schedule = scheduleOf({ collectionOpensOn: day('2026-09-07'), submissionOpensOn: day('2026-09-28') });
    const { auditCycleId } = await givenCycle(database, programme, { schedule });
    await givenCycle(database, programme, { schedule, baselineId: auditCycleId, state: 'CANCELLED' });
    const lists = PHASES.map(
      (phase) => `${phase}: auditCycles(programmeId: $id, phase: ${phase}) { edges { node { code phase } } }`,
    ).join('\n');
    const boundaries = Object.values<LocalDate>({ ...schedule }).flatMap((date) => [
      addDays(date, -1),
      date,
      addDays(date, 1),
    ]);
    for (const today of boundaries) {
      await stopClock(database, startOfDay(today));
      const answer = await ask(`query ($id: ID!) { ${lists} }`, { id: programme.programmeId });
      const found = Object.entries(answer as Record<string, { edges: { node: { code: string; phase: string } }[] }>);
      const listed = found.flatMap(([phase, { edges }]) => edges.map(({ node }) => [phase, node.phase, node.code]));
      expect(listed).toHaveLength(2);
      expect(listed.every(([phase, own]) => phase === own)).toBe(true);
    }
    await stopClock(database, new Date('2026-10-10T12:00:00Z'));
  });

  it('cost the same number of statements, be they one or many', async () => {
    const programme = await givenProgramme(database);
    const baseline = await givenCycle(database, programme);
    const query = `query ($id: ID!) { auditCycles(programmeId: $id) { edges { node { code phase baseline { code }
      programme { title currentVersion { standards { statement } } } programmeVersion { auditTool { items { name } } }
      enrolments { totalCount } } } } }`;
    const statements = async (): Promise<number> => {
      programmes.takeStatements();
      await ask(query, { id: programme.programmeId });
      return programmes.takeStatements().length;
    };
    await givenCycle(database, programme, { baselineId: baseline.auditCycleId });
    const few = await statements();
    for (let made = 0; made < 10; made += 1) {
      await givenCycle(database, programme, { baselineId: baseline.auditCycleId });
    }
    expect(await statements()).toBe(few);
  });
});
