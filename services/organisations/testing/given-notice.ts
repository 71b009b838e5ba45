import { newId } from '@qip/subgraph-kit/values/id';
import { givenCentralPerson } from '@qip/testkit/given-organisations';
import { type TestDatabase } from '@qip/testkit/test-database';

/** A notice of which no mail is left. */
export async function givenNotice(database: TestDatabase): Promise<string> {
  const id = newId();
  const { personId } = await givenCentralPerson(database);
  await database.sql(
    `insert into organisations.notice (id, subject, text, recipient_count, sent_by) values ($1, 'Sample', 'Sample', 1, $2)`,
    [id, personId],
  );
  return id;
}
