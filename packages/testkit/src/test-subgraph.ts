import { beforeAll } from '@jest/globals';
import { execute, type ExecutionResult, parse, validate } from 'graphql';
import { type Caller } from '@qip/subgraph-kit/access/caller';
import { createLog, type Log } from '@qip/subgraph-kit/logs/log';
import { startSubgraph, type Subgraph, type SubgraphDefinition } from '@qip/subgraph-kit/server/subgraph';
import { newId } from '@qip/subgraph-kit/values/id';
import { type TestDatabase } from './test-database.js';
import { type TestMailServer } from './test-mail-server.js';

/** One request to a subgraph, as somebody. */
export interface TestRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** The token's subject; left out, nobody. */
  readonly as?: string;
}

/** A subgraph on the test database, without a port between. */
export interface TestSubgraph {
  ask(request: TestRequest): Promise<ExecutionResult>;
  /** The running subgraph itself, for tests of jobs and uploads. */
  running(): Subgraph;
  /** The statements that were sent since the last call. */
  takeStatements(): readonly string[];
}

/** The smallest pool there can be: whoever needs a second connection waits for ever, and the test shows it. */
const POOL_SIZE = 1;

/** What may differ from a silent subgraph with one connection. */
export interface TestSubgraphOptions {
  /** More connections, where a test is about several writers at once. */
  readonly poolSize?: number;
  /** A log whose lines the test looks at. */
  readonly log?: Log;
  /** Where the subgraph sends its mails, when the test has its sending job run; given first, it runs first. */
  readonly mailServer?: TestMailServer;
}

/** Gives the test file a subgraph that runs on its database. */
export function useTestSubgraph(
  definition: SubgraphDefinition,
  database: TestDatabase,
  options: TestSubgraphOptions = {},
): TestSubgraph {
  let subgraph: Subgraph | null = null;
  let statements: string[] = [];

  beforeAll(async () => {
    const started = await startSubgraph(definition, {
      databaseUrl: database.applicationUrl(definition.name),
      poolSize: options.poolSize ?? POOL_SIZE,
      log: options.log ?? createLog({ level: 'silent' }),
      signingKey: new Uint8Array(32).fill(7),
      publicUrl: 'http://platform.test',
      worksJobs: false,
      ...(options.mailServer === undefined
        ? {}
        : { smtpUrl: options.mailServer.url(), smtpTimes: options.mailServer.times }),
      onStatement: (statement) => statements.push(statement),
    });
    subgraph = started;
    database.beforeDrop(() => started.stop());
  });

  const running = (): Subgraph => {
    if (subgraph === null) throw new Error('The test subgraph is there from beforeAll to afterAll only.');
    return subgraph;
  };
  return {
    running,
    ask: (request) => askSubgraph(running(), request),
    takeStatements: () => {
      const taken = statements;
      statements = [];
      return taken;
    },
  };
}

async function askSubgraph(subgraph: Subgraph, request: TestRequest): Promise<ExecutionResult> {
  const document = parse(request.query);
  const errors = validate(subgraph.schema, document);
  if (errors.length > 0) return { errors };
  const caller: Caller = request.as === undefined ? { kind: 'ANONYMOUS' } : { kind: 'SUBJECT', subject: request.as };
  const context = subgraph.open(caller, newId());
  try {
    return await execute({
      schema: subgraph.schema,
      document,
      contextValue: context,
      ...(request.variables === undefined ? {} : { variableValues: request.variables }),
    });
  } finally {
    await context.database.close();
  }
}
