import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { type FastifyInstance, type LightMyRequestResponse } from 'fastify';
import { createLog, type Log } from '@qip/subgraph-kit/logs/log';
import {
  type SubgraphAnswer,
  type SubgraphRequest,
  type SubgraphTransport,
} from '../src/federation/subgraph-transport.js';
import { type TokenVerifier } from '../src/identity/token-verifier.js';
import { createGatewayServer, type GatewayParts } from '../src/server/gateway-server.js';
import { createRateLimit } from '../src/server/rate-limit.js';
import { createGraph } from '../src/server/run-gateway.js';
import { answeringTransport } from './answering-transport.js';

/** What the stand-in for the built page is. */
export const PAGE =
  '<!doctype html><title>Playground</title><script type="module" src="/playground/assets/a.js"></script>';
/** The one token that the gateway believes. */
export const GOOD_TOKEN = 'good.token';

/** A gateway without a port, whose subgraphs answer as a test says. */
export interface GatewayStub {
  server(): FastifyInstance;
  /** Sends a body to the graph, as JSON unless the headers say otherwise. */
  post(body: unknown, headers?: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>;
  /** Sends an operation, with the token of somebody who is known. */
  query(query: string, variables?: Readonly<Record<string, unknown>>): Promise<LightMyRequestResponse>;
  /** Lets every subgraph answer so, until the test is over. */
  answer(answer: SubgraphAnswer | ((request: SubgraphRequest) => SubgraphAnswer)): void;
  /** What the subgraphs were asked in this test. */
  readonly asked: readonly SubgraphRequest[];
  /** What was written to the log in this test, line by line. */
  readonly logged: readonly string[];
}

const verifyOne: TokenVerifier = (token) =>
  Promise.resolve(token === GOOD_TOKEN ? { kind: 'VERIFIED', subject: 'someone' } : { kind: 'REFUSED' });
const NOTHING: SubgraphAnswer = { data: null };

/** Gives the test file a gateway over the committed supergraph; parts of it may be others than the usual ones. */
export function useGateway(parts: Partial<GatewayParts> = {}, isDemo = false): GatewayStub {
  const asked: SubgraphRequest[] = [];
  const logged: string[] = [];
  let answer: Parameters<GatewayStub['answer']>[0] = NOTHING;
  let running: RunningServer | null = null;

  const transport = answeringTransport((request) => {
    asked.push(request);
    return typeof answer === 'function' ? answer(request) : answer;
  });
  beforeAll(async () => {
    const log = createLog({ level: 'info', destination: { write: (line) => logged.push(line) } });
    running = await start({ transport, log, isDemo, parts });
  });
  afterEach(() => {
    asked.length = 0;
    logged.length = 0;
    answer = NOTHING;
  });
  afterAll(() => running?.stop());

  const server = (): FastifyInstance => {
    if (running === null) throw new Error('The gateway is there from beforeAll to afterAll only.');
    return running.server;
  };
  const post: GatewayStub['post'] = (body, headers = {}) =>
    server().inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...headers },
      payload: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    server,
    post,
    query: (query, variables) => post({ query, variables }, { authorization: `Bearer ${GOOD_TOKEN}` }),
    answer: (next) => {
      answer = next;
    },
    asked,
    logged,
  };
}

interface RunningServer {
  readonly server: FastifyInstance;
  stop(): Promise<void>;
}

interface StartParts {
  readonly transport: SubgraphTransport;
  readonly log: Log;
  readonly isDemo: boolean;
  readonly parts: Partial<GatewayParts>;
}

async function start({ transport, log, isDemo, parts }: StartParts): Promise<RunningServer> {
  const directory = await builtPage();
  const transports = { organisations: transport, programmes: transport, submissions: transport, analytics: transport };
  const apollo = await createGraph({ transports, isDemo, log });
  const server = await createGatewayServer({
    apollo,
    transports,
    verify: verifyOne,
    rateLimit: createRateLimit(100_000),
    trustedProxies: [],
    playground: { directory, config: { endpoint: '/graphql', demoPeople: [], signInUrl: null, tabs: [] } },
    demoIdentity: { kind: 'NONE' },
    mails: null,
    log,
    ...parts,
  });
  return {
    server,
    stop: async () => {
      await server.close();
      await apollo.stop();
      await rm(directory, { recursive: true });
    },
  };
}

async function builtPage(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'qip-page-'));
  await mkdir(join(directory, 'assets'));
  await writeFile(join(directory, 'index.html'), PAGE);
  await writeFile(join(directory, 'icon.svg'), '<svg/>');
  await writeFile(join(directory, 'assets', 'a.js'), 'export {};');
  return directory;
}
