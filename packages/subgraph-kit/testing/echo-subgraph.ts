import { type FastifyInstance } from 'fastify';
import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLError,
  GraphQLFloat,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  type GraphQLInputType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createDataSource } from '../src/database/data-source.js';
import { RequestDatabase } from '../src/database/request-database.js';
import { PlatformError } from '../src/errors/platform-error.js';
import { createLog } from '../src/logs/log.js';
import { dateTimeScalar, jsonObjectScalar, localDateScalar } from '../src/schema/scalars.js';
import { ASSERTION_HEADER, digestOf, mintAssertion } from '../src/server/assertion.js';
import { serveSubgraph } from '../src/server/serve-subgraph.js';
import { SubgraphContext } from '../src/server/subgraph-context.js';
import { type Subgraph } from '../src/server/subgraph.js';

/** The key that the tests share with the echo. */
export const KEY = new Uint8Array(32).fill(1);
/** What a person might have typed, and must not be found anywhere. */
export const CANARY = 'Canary9434765919';

/** A subgraph without a database, behind its HTTP server, and what it wrote down and received. */
export interface Echo {
  readonly server: FastifyInstance;
  readonly logged: string[];
  readonly uploads: string[];
}

/** An answer, as far as the tests look at it. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

const Kind = new GraphQLEnumType({ name: 'Kind', values: { FIRST: {}, SECOND: {} } });
const Inner = new GraphQLInputObjectType({
  name: 'Inner',
  fields: { code: { type: new GraphQLNonNull(GraphQLString) }, count: { type: GraphQLInt }, kind: { type: Kind } },
});
/** The arguments of `echo`: one of every type that the platform's inputs are made of. */
export const ARGUMENTS: Readonly<Record<string, GraphQLInputType>> = {
  id: GraphQLID,
  name: GraphQLString,
  count: GraphQLInt,
  share: GraphQLFloat,
  isOpen: GraphQLBoolean,
  kind: Kind,
  day: localDateScalar,
  at: dateTimeScalar,
  answers: jsonObjectScalar,
  inner: Inner,
  inners: new GraphQLList(new GraphQLNonNull(Inner)),
};

const schema = new GraphQLSchema({
  query: new GraphQLObjectType<unknown, SubgraphContext>({
    name: 'Query',
    fields: {
      echo: {
        type: GraphQLString,
        args: Object.fromEntries(Object.entries(ARGUMENTS).map(([name, type]) => [name, { type }])),
        resolve: () => 'heard',
      },
      caller: { type: GraphQLString, resolve: (_root, _args, { caller }) => JSON.stringify(caller) },
      broken: {
        type: GraphQLString,
        resolve: () => {
          throw Object.assign(new Error(`select '${CANARY}' failed`), { extensions: { code: CANARY, sql: CANARY } });
        },
      },
      foreign: {
        type: GraphQLString,
        resolve: () => {
          throw new GraphQLError(CANARY, { extensions: { code: 'DOWNSTREAM', url: `http://10.0.0.7/${CANARY}` } });
        },
      },
      busy: {
        type: GraphQLString,
        resolve: () => {
          throw new PlatformError('SERVICE_BUSY', { cause: new Error('the pool was empty') });
        },
      },
      misfit: { type: Kind, resolve: () => CANARY },
    },
  }),
});

/** Starts the echo. Whoever starts it closes its server. */
export async function startEcho(): Promise<Echo> {
  const logged: string[] = [];
  const uploads: string[] = [];
  const log = createLog({ level: 'debug', destination: { write: (line) => logged.push(line) } });
  const url = 'postgres://nobody@localhost/none';
  const dataSource = createDataSource({ url, schema: 'programmes', entities: [], poolSize: 1 });
  const nothing = (): Promise<void> => Promise.resolve();
  const jobs = { enqueue: nothing, work: nothing, bringForward: nothing, stop: nothing };
  const subgraph: Subgraph = {
    name: 'programmes',
    schema,
    open: (caller, requestId) =>
      new SubgraphContext({
        requestId,
        caller,
        log: log.child({ requestId }),
        database: new RequestDatabase({ dataSource, schema: 'programmes', caller, jobs }),
        files: { publicUrl: '', signingKey: KEY },
      }),
    receiveUpload: async ({ permission, contentType, body }, requestId) => {
      uploads.push(`${permission} ${contentType ?? ''} ${await text(body)} ${requestId}`);
      return { status: 201, body: { received: true } };
    },
    openFile: ({ link, caller }) =>
      Promise.resolve(
        link === 'good'
          ? { kind: 'FILE', name: 'a.txt', contentType: 'text/plain', body: Readable.from([JSON.stringify(caller)]) }
          : { kind: 'NOT_FOUND' },
      ),
    runJob: nothing,
    isReady: () => Promise.resolve(true),
    clock: { kind: () => Promise.resolve('TEST'), move: () => Promise.resolve(new Date()) },
    stop: nothing,
  };
  return { server: await serveSubgraph(subgraph, { assertionKey: KEY, log }), logged, uploads };
}

/** Sends what the gateway would send: a body, and the assertion that vouches for it or for another one. */
export async function send({ server }: Echo, payload: string, signed: string = payload): Promise<Answer> {
  const caller = { kind: 'SUBJECT', subject: 'someone' } as const;
  const token = await mintAssertion({ caller, requestId: 'r1', bodyDigest: digestOf(signed) }, 'programmes', KEY);
  const headers = { 'content-type': 'application/json', [ASSERTION_HEADER]: token };
  const answer = await server.inject({ method: 'POST', url: '/graphql', headers, payload });
  return { status: answer.statusCode, body: answer.body };
}

/** Asks the echo a question of GraphQL. */
export function ask(echo: Echo, query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
  return send(echo, JSON.stringify({ query, variables }));
}
