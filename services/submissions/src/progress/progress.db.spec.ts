import { describe, expect, it } from '@jest/globals';
import { givenCentralPerson, givenColleague } from '@qip/testkit/given-organisations';
import { givenEnrolment } from '@qip/testkit/given-programmes';
import { givenCases, givenSubmission, type GivenSubmission } from '@qip/testkit/given-submissions';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { askField } from '../../testing/ask.js';
import { givenDataQuery } from '../../testing/given-data-query.js';
import { givenPart, type GivenPart, type PartOptions } from '../../testing/given-part.js';
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

const PROGRESS = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on AuditCycle { progress {
  organisation { id } caseCount coverage { expectedCount completeCount percent }
  openDataQueryCount answeredDataQueryCount } } } }`;

describe('the progress of a cycle', () => {
  it('holds coverage and open data queries, for the central team by organisation', async () => {
    const first = await givenWork({}, 4);
    await givenCases(database, first.submission, [{ ...ofA(first), count: 3 }]);
    const second = await givenWork({ in: first });
    await givenDataQuery(database, second.submission);
    await database.sql(
      `update submissions.data_query set state = 'ANSWERED', answer = 'Yes', answered_by = $1, answered_at = clock.now()
       where id = $2`,
      [second.teamA, await givenDataQuery(database, second.submission)],
    );
    const keys = [{ __typename: 'AuditCycle', id: first.cycle.auditCycleId }];
    const progress = (as: string): Promise<unknown> =>
      askField(submissions, '_entities', { query: PROGRESS, variables: { keys }, as });
    const ofFirst = {
      ...{ organisation: { id: first.organisation.organisationId }, caseCount: 3 },
      coverage: { expectedCount: 4, completeCount: 3, percent: 75 },
      ...{ openDataQueryCount: 0, answeredDataQueryCount: 0 },
    };
    const ofSecond = {
      ...{ organisation: { id: second.organisation.organisationId }, caseCount: 0 },
      coverage: { expectedCount: null, completeCount: 0, percent: null },
      ...{ openDataQueryCount: 1, answeredDataQueryCount: 1 },
    };
    expect(await progress((await givenCentralPerson(database)).subject)).toEqual([{ progress: [ofFirst, ofSecond] }]);
    expect(await progress(lead(second))).toEqual([{ progress: [ofSecond] }]);
    expect(await progress(await collectorOf(first))).toEqual([
      {
        progress: [
          { ...ofFirst, caseCount: 0, coverage: null, openDataQueryCount: null, answeredDataQueryCount: null },
        ],
      },
    ]);
  });
});
