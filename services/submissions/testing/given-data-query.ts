import { newId } from '@qip/subgraph-kit/values/id';
import { type GivenSubmission } from '@qip/testkit/given-submissions';
import { type TestDatabase } from '@qip/testkit/test-database';

/** An open data query about a submission. @returns its id */
export async function givenDataQuery(database: TestDatabase, submission: GivenSubmission): Promise<string> {
  const id = newId();
  await database.sql(
    `insert into submissions.data_query (organisation_id, id, submission_id, audit_cycle_id, question, raised_by)
     values ($1, $2, $3, $4, 'Why so few tests?', $2)`,
    [submission.organisationId, id, submission.submissionId, submission.auditCycleId],
  );
  return id;
}
