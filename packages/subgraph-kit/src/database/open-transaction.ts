import pg, { type PoolClient } from 'pg';
import { type DataSource, type QueryRunner } from 'typeorm';
import { type Caller } from '../access/caller.js';
import { parseActor } from '../access/actor.js';
import { type ReadTransaction } from './transaction.js';

/** A transaction that has begun, and the connection on which it runs. */
export interface OpenTransaction {
  readonly runner: QueryRunner;
  readonly tx: ReadTransaction;
}

/**
 * Begins a transaction on a connection of the pool and sets the caller's scope as the first statement in it.
 * @param start the statement that begins it
 */
export async function openTransaction(dataSource: DataSource, caller: Caller, start: string): Promise<OpenTransaction> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.connect();
    await runner.query(start);
    return { runner, tx: await enter(runner, caller) };
  } catch (error) {
    await endTransaction(runner, 'rollback');
    throw error;
  }
}

async function enter(runner: QueryRunner, caller: Caller): Promise<ReadTransaction> {
  const rows = async <Row>(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]> => {
    const { records } = await runner.query(sql, parameters === undefined ? undefined : [...parameters], true);
    return records as Row[];
  };
  const [entered] = await rows<{ actor: unknown; now: Date }>(
    'select contracts.enter_v1($1, $2) as actor, clock.now() as now',
    [caller.kind === 'SUBJECT' ? caller.subject : null, caller.kind === 'JOB' ? caller.job : null],
  );
  if (entered === undefined) throw new Error('contracts.enter_v1 gave no row.');
  return { manager: runner.manager, actor: parseActor(entered.actor), now: entered.now, rows };
}

/**
 * Ends a transaction and gives the connection back; the pool itself drops a connection that has died.
 * @throws when a commit did not happen: the connection was lost before, or a statement had failed and PostgreSQL, asked to
 * commit, rolled back without an error
 */
export async function endTransaction(runner: QueryRunner, verb: 'commit' | 'rollback'): Promise<void> {
  if (runner.isReleased) {
    if (verb === 'commit') throw new Error('Connection terminated before the commit.');
    return;
  }
  try {
    const { command } = await (await connectionOf(runner)).query(verb);
    if (verb === 'commit' && command !== 'COMMIT') throw new Error('A failed statement was taken for a success.');
  } catch (error) {
    // A rollback follows a failure that is worth more than its own.
    if (verb === 'commit') throw error;
  } finally {
    await runner.release();
  }
}

/** TypeORM types the driver's connection loosely; under PostgreSQL it is pg's client. */
export async function connectionOf(runner: QueryRunner): Promise<PoolClient> {
  const connection: unknown = await runner.connect();
  if (connection instanceof pg.Client) return connection as PoolClient;
  throw new TypeError('The database connection is not one of the pg driver.');
}
