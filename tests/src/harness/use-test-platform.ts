import { beforeAll } from '@jest/globals';
import supertest from 'supertest';
import { type ServiceName } from '@qip/database/service-name';
import { createLog } from '@qip/subgraph-kit/logs/log';
import { type TestDatabase } from '@qip/testkit/test-database';
import { startTestGateway, type TestGateway, type TestGatewayOptions } from './start-test-gateway.js';
import { readAnswer, type TestAnswer } from './test-answer.js';
import { type TestIssuer } from './test-issuer.js';

/** An operation for the gateway. */
interface TestOperation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** The token's subject; left out, nobody. */
  readonly as?: string;
}

/** The statements that each service has sent, in order. */
type StatementsByService = Readonly<Record<ServiceName, readonly string[]>>;

/** A gateway with an HTTP port of its own over the four real subgraphs, in this process, on the test's database. */
export interface TestPlatform {
  /** Where the gateway listens, without a slash at the end. */
  url(): string;
  /** A client of the gateway that keeps nothing between requests. */
  request(): ReturnType<typeof supertest>;
  /** The `Authorization` header of a subject. */
  as(subject: string): Promise<string>;
  /** Sends an operation; whatever the answer, the test looks at it. */
  ask(operation: TestOperation): Promise<TestAnswer>;
  /** The issuer whose tokens the gateway believes. */
  issuer(): TestIssuer;
  /** The statements since the last call. */
  takeStatements(): StatementsByService;
  /** What gateway and services wrote to their log, line by line. */
  readonly logged: readonly string[];
}

/** Gives the test file a platform on its database, from before its tests to after them. */
export function useTestPlatform(database: TestDatabase, options: TestGatewayOptions = {}): TestPlatform {
  const logged: string[] = [];
  let statements = noStatements();
  let started: TestGateway | null = null;

  beforeAll(async () => {
    const gateway = await startTestGateway(database, options, {
      log: createLog({ level: 'info', destination: { write: (line) => logged.push(line) } }),
      onStatement: (service, statement) => statements[service].push(statement),
    });
    started = gateway;
    database.beforeDrop(() => gateway.stop());
  });

  const running = (): TestGateway => {
    if (started === null) throw new Error('The test platform is there from beforeAll to afterAll only.');
    return started;
  };
  const as = async (subject: string): Promise<string> => `Bearer ${await running().issuer.token({ sub: subject })}`;
  return {
    url: () => running().url,
    request: () => supertest(running().url),
    as,
    ask: async ({ query, variables, as: subject }) => {
      const sent = supertest(running().url).post('/graphql').send({ query, variables });
      return readAnswer(await (subject === undefined ? sent : sent.set('authorization', await as(subject))));
    },
    issuer: () => running().issuer,
    takeStatements: () => {
      const taken = statements;
      statements = noStatements();
      return taken;
    },
    logged,
  };
}

function noStatements(): Record<ServiceName, string[]> {
  return { organisations: [], programmes: [], submissions: [], analytics: [] };
}
