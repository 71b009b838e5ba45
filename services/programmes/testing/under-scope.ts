import { withClient } from '@qip/database/with-client';
import { type TestDatabase } from '@qip/testkit/test-database';

/** Runs a statement and gives its rows. */
export type Ask = (statement: string, parameters?: unknown[]) => Promise<unknown[]>;

/** Runs statements under the service's own role and somebody's scope, past all its code; nothing of it stays. */
export function underScope<Answer>(
  database: TestDatabase,
  { subject = null, job = null }: { readonly subject?: string | null; readonly job?: string | null },
  work: (ask: Ask) => Promise<Answer>,
): Promise<Answer> {
  return withClient(database.applicationUrl('programmes'), async (client) => {
    await client.query('start transaction');
    await client.query('select contracts.enter_v1($1, $2)', [subject, job]);
    return work(async (statement, parameters) => (await client.query<object>(statement, parameters)).rows);
  });
}
