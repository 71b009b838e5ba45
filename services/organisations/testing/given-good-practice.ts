import { type TestDatabase } from '@qip/testkit/test-database';
import { newId } from '@qip/subgraph-kit/values/id';

/** An example of good practice that waits for its review. */
export async function givenGoodPractice(database: TestDatabase, organisationId: string): Promise<string> {
  const id = newId();
  await database.sql(
    `insert into organisations.good_practice (organisation_id, id, title, description, shared_by)
     values ($1, $2, 'Sample', 'What we did.', $2)`,
    [organisationId, id],
  );
  return id;
}
