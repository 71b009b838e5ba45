import { describe, expect, it } from '@jest/globals';
import { withClient } from '@qip/database/with-client';
import { givenCentralPerson, givenColleague } from '@qip/testkit/given-organisations';
import { givenSubmission, type GivenSubmission } from '@qip/testkit/given-submissions';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { askField } from '../../testing/ask.js';
import { answerDataQuery, closeDataQuery, raiseDataQuery } from '../../testing/data-query-operations.js';
import { givenDataQuery } from '../../testing/given-data-query.js';
import { givenPart, type GivenPart, type PartOptions } from '../../testing/given-part.js';
import { submissionsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database);

type Asked = GivenPart & { readonly submission: GivenSubmission; readonly queryId: string; readonly central: string };

async function givenAsked(options: PartOptions = {}): Promise<Asked> {
  const part = await givenPart(database, options);
  const submission = await givenSubmission(database, part.organisation.organisationId, part.cycle);
  const { subject: central } = await givenCentralPerson(database);
  return { ...part, submission, central, queryId: await givenDataQuery(database, submission) };
}

const LIST = `query ($id: ID!, $first: Int!, $after: String) { submission(id: $id) {
  dataQueries(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    edges { node { id state question } } } } }`;

function list({ submission }: Asked, as: string, page: object = { first: 20 }): Promise<unknown> {
  const variables = { id: submission.submissionId, ...page };
  return askField(submissions, 'submission', { query: LIST, variables, as });
}

async function storedCount({ organisation }: GivenPart): Promise<number> {
  const rows = await database.sql(`select from submissions.data_query where organisation_id = $1`, [
    organisation.organisationId,
  ]);
  return rows.length;
}

