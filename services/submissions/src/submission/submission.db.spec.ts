import { describe, expect, it } from '@jest/globals';
import { givenCentralPerson, givenColleague } from '@qip/testkit/given-organisations';
import { givenEnrolment } from '@qip/testkit/given-programmes';
import { givenCases, givenSubmission, type GivenSubmission } from '@qip/testkit/given-submissions';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { askField } from '../../testing/ask.js';
import { COMPLETE_ANSWERS, givenPart, type GivenPart, type PartOptions } from '../../testing/given-part.js';
import { recordCase } from '../../testing/operations.js';
import { submissionsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database);

/** A part with three complete cases and a draft: two and the draft of team A1, one of B1. */
async function givenWork(options: PartOptions = {}): Promise<GivenPart & { readonly submission: GivenSubmission }> {
  const part = await givenPart(database, options);
  const submission = await givenSubmission(database, part.organisation.organisationId, part.cycle);
  const { teamA, teamB } = part;
  await givenCases(database, submission, [
    { teamId: teamA, teamCode: 'A1', outcomes: 'MAM', count: 2, answers: COMPLETE_ANSWERS },
    { teamId: teamA, teamCode: 'A1', outcomes: null },
    { teamId: teamB, teamCode: 'B1', outcomes: 'MAM', answers: COMPLETE_ANSWERS },
  ]);
  return { ...part, submission };
}

const ONE = `query ($id: ID!) { submission(id: $id) { id state version caseCount completeCount draftCount
  organisation { id } auditCycle { id }
  cases(first: 3) { totalCount pageInfo { hasNextPage endCursor } edges { node { localReference state } } } } }`;

const collectorOf = async (part: GivenPart, teamIds?: readonly string[]): Promise<string> => {
  const { subject } = await givenColleague(database, {
    role: 'DATA_COLLECTOR',
    organisationId: part.organisation.organisationId,
    auditCycleId: part.cycle.auditCycleId,
    ...(teamIds === undefined ? {} : { teamIds }),
  });
  return subject;
};

describe('a submission', () => {
  it('is read by its lead with its cases, by reference', async () => {
    const work = await givenWork();
    const id = work.submission.submissionId;
    const lead = work.organisation.lead.subject;
    expect(await askField(submissions, 'submission', { query: ONE, variables: { id }, as: lead })).toEqual({
      id,
      state: 'OPEN',
      version: 1,
      caseCount: 4,
      completeCount: 3,
      draftCount: 1,
      organisation: { id: work.organisation.organisationId },
      auditCycle: { id: work.cycle.auditCycleId },
      cases: {
        totalCount: 4,
        pageInfo: { hasNextPage: true, endCursor: expect.any(String) },
        edges: [
          { node: { localReference: 'A1-1', state: 'COMPLETE' } },
          { node: { localReference: 'A1-2', state: 'COMPLETE' } },
          { node: { localReference: 'A1-3', state: 'DRAFT' } },
        ],
      },
    });
  });

  it('is counted by the central team, which reads no case', async () => {
    const work = await givenWork();
    const { subject } = await givenCentralPerson(database);
    const variables = { id: work.submission.submissionId };
    expect(await askField(submissions, 'submission', { query: ONE, variables, as: subject })).toMatchObject({
      caseCount: 4,
      completeCount: 3,
      cases: null,
    });
  });

  it('shows a data collector with teams his own only, in lists and counts alike', async () => {
    const work = await givenWork();
    const variables = { id: work.submission.submissionId };
    const own = await collectorOf(work, [work.teamB]);
    expect(await askField(submissions, 'submission', { query: ONE, variables, as: own })).toMatchObject({
      caseCount: 1,
      completeCount: 1,
      draftCount: 0,
      cases: { totalCount: 1, edges: [{ node: { localReference: 'B1-1' } }] },
    });
    const all = await collectorOf(work);
    expect(await askField(submissions, 'submission', { query: ONE, variables, as: all })).toMatchObject({
      caseCount: 4,
      cases: { totalCount: 4 },
    });
  });

  it('does not exist for others', async () => {
    const work = await givenWork();
    const { organisationId } = work.organisation;
    const stranger = await givenWork({ in: work });
    const elsewhere = await givenPart(database);
    const viewer = await givenColleague(database, { role: 'VIEWER', organisationId });
    const { programmeId } = elsewhere.cycle;
    const otherProgramme = await givenColleague(database, { role: 'QIP_LEAD', organisationId, programmeId });
    const { auditCycleId } = elsewhere.cycle;
    const otherCycle = await givenColleague(database, { role: 'DATA_COLLECTOR', organisationId, auditCycleId });
    const ask = (as: string, id = work.submission.submissionId): Promise<unknown> =>
      askField(submissions, 'submission', { query: ONE, variables: { id }, as });
    expect(await ask(stranger.organisation.lead.subject)).toBeNull();
    expect(await ask(otherProgramme.subject)).toBeNull();
    expect(await ask(otherCycle.subject)).toBeNull();
    expect(await ask(viewer.subject)).toEqual(['FORBIDDEN']);
    expect(await ask(work.organisation.lead.subject, 'nothing')).toBeNull();
    expect(await askField(submissions, 'submission', { query: ONE, variables: { id: organisationId } })).toEqual([
      'UNAUTHENTICATED',
    ]);
  });

  it('of an organisation that became another is read by its successor’s lead, and written by nobody', async () => {
    const work = await givenWork();
    const successor = await givenPart(database, { in: work });
    await database.sql(
      `insert into organisations.succession (predecessor_id, successor_id, effective_on) values ($1, $2, clock.today())`,
      [work.organisation.organisationId, successor.organisation.organisationId],
    );
    const as = successor.organisation.lead.subject;
    const variables = { id: work.submission.submissionId };
    expect(await askField(submissions, 'submission', { query: ONE, variables, as })).toMatchObject({
      caseCount: 4,
      cases: { totalCount: 4 },
    });
    expect(await recordCase(submissions, work, as)).toMatchObject({
      __typename: 'NotFoundError',
      entity: 'Organisation',
    });
  });
});

