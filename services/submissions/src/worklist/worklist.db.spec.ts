import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { givenCentralPerson, givenColleague } from '@qip/testkit/given-organisations';
import { givenCases, givenSubmission, type GivenSubmission } from '@qip/testkit/given-submissions';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { askField } from '../../testing/ask.js';
import { COMPLETE_ANSWERS, givenPart, type GivenPart } from '../../testing/given-part.js';
import { recordCase } from '../../testing/operations.js';
import { submissionsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database);

const WORKLIST = `query ($id: ID!, $number: Int, $kind: WorklistKind, $first: Int = 20, $after: String) {
  submission(id: $id) { worklist(standardNumber: $number, kind: $kind, first: $first, after: $after) {
    totalCount pageInfo { endCursor }
    edges { node { localReference reasons { standardNumber kind statement missingItems { name label } } } } } } }`;

type Work = GivenPart & { readonly submissionId: string };

async function submissionIdOf({ organisation }: GivenPart): Promise<string> {
  const [row] = await database.sql<{ id: string }>(`select id from submissions.submission where organisation_id = $1`, [
    organisation.organisationId,
  ]);
  return row?.id ?? '';
}

/** A1-1 all well; A1-2 one standard undecided; A1-3 one not met; B1-1 one not met for want of a document; a draft. */
async function givenWork(): Promise<Work> {
  const part = await givenPart(database);
  const { ageBand, onLithium, monthsOnLithium } = COMPLETE_ANSWERS;
  const record = (more: object): Promise<unknown> => recordCase(submissions, part, undefined, more);
  await record({});
  await record({ answers: { ageBand, onLithium, monthsOnLithium } });
  await record({ answers: { ...COMPLETE_ANSWERS, serumLevels: 3 } });
  await record({ answers: { ageBand, onLithium, monthsOnLithium: 6, serumLevels: 59 }, teamCode: 'B1' });
  await record({ answers: {}, asDraft: true });
  return { ...part, submissionId: await submissionIdOf(part) };
}

function worklist({ submissionId }: Work, as: string, more: object = {}): Promise<unknown> {
  return askField(submissions, 'submission', { query: WORKLIST, variables: { id: submissionId, ...more }, as });
}

/** The entries alone. */
function edgesOf(answer: unknown): unknown {
  return z.object({ worklist: z.object({ edges: z.array(z.unknown()).min(1) }) }).parse(answer).worklist.edges;
}

const references = (answer: unknown): readonly string[] =>
  [...JSON.stringify(answer).matchAll(/"localReference":"([^"]+)"/g)].map(([, reference = '']) => reference);

const FOUR = 'On lithium for a year or more: 4 serum levels in the past year';
const RENAL = 'Renal function documented before lithium was started';

describe('a worklist', () => {
  it('names the cases with a standard not met or undecided, and what is missing, but no answer', async () => {
    const work = await givenWork();
    const answer = await worklist(work, work.organisation.lead.subject);
    const missing = { name: 'serumLevels', label: 'Serum lithium levels in the past year' };
    const undocumented = { name: 'renalBeforeStart', label: 'Renal function tested before lithium?' };
    const entry = (localReference: string, ...reasons: readonly object[]): object => ({
      node: { localReference, reasons },
    });
    expect(answer).toMatchObject({
      worklist: {
        totalCount: 3,
        edges: [
          entry('A1-2', { standardNumber: 1, kind: 'MISSING_DATA', statement: FOUR, missingItems: [missing] }),
          entry('A1-3', { standardNumber: 1, kind: 'NOT_MET', statement: FOUR, missingItems: [] }),
          entry('B1-1', { standardNumber: 2, kind: 'NOT_MET', statement: RENAL, missingItems: [undocumented] }),
        ],
      },
    });
    // Not in the whole answer: a cursor is made of an id, and so of any letters and digits.
    expect(JSON.stringify(edgesOf(answer))).not.toMatch(/59|18-64/);
  });

  it('can be had for one standard and one kind', async () => {
    const work = await givenWork();
    const lead = work.organisation.lead.subject;
    const shown = async (filter: object): Promise<readonly string[]> => references(await worklist(work, lead, filter));
    expect(await shown({ number: 1 })).toEqual(['A1-2', 'A1-3']);
    expect(await shown({ number: 2 })).toEqual(['B1-1']);
    expect(await shown({ kind: 'NOT_MET' })).toEqual(['A1-3', 'B1-1']);
    expect(await shown({ kind: 'MISSING_DATA' })).toEqual(['A1-2']);
    expect(await shown({ number: 1, kind: 'NOT_MET' })).toEqual(['A1-3']);
    for (const number of [3, 4, 0, -1]) expect(await shown({ number })).toEqual([]);
  });

  it('is read page by page, in the order of the references', async () => {
    const work = await givenWork();
    const lead = work.organisation.lead.subject;
    const first = await worklist(work, lead, { first: 2 });
    expect(references(first)).toEqual(['A1-2', 'A1-3']);
    const [, after = ''] = /"endCursor":"([^"]+)"/.exec(JSON.stringify(first)) ?? [];
    expect(references(await worklist(work, lead, { first: 2, after }))).toEqual(['B1-1']);
  });

  it('shows a data collector his teams, and nothing to the central team and other organisations', async () => {
    const work = await givenWork();
    const { organisationId } = work.organisation;
    const { auditCycleId } = work.cycle;
    const bound = { role: 'DATA_COLLECTOR', organisationId, auditCycleId, teamIds: [work.teamB] } as const;
    expect(references(await worklist(work, (await givenColleague(database, bound)).subject))).toEqual(['B1-1']);
    expect(await worklist(work, (await givenCentralPerson(database)).subject)).toEqual({ worklist: null });
    const stranger = await givenPart(database, { in: work });
    expect(await worklist(work, stranger.organisation.lead.subject)).toBeNull();
  });

  it('costs the same number of statements however long it is', async () => {
    const work = await givenWork();
    const count = async (): Promise<number> => {
      submissions.takeStatements();
      await worklist(work, work.organisation.lead.subject);
      return submissions.takeStatements().length;
    };
    await count();
    const before = await count();
    const { organisationId } = work.organisation;
    const submission: GivenSubmission = {
      submissionId: work.submissionId,
      organisationId,
      auditCycleId: work.cycle.auditCycleId,
    };
    const more = { teamId: work.teamB, teamCode: 'B1', outcomes: 'NAM', count: 12, answers: COMPLETE_ANSWERS };
    await givenCases(database, submission, [more]);
    expect(await count()).toBe(before);
  });

  it('of a submission without cases is empty', async () => {
    const part = await givenPart(database);
    const { submissionId } = await givenSubmission(database, part.organisation.organisationId, part.cycle);
    expect(await worklist({ ...part, submissionId }, part.organisation.lead.subject)).toMatchObject({
      worklist: { totalCount: 0, edges: [] },
    });
  });
});
