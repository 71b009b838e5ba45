import { describe, expect, it } from '@jest/globals';
import { createLog } from '@qip/subgraph-kit/logs/log';
import { givenCentralPerson, givenColleague } from '@qip/testkit/given-organisations';
import { givenCases, givenSubmission } from '@qip/testkit/given-submissions';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { askField, uploader } from '../../testing/ask.js';
import { COMPLETE_ANSWERS, givenPart, type GivenPart } from '../../testing/given-part.js';
import { amendCase, caseIdOf, recordCase, removeCase, signOff } from '../../testing/operations.js';
import { csvOf, goodRow } from '../../testing/sample-csv.js';
import { submissionsSubgraph } from '../subgraph.js';

const written: string[] = [];
const log = createLog({ level: 'debug', destination: { write: (line) => written.push(line) } });
const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database, { log });

const CHANGE = `version kind reason person { id } before { team { id } state answers } after { team { id } state answers }`;
const CASE = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Case { history { ${CHANGE} } } } }`;
const HISTORY = `query ($id: ID!, $first: Int, $after: String) { submission(id: $id) { history(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  edges { node { operation entity entityId reason person { id } caseChange { ${CHANGE} } } } } } }`;
const CASES = `query ($id: ID!) { submission(id: $id) { cases(first: 100) { edges { node { id history { kind } } } } } }`;

const historyOfCase = (caseId: string, as: string): Promise<unknown> =>
  askField(submissions, '_entities', { query: CASE, variables: { keys: [{ __typename: 'Case', id: caseId }] }, as });

async function submissionIdOf({ organisation }: GivenPart): Promise<string> {
  const [row] = await database.sql<{ id: string }>(`select id from submissions.submission where organisation_id = $1`, [
    organisation.organisationId,
  ]);
  return row?.id ?? '';
}

async function historyOf(part: GivenPart, as: string, page: object = {}): Promise<unknown> {
  const variables = { id: await submissionIdOf(part), ...page };
  return askField(submissions, 'submission', { query: HISTORY, variables, as });
}

const AMENDED = { ...COMPLETE_ANSWERS, serumLevels: 3, comment: 'CANARY-WORD' };

/** A case that was entered, amended and given to the other team. */
async function givenHistory(): Promise<{ readonly part: GivenPart; readonly lead: string; readonly caseId: string }> {
  const part = await givenPart(database);
  const lead = part.organisation.lead.subject;
  const caseId = caseIdOf(await recordCase(submissions, part));
  await amendCase(submissions, { caseId, expectedVersion: 1 }, lead, { answers: AMENDED });
  await amendCase(submissions, { caseId, expectedVersion: 2 }, lead, { answers: AMENDED, teamCode: 'B1' });
  return { part, lead, caseId };
}

describe('the history of a case', () => {
  it('tells who did what, and what was before and after, oldest first', async () => {
    const { part, lead, caseId } = await givenHistory();
    const person = { id: part.organisation.lead.personId };
    const [v1, v2, v3] = [
      { team: { id: part.teamA }, state: 'COMPLETE', answers: COMPLETE_ANSWERS },
      { team: { id: part.teamA }, state: 'COMPLETE', answers: AMENDED },
      { team: { id: part.teamB }, state: 'COMPLETE', answers: AMENDED },
    ];
    const reason = null;
    expect(await historyOfCase(caseId, lead)).toEqual([
      {
        history: [
          { version: 1, kind: 'ENTERED', reason, person, before: null, after: v1 },
          { version: 2, kind: 'AMENDED', reason, person, before: v1, after: v2 },
          { version: 3, kind: 'AMENDED', reason, person, before: v2, after: v3 },
        ],
      },
    ]);
  });

  it('begins with the file where a case came by one', async () => {
    const part = await givenPart(database);
    const lead = part.organisation.lead.subject;
    const upload = uploader(submissions, part);
    await upload.commit((await upload.send('ADD', csvOf(goodRow()))).uploadId);
    const [row] = await database.sql<{ id: string }>(
      `select id from submissions.audit_case where organisation_id = $1`,
      [part.organisation.organisationId],
    );
    expect(await historyOfCase(row?.id ?? '', lead)).toMatchObject([
      { history: [{ version: 1, kind: 'ENTERED', person: { id: part.organisation.lead.personId }, before: null }] },
    ]);
  });

  it('takes as many statements for a hundred cases as for one', async () => {
    const part = await givenPart(database);
    const lead = part.organisation.lead.subject;
    const ask = async (count: number): Promise<number> => {
      const own = await givenPart(database, { in: part });
      const submission = await givenSubmission(database, own.organisation.organisationId, own.cycle);
      const cases = [{ teamId: own.teamA, teamCode: 'A1', outcomes: 'MAM', answers: COMPLETE_ANSWERS, count }];
      for (const caseId of await givenCases(database, submission, cases)) {
        await database.sql(
          `insert into submissions.case_change (organisation_id, case_id, version, submission_id, kind, team_id, team_code,
             state, answers, changed_by) values ($1, $2, 2, $3, 'AMENDED', $4, 'A1', 'DRAFT', '{}', $4)`,
          [own.organisation.organisationId, caseId, submission.submissionId, own.teamA],
        );
      }
      submissions.takeStatements();
      const variables = { id: submission.submissionId };
      const as = own.organisation.lead.subject;
      const answer = await askField(submissions, 'submission', { query: CASES, variables, as });
      expect(JSON.stringify(answer).split('AMENDED')).toHaveLength(count + 1);
      return submissions.takeStatements().length;
    };
    await recordCase(submissions, part, lead);
    const few = await ask(1);
    expect(await ask(100)).toBe(few);
  });
});

describe('the history of a submission', () => {
  it('tells everything that was done to it, newest first, with the answers of a case that was removed', async () => {
    const { part, lead, caseId } = await givenHistory();
    await removeCase(submissions, { caseId, expectedVersion: 3 }, lead);
    await signOff(submissions, part, 5);
    const person = { id: part.organisation.lead.personId };
    const about = { entity: 'Case', entityId: caseId, person };
    expect(await historyOf(part, lead)).toMatchObject({
      history: {
        totalCount: 5,
        edges: [
          { node: { operation: 'signOffSubmission', entity: 'Submission', person, caseChange: null } },
          {
            node: {
              ...about,
              operation: 'removeCase',
              reason: 'Entered twice',
              caseChange: { version: 4, kind: 'REMOVED', before: { answers: AMENDED }, after: null },
            },
          },
          {
            node: { ...about, operation: 'amendCase', caseChange: { version: 3, after: { team: { id: part.teamB } } } },
          },
          {
            node: {
              ...about,
              operation: 'amendCase',
              caseChange: { version: 2, before: { answers: COMPLETE_ANSWERS } },
            },
          },
          { node: { ...about, operation: 'recordCase', caseChange: { version: 1, kind: 'ENTERED' } } },
        ],
      },
    });
  });

  it('shows the central team that something happened, and no answer; and another organisation nothing', async () => {
    const { part, caseId } = await givenHistory();
    const central = await historyOf(part, (await givenCentralPerson(database)).subject);
    expect(central).toMatchObject({
      history: {
        totalCount: 3,
        edges: [{ node: { operation: 'amendCase', entityId: caseId, caseChange: null } }, {}, {}],
      },
    });
    expect(JSON.stringify(central)).not.toContain('CANARY');
    const stranger = await givenPart(database, { in: part });
    expect(await historyOf(part, stranger.organisation.lead.subject)).toBeNull();
    expect(await historyOfCase(caseId, stranger.organisation.lead.subject)).toEqual([null]);
  });

  it('shows a data collector what happened to the cases of the own teams', async () => {
    const part = await givenPart(database);
    const own = caseIdOf(await recordCase(submissions, part));
    await recordCase(submissions, part, part.organisation.lead.subject, { teamCode: 'B1' });
    const { subject } = await givenColleague(database, {
      role: 'DATA_COLLECTOR',
      organisationId: part.organisation.organisationId,
      auditCycleId: part.cycle.auditCycleId,
      teamIds: [part.teamA],
    });
    expect(await historyOf(part, subject)).toMatchObject({
      history: { totalCount: 1, edges: [{ node: { entityId: own, caseChange: { kind: 'ENTERED' } } }] },
    });
  });

  it('is read page by page', async () => {
    const { part, lead } = await givenHistory();
    const page = JSON.stringify(await historyOf(part, lead, { first: 2 }));
    expect(page).toContain('"hasNextPage":true');
    const [, after] = /"endCursor":"([^"]+)"/.exec(page) ?? [];
    expect(await historyOf(part, lead, { first: 2, after })).toMatchObject({
      history: { totalCount: 3, edges: [{ node: { operation: 'recordCase' } }] },
    });
  });
});

describe('the answers of a changed case', () => {
  it('stand in no log and in no audit trail', async () => {
    const { part, lead, caseId } = await givenHistory();
    await removeCase(submissions, { caseId, expectedVersion: 3 }, lead);
    expect(written.join('')).not.toContain('CANARY');
    const [trail] = await database.sql<{ text: string }>(
      `select string_agg(audit_event::text, '') as text from submissions.audit_event where chain = $1`,
      [part.organisation.organisationId],
    );
    expect(trail?.text).toContain('removeCase');
    expect(trail?.text).not.toContain('CANARY');
    expect(trail?.text).not.toContain('serumLevels');
  });
});
