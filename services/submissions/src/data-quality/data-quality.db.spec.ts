import { describe, expect, it } from '@jest/globals';
import { givenCentralPerson, givenColleague } from '@qip/testkit/given-organisations';
import { givenEnrolment } from '@qip/testkit/given-programmes';
import { givenCases, givenSubmission, type GivenSubmission } from '@qip/testkit/given-submissions';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { askField } from '../../testing/ask.js';
import { COMPLETE_ANSWERS, givenPart, type GivenPart, type PartOptions } from '../../testing/given-part.js';
import { submissionsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database);

type Work = GivenPart & { readonly submission: GivenSubmission };

async function givenWork(options: PartOptions = {}, casesExpected?: number): Promise<Work> {
  const part = await givenPart(database, { ...options, isEnrolled: false });
  const { organisationId } = part.organisation;
  const { auditCycleId } = part.cycle;
  await givenEnrolment(database, {
    organisationId,
    auditCycleId,
    ...(casesExpected === undefined ? {} : { casesExpected }),
  });
  return { ...part, submission: await givenSubmission(database, organisationId, part.cycle) };
}

function ask({ submission }: Work, fields: string, as: string): Promise<unknown> {
  const query = `query ($id: ID!) { submission(id: $id) { ${fields} } }`;
  return askField(submissions, 'submission', { query, variables: { id: submission.submissionId }, as });
}

const lead = ({ organisation }: Work): string => organisation.lead.subject;

async function collectorOf({ organisation, cycle, teamB }: Work): Promise<string> {
  const { subject } = await givenColleague(database, {
    role: 'DATA_COLLECTOR',
    organisationId: organisation.organisationId,
    auditCycleId: cycle.auditCycleId,
    teamIds: [teamB],
  });
  return subject;
}

const ofA = ({ teamA }: Work) => ({ teamId: teamA, teamCode: 'A1', outcomes: 'MAM' });
const ofB = ({ teamB }: Work) => ({ teamId: teamB, teamCode: 'B1', outcomes: 'MAM' });
const months = (monthsOnLithium: number): Readonly<Record<string, unknown>> => ({
  ...COMPLETE_ANSWERS,
  monthsOnLithium,
});

const DAYS = `progressByDay { enteredOn teamCode team { id } caseCount completeCount }`;
const STANDING = `completeness { caseCount completeCount completePercent outcomeCount missingCount missingPercent }
  coverage { expectedCount submittedCount completeCount percent }`;
const ITEMS = `itemCompleteness { item answeredCount missingCount notAskedCount undecidedCount }`;
const DUPLICATES = `suspectedDuplicates { groupCount groups { caseCount isWithinOneTeam localReferences } }`;
const PATTERNS = `answerPatterns { kind teamCode item caseCount digit percent pValue }`;

describe('progress by day', () => {
  it('counts by the day in London and the team, a summer evening in the next day', async () => {
    const work = await givenWork();
    const [a = '', b = '', c = '', d = ''] = await givenCases(database, work.submission, [
      { ...ofA(work), count: 2 },
      { ...ofB(work) },
      { ...ofB(work), outcomes: null },
    ]);
    for (const [id, at] of [
      [a, '2026-06-30T22:59:59Z'],
      [b, '2026-06-30T23:00:00Z'],
      [c, '2026-07-01T12:00:00Z'],
      [d, '2026-07-01T12:00:00Z'],
    ]) {
      await database.sql(`update submissions.audit_case set entered_at = $2 where id = $1`, [id, at]);
    }
    const day = (
      enteredOn: string,
      teamCode: string,
      id: string,
      caseCount: number,
      completeCount: number,
    ): object => ({
      ...{ enteredOn, teamCode, team: { id }, caseCount, completeCount },
    });
    expect(await ask(work, DAYS, lead(work))).toEqual({
      progressByDay: [
        day('2026-06-30', 'A1', work.teamA, 1, 1),
        day('2026-07-01', 'A1', work.teamA, 1, 1),
        day('2026-07-01', 'B1', work.teamB, 2, 1),
      ],
    });
    expect(await ask(work, DAYS, await collectorOf(work))).toEqual({
      progressByDay: [day('2026-07-01', 'B1', work.teamB, 2, 1)],
    });
    expect(await ask(work, DAYS, (await givenCentralPerson(database)).subject)).toEqual({
      progressByDay: [
        { enteredOn: '2026-06-30', teamCode: null, team: null, caseCount: 1, completeCount: 1 },
        { enteredOn: '2026-07-01', teamCode: null, team: null, caseCount: 3, completeCount: 2 },
      ],
    });
  });
});