const LIST = `query ($id: ID!, $first: Int!, $after: String) { submissions(auditCycleId: $id, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { id caseCount organisation { id } } } } }`;

describe('the submissions to a cycle', () => {
  it('are all there for the central team, page by page, and for a lead his own', async () => {
    const first = await givenWork();
    const second = await givenWork({ in: first });
    const id = first.cycle.auditCycleId;
    const { subject: central } = await givenCentralPerson(database);
    const ask = (as: string, more: object = {}): Promise<unknown> =>
      askField(submissions, 'submissions', { query: LIST, variables: { id, first: 1, ...more }, as });
    const page = await ask(central);
    expect(page).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true },
      edges: [{ node: { id: first.submission.submissionId, caseCount: 4 } }],
    });
    const [, after] = /"endCursor":"([^"]+)"/.exec(JSON.stringify(page)) ?? [];
    expect(await ask(central, { after })).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: false },
      edges: [{ node: { id: second.submission.submissionId } }],
    });
    expect(await ask(second.organisation.lead.subject, { first: 10 })).toMatchObject({
      totalCount: 1,
      edges: [{ node: { id: second.submission.submissionId } }],
    });
    expect(await ask(central, { id: 'nothing' })).toMatchObject({ totalCount: 0, edges: [] });
  });
});

const STUBS = `query ($keys: [_Any!]!) { _entities(representations: $keys) {
  ... on Enrolment { submission { id } }
  ... on Organisation { submissions { totalCount edges { node { id } } } }
  ... on Team { caseCount(auditCycleId: $CYCLE) }
  ... on AuditCycle { progress { organisation { id } state caseCount completeCount
    teams { team { id } caseCount completeCount } } submissions { totalCount } } } }`;

