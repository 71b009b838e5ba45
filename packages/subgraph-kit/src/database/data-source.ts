import pg from 'pg';
import { DataSource, type Logger, type MixedList } from 'typeorm';

/** How a service's process reaches the database. */
export interface DataSourceSettings {
  /** The URL of the service's application role. */
  readonly url: string;
  /** The schema that the service owns. */
  readonly schema: string;
  /** The service's entity classes and the contract views that it reads. */
  readonly entities: readonly (new () => object)[];
  /** Connections at the most. */
  readonly poolSize: number;
  /** Called with the text of every statement that is sent; tests count with it. */
  readonly onStatement?: (statement: string) => void;
}

// A civil date is text here: pg would make it midnight in the process' own time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
// Counts and sequence numbers stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));

/** An exhausted pool is told to the caller within this time. */
const ACQUIRE_TIMEOUT_MS = 2_000;

/** A pool of connections under the service's own role, with every wait bounded. */
export function createDataSource(settings: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url: settings.url,
    schema: settings.schema,
    entities: [...settings.entities] as MixedList<new () => object> & [],
    installExtensions: false,
    synchronize: false,
    migrationsRun: false,
    poolSize: settings.poolSize,
    ...(settings.onStatement === undefined
      ? {}
      : { logging: ['query'], logger: statementLogger(settings.onStatement) }),
    extra: {
      connectionTimeoutMillis: ACQUIRE_TIMEOUT_MS,
      idleTimeoutMillis: 30_000,
      statement_timeout: 60_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 60_000,
      application_name: `qip ${settings.schema}`,
    },
  });
}

function statementLogger(onStatement: (statement: string) => void): Logger {
  const silent = (): undefined => undefined;
  return {
    logQuery: onStatement,
    logQueryError: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    logMigration: silent,
    log: silent,
  };
}