describe('completeness and coverage', () => {
  it('are the same figures for the lead and for the central team', async () => {
    const work = await givenWork({}, 8);
    await givenCases(database, work.submission, [
      { ...ofA(work), outcomes: 'UAM', count: 2 },
      { ...ofB(work) },
      { ...ofB(work), outcomes: null },
    ]);
    const whole = {
      completeness: {
        ...{ caseCount: 4, completeCount: 3, completePercent: 75 },
        ...{ outcomeCount: 9, missingCount: 2, missingPercent: 22 },
      },
      coverage: { expectedCount: 8, submittedCount: 4, completeCount: 3, percent: 38 },
    };
    expect(await ask(work, STANDING, lead(work))).toEqual(whole);
    expect(await ask(work, STANDING, (await givenCentralPerson(database)).subject)).toEqual(whole);
    expect(await ask(work, STANDING, await collectorOf(work))).toMatchObject({
      completeness: { caseCount: 2, completeCount: 1, outcomeCount: 3, missingCount: 0 },
      coverage: null,
    });
  });

  it('say nothing over nothing', async () => {
    const work = await givenWork();
    expect(await ask(work, STANDING, lead(work))).toEqual({
      completeness: {
        ...{ caseCount: 0, completeCount: 0, completePercent: null },
        ...{ outcomeCount: 0, missingCount: 0, missingPercent: null },
      },
      coverage: { expectedCount: null, submittedCount: 0, completeCount: 0, percent: null },
    });
  });
});

describe('completeness by item', () => {
  it('counts an item as missing only where it is asked, and sums to the cases', async () => {
    const work = await givenWork();
    await givenCases(database, work.submission, [
      { ...ofA(work), answers: COMPLETE_ANSWERS, count: 3 },
      { ...ofA(work), answers: { ageBand: '65+', onLithium: true, monthsOnLithium: 6 } },
      { ...ofB(work), answers: { ageBand: '65+', onLithium: false } },
      { ...ofB(work), outcomes: null, answers: { ageBand: '65+' } },
    ]);
    const row = (item: string, answered: number, missing: number, notAsked: number, undecided: number): object => ({
      ...{ item, answeredCount: answered, missingCount: missing, notAskedCount: notAsked, undecidedCount: undecided },
    });
    expect(await ask(work, ITEMS, lead(work))).toEqual({
      itemCompleteness: [
        row('ageBand', 6, 0, 0, 0),
        row('onLithium', 5, 1, 0, 0),
        row('monthsOnLithium', 4, 0, 1, 1),
        row('declinedTests', 0, 6, 0, 0),
        row('serumLevels', 3, 3, 0, 0),
        // Asked below 12 months: not of the three, missing in one; unknown where the months are hidden or missing.
        row('renalBeforeStart', 0, 1, 3, 2),
        row('comment', 0, 6, 0, 0),
      ],
    });
    expect(await ask(work, ITEMS, await collectorOf(work))).toMatchObject({
      itemCompleteness: [row('ageBand', 2, 0, 0, 0), row('onLithium', 1, 1, 0, 0), {}, {}, {}, {}, {}],
    });
  });
});

describe('suspected duplicates', () => {
  it('are complete cases with the same answers, by local reference, the largest group first', async () => {
    const work = await givenWork();
    await givenCases(database, work.submission, [
      { ...ofA(work), answers: months(20), count: 2 },
      { ...ofA(work), answers: months(30) },
      { ...ofB(work), answers: months(31) },
      { ...ofB(work), answers: months(30), count: 2 },
      { ...ofB(work), outcomes: null, answers: months(31), count: 4 },
    ]);
    expect(await ask(work, DUPLICATES, lead(work))).toEqual({
      suspectedDuplicates: {
        groupCount: 2,
        groups: [
          { caseCount: 3, isWithinOneTeam: false, localReferences: ['A1-3', 'B1-2', 'B1-3'] },
          { caseCount: 2, isWithinOneTeam: true, localReferences: ['A1-1', 'A1-2'] },
        ],
      },
    });
    expect(await ask(work, DUPLICATES, await collectorOf(work))).toEqual({
      suspectedDuplicates: {
        groupCount: 1,
        groups: [{ caseCount: 2, isWithinOneTeam: true, localReferences: ['B1-2', 'B1-3'] }],
      },
    });
  });
});