describe('what is added to the entities of others', () => {
  async function ask(work: GivenPart, keys: readonly object[], as?: string): Promise<unknown> {
    const query = STUBS.replace('$CYCLE', JSON.stringify(work.cycle.auditCycleId));
    return askField(submissions, '_entities', { query, variables: { keys }, ...(as === undefined ? {} : { as }) });
  }
  const typed = (typename: string, ...ids: readonly string[]): readonly object[] =>
    ids.map((id) => ({ __typename: typename, id }));

  it('answers in the order asked, for whoever may see it', async () => {
    const work = await givenWork();
    const other = await givenWork({ in: work });
    const lead = work.organisation.lead.subject;
    const enrolments = await database.sql<{ id: string }>(
      `select id from programmes.enrolment where organisation_id = any ($1) order by organisation_id = $2 desc`,
      [[work.organisation.organisationId, other.organisation.organisationId], work.organisation.organisationId],
    );
    const [own = '', foreign = ''] = enrolments.map(({ id }) => id);
    const submission = { id: work.submission.submissionId };
    expect(await ask(work, typed('Enrolment', foreign, own, 'nothing', foreign), lead)).toEqual([
      { submission: null },
      { submission },
      null,
      { submission: null },
    ]);
    const organisations = [other.organisation.organisationId, work.organisation.organisationId];
    expect(await ask(work, typed('Organisation', ...organisations), lead)).toEqual([
      { submissions: { totalCount: 0, edges: [] } },
      { submissions: { totalCount: 1, edges: [{ node: submission }] } },
    ]);
    expect(await ask(work, typed('Team', work.teamB, other.teamA, work.teamA), lead)).toEqual([
      { caseCount: 1 },
      { caseCount: null },
      { caseCount: 3 },
    ]);
  });

  it('shows progress by team to the lead, by organisation to the central team, and nothing to others', async () => {
    const work = await givenWork();
    const other = await givenWork({ in: work });
    const idle = await givenPart(database, { in: work });
    await database.sql(`update organisations.team set retired_on = clock.today() where id = any ($1)`, [
      [work.teamA, idle.teamB],
    ]);
    const cycle = typed('AuditCycle', work.cycle.auditCycleId);
    expect(await ask(work, cycle, work.organisation.lead.subject)).toEqual([
      {
        submissions: { totalCount: 1 },
        progress: [
          {
            organisation: { id: work.organisation.organisationId },
            state: 'OPEN',
            caseCount: 4,
            completeCount: 3,
            teams: [
              { team: { id: work.teamA }, caseCount: 3, completeCount: 2 },
              { team: { id: work.teamB }, caseCount: 1, completeCount: 1 },
            ],
          },
        ],
      },
    ]);
    expect(await ask(work, cycle, idle.organisation.lead.subject)).toMatchObject([
      { progress: [{ caseCount: 0, teams: [{ team: { id: idle.teamA }, caseCount: 0 }] }] },
    ]);
    const own = await collectorOf(work, [work.teamB]);
    expect(await ask(work, cycle, own)).toMatchObject([
      { progress: [{ caseCount: 1, completeCount: 1, teams: [{ team: { id: work.teamB } }] }] },
    ]);
    const { subject: central } = await givenCentralPerson(database);
    const counts = (caseCount: number, part: GivenPart): object => ({
      organisation: { id: part.organisation.organisationId },
      caseCount,
      teams: [],
    });
    expect(await ask(work, cycle, central)).toMatchObject([
      { submissions: { totalCount: 2 }, progress: [counts(4, work), counts(4, other), counts(0, idle)] },
    ]);
    expect(await ask(work, cycle)).toEqual([{ progress: [], submissions: { totalCount: 0 } }]);
  });
});

const DEEP = `query ($id: ID!) { submissions(auditCycleId: $id, first: 100) { edges { node {
  caseCount completeCount draftCount auditCycle { submissionWindow { state } progress { caseCount } }
  cases { totalCount edges { node { localReference team { caseCount(auditCycleId: $id) } issues { code }
    outcomes { state } } } } } } } }`;

describe('the number of statements', () => {
  it('does not depend on the number of submissions, cases and teams', async () => {
    const few = await givenWork();
    const { subject } = few.organisation.lead;
    const count = async (): Promise<number> => {
      submissions.takeStatements();
      const variables = { id: few.cycle.auditCycleId };
      expect(await askField(submissions, 'submissions', { query: DEEP, variables, as: subject })).toMatchObject({
        edges: [{ node: { caseCount: expect.any(Number) } }],
      });
      return submissions.takeStatements().length;
    };
    await count();
    const before = await count();
    await givenCases(database, few.submission, [
      { teamId: few.teamA, teamCode: 'A1', outcomes: 'MAM', count: 10, answers: COMPLETE_ANSWERS },
      { teamId: few.teamB, teamCode: 'B1', outcomes: 'NAM', count: 7, answers: COMPLETE_ANSWERS },
    ]);
    expect(await count()).toBe(before);
  });

  it('does not depend on the number of submissions that the central team counts', async () => {
    const first = await givenWork();
    const { subject } = await givenCentralPerson(database);
    const count = async (): Promise<number> => {
      submissions.takeStatements();
      await askField(submissions, 'submissions', {
        query: DEEP,
        variables: { id: first.cycle.auditCycleId },
        as: subject,
      });
      return submissions.takeStatements().length;
    };
    await count();
    const before = await count();
    for (let more = 0; more < 4; more += 1) await givenWork({ in: first });
    expect(await count()).toBe(before);
  });
});

describe('an enrolment that was withdrawn', () => {
  it('drops out of the progress where nothing was submitted', async () => {
    const part = await givenPart(database, { isEnrolled: false });
    const { organisationId } = part.organisation;
    const { auditCycleId } = part.cycle;
    await givenEnrolment(database, { organisationId, auditCycleId, isWithdrawn: true });
    const query = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on AuditCycle { progress { caseCount } } } }`;
    const keys = [{ __typename: 'AuditCycle', id: auditCycleId }];
    const as = part.organisation.lead.subject;
    expect(await askField(submissions, '_entities', { query, variables: { keys }, as })).toEqual([{ progress: [] }]);
  });
});
