import { type RequestDatabase } from '../database/request-database.js';

/** For so long a key holds, at least; the night after that it is deleted, with the answer that was kept under it. */
export const DAYS_A_KEY_HOLDS = 30;

/** Every night, when the fewest people work. */
export const KEYS_ARE_FORGOTTEN = '41 2 * * *';

/** The queue of a service's nightly run; also the job's name, by which row-level security knows it. */
export function forgettingQueue(schema: string): string {
  return `forget-keys-${schema}`;
}

/** Deletes the idempotency keys whose time is over; row-level security says which these are. */
export async function forgetKeys(database: RequestDatabase, schema: string): Promise<void> {
  await database.write(async (tx) => {
    await tx.rows(`set local statement_timeout = '15min'`);
    await tx.rows(`select ${schema}.forget_keys()`);
    return { kind: 'DONE', value: null };
  });
}
