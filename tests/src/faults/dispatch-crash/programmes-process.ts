import { freePort } from '@qip/database/embedded/free-port';
import { type TestDatabase } from '@qip/testkit/test-database';
import { type Child, startChild } from '../../harness/child.js';
import { program } from '../../harness/program.js';

/** Starts the service of programmes alone, as a process that works its jobs. */
export async function startProgrammes(database: TestDatabase, smtpUrl: string): Promise<Child> {
  const child = startChild(program('services/programmes/dist/main.js'), {
    DATABASE_URL: database.applicationUrl('programmes'),
    PORT: String(await freePort()),
    MANAGEMENT_PORT: String(await freePort()),
    ASSERTION_KEY: 'assertions-of-the-crash-test-of-dispatches',
    FILE_KEY: 'files-of-the-crash-test-of-the-dispatches',
    PUBLIC_URL: 'http://platform.test',
    SMTP_URL: smtpUrl,
    POOL_SIZE: '4',
  });
  await child.sees(/"msg":"ready"/);
  return child;
}
