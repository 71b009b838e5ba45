import { type TestDatabase } from '@qip/testkit/test-database';
import { type Caller } from '../src/access/caller.js';
import { type Outcome } from '../src/database/request-database.js';
import { type WriteTransaction } from '../src/database/transaction.js';
import { type Subgraph } from '../src/server/subgraph.js';
import { newId } from '../src/values/id.js';

/** Does something in one write transaction of somebody. */
export async function writeAs<T>(
  subgraph: Subgraph,
  caller: Caller,
  work: (tx: WriteTransaction) => Promise<T>,
): Promise<T> {
  const context = subgraph.open(caller, newId());
  try {
    const outcome: Outcome<T, never> = await context.database.write(async (tx) => ({
      kind: 'DONE',
      value: await work(tx),
    }));
    if (outcome.kind === 'REFUSED') throw new Error('It cannot be refused.');
    return outcome.value;
  } finally {
    await context.database.close();
  }
}

/** As if the pause after a failure were over, and every claim had run out. */
export function letTimePass(database: TestDatabase): Promise<unknown> {
  return database.sql(
    `update organisations.mail set due_at = now(),
       claimed_until = case when claimed_until is not null then now() - interval '1 second' end`,
  );
}

/** What has become of the mails, oldest first. */
export function mailRows(database: TestDatabase): Promise<readonly object[]> {
  return database.sql(
    `select state, attempt_count as attempts, last_failure as failure, message_id is not null as "hasId"
     from organisations.mail order by created_at, id`,
  );
}
