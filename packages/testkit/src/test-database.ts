import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll } from '@jest/globals';
import pg from 'pg';
import { applicationUrl, withDatabase } from '@qip/database/role-login';
import { type ServiceName } from '@qip/database/service-name';
import { withClient } from '@qip/database/with-client';
import { TEMPLATE_DATABASE, testServerUrl } from './test-server.js';

/** A database of a test file's own, cloned from the migrated template. */
export interface TestDatabase {
  /** The superuser's URL, which no policy binds. */
  administratorUrl(): string;
  /** The URL under which a service logs in. */
  applicationUrl(service: ServiceName): string;
  /** Has something ended before the database is dropped: what was begun last, first. Jest runs `afterAll` in the order of writing. */
  beforeDrop(work: () => Promise<unknown>): void;
  /** Runs a statement as the superuser. */
  sql<Row extends pg.QueryResultRow>(statement: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
}

/** Gives the test file that calls it, at its top level, a database of its own for as long as its tests run. */
export function useTestDatabase(): TestDatabase {
  const name = `test_${randomBytes(6).toString('hex')}`;
  let administrator: pg.Client | null = null;
  /** The statement before: a connection answers one at a time, however many tests ask for at once. Never rejected. */
  let last: Promise<unknown> = Promise.resolve();
  const endings: (() => Promise<unknown>)[] = [];

  const server = (): string => testServerUrl();
  const administratorUrl = (): string => withDatabase(server(), name);

  beforeAll(async () => {
    await withClient(withDatabase(server(), 'postgres'), (client) =>
      client.query(`create database ${name} template ${TEMPLATE_DATABASE}`),
    );
    administrator = new pg.Client({ connectionString: administratorUrl() });
    await administrator.connect();
  });

  afterAll(async () => {
    for (const end of endings.toReversed()) await end();
    await administrator?.end();
    await withClient(withDatabase(server(), 'postgres'), (client) =>
      client.query(`drop database ${name} with (force)`),
    );
  });

  return {
    administratorUrl,
    beforeDrop: (work) => {
      endings.push(work);
    },
    applicationUrl: (service) => applicationUrl(administratorUrl(), service),
    sql: async <Row extends pg.QueryResultRow>(statement: string, parameters: readonly unknown[] = []) => {
      const client = administrator;
      if (client === null) throw new Error('The test database is there from beforeAll to afterAll only.');
      const turn = last.then(() => client.query<Row>(statement, [...parameters]));
      last = turn.catch(() => undefined);
      return (await turn).rows;
    },
  };
}