describe('a data query', () => {
  it('is raised by the central team, answered by the lead and closed', async () => {
    const asked = await givenAsked();
    const lead = asked.organisation.lead.subject;
    const raised = await raiseDataQuery(submissions, asked.submission.submissionId, asked.central, {
      standardNumber: 1,
      item: 'serumLevels',
      idempotencyKey: 'once',
    });
    expect(raised).toMatchObject({
      __typename: 'RaiseDataQuerySuccess',
      dataQuery: {
        ...{ state: 'OPEN', question: 'Are the doses in mg?', standardNumber: 1, item: 'serumLevels', version: 1 },
        ...{ answer: null, answeredAt: null, closedAt: null, submission: { id: asked.submission.submissionId } },
      },
    });
    expect(await storedCount(asked)).toBe(2);
    const [, id = ''] = /"id":"([^"]+)"/.exec(JSON.stringify(raised)) ?? [];
    expect(await answerDataQuery(submissions, id, 1, lead)).toMatchObject({
      dataQuery: { state: 'ANSWERED', answer: 'They are, we checked.', answeredAt: expect.any(String), version: 2 },
    });
    expect(await closeDataQuery(submissions, id, 2, asked.central)).toMatchObject({
      dataQuery: { state: 'CLOSED', answer: 'They are, we checked.', closedAt: expect.any(String), version: 3 },
    });
    const events = await database.sql(
      `select operation, before ->> 'state' as before, after ->> 'state' as after from submissions.audit_event
       where chain = $1 and entity_id = $2 order by sequence`,
      [asked.organisation.organisationId, id],
    );
    expect(events).toEqual([
      { operation: 'raiseDataQuery', before: null, after: 'OPEN' },
      { operation: 'answerDataQuery', before: 'OPEN', after: 'ANSWERED' },
      { operation: 'closeDataQuery', before: 'ANSWERED', after: 'CLOSED' },
    ]);
  });

  it('is raised once under one key', async () => {
    const asked = await givenAsked();
    const raise = (): Promise<unknown> =>
      raiseDataQuery(submissions, asked.submission.submissionId, asked.central, { idempotencyKey: 'same' });
    expect(await raise()).toEqual(await raise());
    expect(await storedCount(asked)).toBe(2);
  });

  it('takes no step that does not follow, and says where it stands', async () => {
    const asked = await givenAsked();
    const lead = asked.organisation.lead.subject;
    const closed = { __typename: 'InvalidTransitionError', currentState: 'CLOSED' };
    await answerDataQuery(submissions, asked.queryId, 1, lead);
    expect(await answerDataQuery(submissions, asked.queryId, 2, lead)).toMatchObject({
      __typename: 'InvalidTransitionError',
      currentState: 'ANSWERED',
    });
    await closeDataQuery(submissions, asked.queryId, 2, asked.central);
    expect(await answerDataQuery(submissions, asked.queryId, 3, lead)).toMatchObject(closed);
    expect(await closeDataQuery(submissions, asked.queryId, 3, asked.central)).toMatchObject(closed);
  });

  it('is changed by nobody who has not seen its last version', async () => {
    const asked = await givenAsked();
    const stale = { __typename: 'StaleVersionError', currentVersion: 1 };
    expect(await answerDataQuery(submissions, asked.queryId, 2, asked.organisation.lead.subject)).toMatchObject(stale);
    expect(await closeDataQuery(submissions, asked.queryId, 0, asked.central)).toMatchObject(stale);
    expect(await closeDataQuery(submissions, asked.queryId, 1, asked.central)).toMatchObject({
      dataQuery: { state: 'CLOSED', answer: null, version: 2 },
    });
  });

  it('points only at standards and items that there are', async () => {
    const asked = await givenAsked();
    const { submissionId } = asked.submission;
    const more = { standardNumber: 4, item: 'noSuchItem' };
    const answer = await raiseDataQuery(submissions, submissionId, asked.central, more);
    expect(answer).toMatchObject({
      __typename: 'InputValidationError',
      fields: [{ path: 'standardNumber' }, { path: 'item' }],
    });
    expect(JSON.stringify(answer)).not.toContain('noSuchItem');
    expect(await raiseDataQuery(submissions, asked.teamA, asked.central)).toMatchObject({ entity: 'Submission' });
    expect(await storedCount(asked)).toBe(1);
  });

  it('holds nothing that identifies a person: it is refused, not stored and not repeated', async () => {
    const asked = await givenAsked();
    const { submissionId } = asked.submission;
    const lead = asked.organisation.lead.subject;
    const text = 'Please look at 943 476 5919 again';
    const answers = [
      await raiseDataQuery(submissions, submissionId, asked.central, { question: text }),
      await raiseDataQuery(submissions, submissionId, asked.central, { item: '943 476 5919' }),
      await answerDataQuery(submissions, asked.queryId, 1, lead, { answer: text }),
    ];
    expect(answers).toMatchObject(
      ['question', 'item', 'answer'].map((path) => ({
        __typename: 'IdentifierRefusedError',
        path,
        kind: 'NHS_NUMBER',
      })),
    );
    const keyed = { idempotencyKey: '943 476 5919' };
    answers.push(
      await raiseDataQuery(submissions, submissionId, asked.central, keyed),
      await answerDataQuery(submissions, asked.queryId, 1, lead, keyed),
      await closeDataQuery(submissions, asked.queryId, 1, asked.central, keyed),
    );
    const stored = await database.sql(
      `select query::text as text from submissions.data_query query
       union all select event::text from submissions.audit_event event`,
    );
    expect(JSON.stringify([answers, stored])).not.toMatch(/943 ?476 ?5919/);
    expect(await storedCount(asked)).toBe(1);
  });

  it('is listed oldest first, page by page', async () => {
    const asked = await givenAsked();
    for (const question of ['Second?', 'Third?']) {
      await raiseDataQuery(submissions, asked.submission.submissionId, asked.central, { question });
    }
    const first = await list(asked, asked.organisation.lead.subject, { first: 2 });
    expect(first).toMatchObject({
      dataQueries: {
        totalCount: 3,
        pageInfo: { hasNextPage: true },
        edges: [{ node: { question: 'Why so few tests?' } }, { node: { question: 'Second?' } }],
      },
    });
    const [, after = ''] = /"endCursor":"([^"]+)"/.exec(JSON.stringify(first)) ?? [];
    expect(await list(asked, asked.central, { first: 2, after })).toMatchObject({
      dataQueries: { totalCount: 3, pageInfo: { hasNextPage: false }, edges: [{ node: { question: 'Third?' } }] },
    });
  });

  it('is no business of data collectors, viewers and other organisations', async () => {
    const asked = await givenAsked();
    const { organisationId } = asked.organisation;
    const { auditCycleId } = asked.cycle;
    const collector = await givenColleague(database, { role: 'DATA_COLLECTOR', organisationId, auditCycleId });
    expect(await list(asked, collector.subject)).toEqual({ dataQueries: null });
    const stranger = await givenPart(database, { in: asked });
    expect(await list(asked, stranger.organisation.lead.subject)).toBeNull();
    const query = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on DataQuery { id question } } }`;
    const keys = [{ __typename: 'DataQuery', id: asked.queryId }];
    const entity = (as: string): Promise<unknown> =>
      askField(submissions, '_entities', { query, variables: { keys }, as });
    expect(await entity(asked.organisation.lead.subject)).toEqual([
      { id: asked.queryId, question: 'Why so few tests?' },
    ]);
    expect(await entity(collector.subject)).toEqual([null]);
    expect(await entity(stranger.organisation.lead.subject)).toEqual([null]);
  });

  it('cannot be reworded, moved or taken away by SQL either', async () => {
    const asked = await givenAsked();
    const under = (subject: string, statement: string): Promise<number | null> =>
      withClient(database.applicationUrl('submissions'), async (client) => {
        await client.query('begin');
        await client.query('select contracts.enter_v1($1, null)', [subject]);
        return (await client.query(statement, [asked.queryId])).rowCount;
      });
    for (const change of [
      `update submissions.data_query set question = 'Other' where id = $1`,
      `update submissions.data_query set organisation_id = $1 where id = $1`,
      `delete from submissions.data_query where id = $1`,
    ]) {
      await expect(under(asked.central, change)).rejects.toThrow('permission denied');
    }
    const stranger = await givenPart(database, { in: asked });
    const touch = `update submissions.data_query set version = version + 1 where id = $1`;
    expect(await under(stranger.organisation.lead.subject, touch)).toBe(0);
    expect(await under(asked.organisation.lead.subject, touch)).toBe(1);
    const raise = `insert into submissions.data_query (organisation_id, id, submission_id, audit_cycle_id, question, raised_by)
      select organisation_id, $1, submission_id, audit_cycle_id, 'Own?', $1 from submissions.data_query where id = $1`;
    await expect(under(asked.organisation.lead.subject, raise)).rejects.toThrow('row-level security');
  });
});
