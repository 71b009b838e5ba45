import { newId } from '@qip/subgraph-kit/values/id';
import { type GivenPerson } from './given-organisations.js';
import { type TestDatabase } from './test-database.js';

/** Room that a member of the central team has made for a file. @returns the file's id */
export async function givenAwaitedFile(
  database: TestDatabase,
  creator: GivenPerson,
  file: { readonly name: string; readonly contentType: string } = {
    name: 'sample.pdf',
    contentType: 'application/pdf',
  },
): Promise<string> {
  const id = newId();
  await database.sql(
    `insert into programmes.stored_file (id, name, content_type, state, created_by)
     values ($1, $2, $3, 'AWAITING_FILE', $4)`,
    [id, file.name, file.contentType, creator.personId],
  );
  return id;
}
