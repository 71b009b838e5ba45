import pg from 'pg';

/** Runs `work` on one connection of its own and closes it whatever happens. */
export async function withClient<T>(connectionUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: connectionUrl, connectionTimeoutMillis: 10_000 });
  // A connection that is lost while nothing is asked of it says so here; whoever asks next is told by the query.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Runs `work` while this connection holds a session lock, so that of several processes doing the same only one does it at a time.
 * An advisory lock holds within one database: whoever must exclude the whole cluster takes it in the database `postgres`.
 */
export async function withAdvisoryLock<T>(client: pg.Client, name: string, work: () => Promise<T>): Promise<T> {
  await client.query(`select pg_advisory_lock(hashtextextended($1, 0))`, [name]);
  try {
    return await work();
  } finally {
    await client.query(`select pg_advisory_unlock(hashtextextended($1, 0))`, [name]);
  }
}
