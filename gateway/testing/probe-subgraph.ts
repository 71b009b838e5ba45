import { setTimeout as pause } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import {
  GraphQLEnumType,
  GraphQLError,
  type GraphQLFieldConfigMap,
  GraphQLInt,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';
import { PlatformError } from '@qip/subgraph-kit/errors/platform-error';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { type SubgraphDefinition } from '@qip/subgraph-kit/server/subgraph';
import { makeProbeFiles, type ProbeFiles } from './probe-files.js';

/** What a person might have typed, and must not be found anywhere. */
export const CANARY = 'Canary9434765919';
/** A permission under which the probe takes a file. */
export const GOOD_PERMISSION = 'signed.permission';
/** A permission that makes the probe fail as no service should. */
export const BROKEN_PERMISSION = 'broken.permission';

/** A subgraph that says what reaches it, and the sum of what its mutation was given. */
export interface Probe {
  readonly definition: SubgraphDefinition;
  sum(): number;
  readonly files: ProbeFiles;
}

const Kind = new GraphQLEnumType({ name: 'Kind', values: { FIRST: {}, SECOND: {} } });

const QUERY: GraphQLFieldConfigMap<unknown, SubgraphContext> = {
  echo: {
    type: GraphQLString,
    args: { text: { type: GraphQLString }, day: { type: localDateScalar }, kind: { type: Kind } },
    resolve: (_root, args: { readonly text?: string; readonly day?: string }) => args.text ?? args.day ?? 'nothing',
  },
  caller: {
    type: GraphQLString,
    args: { afterMs: { type: GraphQLInt } },
    resolve: async (_root, { afterMs }: { readonly afterMs?: number }, { caller }) => {
      await pause(afterMs ?? 0);
      return caller.kind === 'SUBJECT' ? caller.subject : caller.kind;
    },
  },
  actor: {
    type: GraphQLString,
    resolve: async (_root, _args, context) => (await context.actor()).name,
  },
  requestId: { type: GraphQLString, resolve: (_root, _args, { requestId }) => requestId },
  broken: {
    type: GraphQLString,
    resolve: () => {
      throw new Error(`insert into case values ('${CANARY}') failed`);
    },
  },
  foreign: {
    type: GraphQLString,
    resolve: () => {
      throw new GraphQLError(CANARY, { extensions: { code: 'DOWNSTREAM', url: `http://10.0.0.7/${CANARY}` } });
    },
  },
  private: {
    type: GraphQLString,
    resolve: () => {
      throw new PlatformError('UNAUTHENTICATED');
    },
  },
  busy: {
    type: GraphQLString,
    resolve: () => {
      throw new PlatformError('SERVICE_BUSY', { cause: new Error(`the pool of ${CANARY} was empty`) });
    },
  },
  misfit: { type: Kind, resolve: () => CANARY },
  needed: { type: new GraphQLNonNull(GraphQLString), resolve: () => null },
  long: {
    type: GraphQLString,
    args: { length: { type: new GraphQLNonNull(GraphQLInt) } },
    resolve: (_root, { length }: { readonly length: number }) => 'x'.repeat(length),
  },
};

/** Makes a probe. It goes by the name of a service, whose role and schema it uses. */
export function makeProbe(): Probe {
  let sum = 0;
  const files = makeProbeFiles();
  const mutation = new GraphQLObjectType<unknown, SubgraphContext>({
    name: 'Mutation',
    fields: {
      add: {
        type: GraphQLInt,
        args: { amount: { type: new GraphQLNonNull(GraphQLInt) } },
        resolve: (_root, { amount }: { readonly amount: number }) => (sum += amount),
      },
    },
  });
  const schema = new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: QUERY }), mutation });
  return {
    sum: () => sum,
    files,
    definition: {
      name: 'programmes',
      files: files.kinds,
      publicFiles: files.publicKinds,
      buildSchema: () => ({ schema, sdl: '' }),
      entities: [],
      queues: [],
      jobHandlers: [],
      receiveUpload: async ({ permission, contentType, body }) => {
        if (permission === BROKEN_PERMISSION) throw new Error(`insert into case values ('${CANARY}') failed`);
        if (permission !== GOOD_PERMISSION) return { status: 401, body: { code: 'UNAUTHENTICATED' } };
        const received = await text(body);
        return { status: 201, body: { received, contentType } };
      },
    },
  };
}
