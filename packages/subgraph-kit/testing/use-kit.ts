import { beforeAll } from '@jest/globals';
import { type TestDatabase } from '@qip/testkit/test-database';
import { type DataSource } from 'typeorm';
import { type Caller } from '../src/access/caller.js';
import { createDataSource } from '../src/database/data-source.js';
import { RequestDatabase } from '../src/database/request-database.js';
import { type JobQueue, openJobQueue } from '../src/jobs/job-queue.js';
import { createLog } from '../src/logs/log.js';
import { createNotes, NoteRow } from './notes.js';

/** The kit over a test database, without a schema in front of it. */
export interface Kit {
  /** A request of a caller; whoever opens it closes it. */
  open(caller?: Caller): RequestDatabase;
  /** Opens a request, uses it and closes it. */
  within<T>(work: (request: RequestDatabase) => Promise<T>, caller?: Caller): Promise<T>;
  dataSource(): DataSource;
  /** The statements that were sent since the last call. */
  takeStatements(): readonly string[];
}

const NOBODY: Caller = { kind: 'ANONYMOUS' };
/** A queue that nobody works. */
export const IDLE_QUEUE = 'organisations-idle';

/** Gives the test file the kit over its database, with a table of notes. */
export function useKit(database: TestDatabase, poolSize: number): Kit {
  let parts: { readonly dataSource: DataSource; readonly jobs: JobQueue } | null = null;
  let statements: string[] = [];

  beforeAll(async () => {
    await createNotes(database);
    const databaseUrl = database.applicationUrl('organisations');
    const log = createLog({ level: 'silent' });
    const jobs = await openJobQueue({ databaseUrl, queues: [IDLE_QUEUE], log });
    const onStatement = (statement: string): unknown => statements.push(statement);
    const settings = { url: databaseUrl, schema: 'organisations', entities: [NoteRow], poolSize, onStatement };
    const dataSource = await createDataSource(settings).initialize();
    parts = { jobs, dataSource };
    statements = [];
    database.beforeDrop(() => jobs.stop());
    database.beforeDrop(() => dataSource.destroy());
  });

  const running = (): { readonly dataSource: DataSource; readonly jobs: JobQueue } => {
    if (parts === null) throw new Error('The kit is there from beforeAll to afterAll only.');
    return parts;
  };
  const open = (caller: Caller = NOBODY): RequestDatabase =>
    new RequestDatabase({ ...running(), schema: 'organisations', caller });
  return {
    open,
    within: async (work, caller) => {
      const request = open(caller);
      try {
        return await work(request);
      } finally {
        await request.close();
      }
    },
    dataSource: () => running().dataSource,
    takeStatements: () => {
      const taken = statements;
      statements = [];
      return taken;
    },
  };
}