describe('answers out of pattern', () => {
  it('are those of a team whose five or more complete cases are identical', async () => {
    const work = await givenWork();
    await givenCases(database, work.submission, [
      { ...ofA(work), answers: months(20), count: 4 },
      { ...ofB(work), answers: months(20), count: 5 },
    ]);
    const identical = { kind: 'IDENTICAL_CASES', item: null, digit: null, percent: null, pValue: null };
    const found = { answerPatterns: [{ ...identical, teamCode: 'B1', caseCount: 5 }] };
    expect(await ask(work, PATTERNS, lead(work))).toEqual(found);
    await givenCases(database, work.submission, [{ ...ofA(work), answers: months(20) }]);
    await givenCases(database, work.submission, [{ ...ofB(work), answers: months(21) }]);
    expect(await ask(work, PATTERNS, lead(work))).toEqual({
      answerPatterns: [{ ...identical, teamCode: 'A1', caseCount: 5 }],
    });
  });

  it('are integers that end in one digit too often, in a team and in all; not those of one digit', async () => {
    const work = await givenWork();
    const even = Array.from({ length: 60 }, (_, index) => 12 + index);
    const rounded = Array.from({ length: 60 }, (_, index) => 10 * (1 + (index % 9)));
    await givenCases(database, work.submission, [
      ...even.map((each) => ({ ...ofA(work), answers: months(each) })),
      ...rounded.map((each) => ({ ...ofB(work), answers: months(each) })),
    ]);
    const rounding = { kind: 'PREFERRED_DIGIT', item: 'monthsOnLithium', digit: 0, pValue: expect.any(Number) };
    expect(await ask(work, PATTERNS, lead(work))).toEqual({
      answerPatterns: [
        { ...rounding, teamCode: null, caseCount: 120, percent: 55 },
        { ...rounding, teamCode: 'B1', caseCount: 60, percent: 100 },
      ],
    });
  });
});

const ALL = `id ${DAYS} ${STANDING} ${ITEMS} ${DUPLICATES} ${PATTERNS} provisionalResults { caseCount } dataQueries { totalCount }`;

describe('data quality', () => {
  it('looks at cases as they stand now: neither at a version that a lock superseded nor at one that was removed', async () => {
    const work = await givenWork();
    const [superseded, removed] = await givenCases(database, work.submission, [
      { ...ofA(work), outcomes: 'NAM', answers: COMPLETE_ANSWERS, count: 3 },
    ]);
    await database.sql(`update submissions.audit_case set until_lock = from_lock + 1 where id = $1`, [superseded]);
    await database.sql(`update submissions.audit_case set state = 'REMOVED', outcomes = null where id = $1`, [removed]);
    const counted = {
      completeness: { caseCount: 1, completeCount: 1, outcomeCount: 3 },
      progressByDay: [{ caseCount: 1, completeCount: 1 }],
    };
    expect(
      await ask(work, `${ALL} worklist { totalCount edges { node { localReference } } }`, lead(work)),
    ).toMatchObject({
      ...counted,
      provisionalResults: { caseCount: 1 },
      suspectedDuplicates: { groupCount: 0 },
      itemCompleteness: expect.arrayContaining([expect.objectContaining({ item: 'ageBand', answeredCount: 1 })]),
      worklist: { totalCount: 1, edges: [{ node: { localReference: 'A1-3' } }] },
    });
    expect(await ask(work, ALL, (await givenCentralPerson(database)).subject)).toMatchObject(counted);
  });

  it('shows the central team no answer, team or reference, and strangers nothing', async () => {
    const work = await givenWork();
    await givenCases(database, work.submission, [{ ...ofA(work), answers: COMPLETE_ANSWERS, count: 6 }]);
    const told = await ask(work, ALL, (await givenCentralPerson(database)).subject);
    expect(told).toMatchObject({
      ...{ itemCompleteness: null, suspectedDuplicates: null, answerPatterns: null, provisionalResults: null },
      completeness: { caseCount: 6 },
    });
    expect(JSON.stringify(told)).not.toMatch(/A1|"18-64"|serumLevels/);
    const stranger = await givenWork({ in: work });
    expect(await ask(work, ALL, lead(stranger))).toBeNull();
    const { organisationId } = work.organisation;
    const viewer = await givenColleague(database, { role: 'VIEWER', organisationId });
    expect(await ask(work, ALL, viewer.subject)).toEqual(['FORBIDDEN']);
  });

  it('costs the same number of statements for one submission and for many, with few cases or many', async () => {
    const first = await givenWork();
    await givenCases(database, first.submission, [{ ...ofA(first), answers: COMPLETE_ANSWERS }]);
    const { auditCycleId } = first.cycle;
    const query = `query ($id: ID!) { submissions(auditCycleId: $id, first: 100) { edges { node { ${ALL} } } } }`;
    const count = async (as: string): Promise<number> => {
      submissions.takeStatements();
      expect(await askField(submissions, 'submissions', { query, variables: { id: auditCycleId }, as })).toMatchObject({
        edges: expect.arrayContaining([expect.objectContaining({ node: expect.anything() })]),
      });
      return submissions.takeStatements().length;
    };
    const central = (await givenCentralPerson(database)).subject;
    await count(lead(first));
    const before = [await count(lead(first)), await count(central)];
    await givenCases(database, first.submission, [{ ...ofB(first), answers: months(14), count: 30 }]);
    for (let more = 0; more < 3; more += 1) {
      const work = await givenWork({ in: first });
      await givenCases(database, work.submission, [{ ...ofA(work), answers: COMPLETE_ANSWERS, count: 7 }]);
    }
    expect([await count(lead(first)), await count(central)]).toEqual(before);
  });
});
