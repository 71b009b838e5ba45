import { type ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Caller } from '@qip/subgraph-kit/access/caller';
import { type GatewayContext } from '../federation/gateway-context.js';
import { callerOfRequest } from '../identity/caller-of-request.js';
import { type TokenVerifier } from '../identity/token-verifier.js';
import { refuse } from './error-answers.js';
import { isNestedDeeperThan } from './is-nested-deeper-than.js';

/** What the graph's route needs. */
export interface GraphParts {
  /** Started. */
  readonly apollo: ApolloServer<GatewayContext>;
  readonly verify: TokenVerifier;
}

/** How deep values may be nested. The deepest input of the schema, a programme's definition, needs seven. */
const DEEPEST_NESTING = 20;

const valuesSchema = z
  .record(z.string(), z.unknown())
  .refine((values) => !isNestedDeeperThan(DEEPEST_NESTING, values))
  .nullish();

const requestSchema = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: valuesSchema,
  // Documents are never stored under a hash: whoever sends one is told so, in our words.
  extensions: valuesSchema.refine((values) => values?.['persistedQuery'] === undefined),
});

/** A client that knows this form is told by the status what became of its request; whatever else it accepts, it gets JSON. */
const ANSWER_FORM = 'application/graphql-response+json';

/**
 * `POST /graphql` with JSON, and with nothing else: a page of another origin cannot send that without asking first. What
 * is no request, and who is not believed, is refused here, before Apollo Server with its own words would do it.
 */
export function graphRoute(server: FastifyInstance, { apollo, verify }: GraphParts): void {
  const callers = new WeakMap<FastifyRequest, Caller>();
  server.post('/graphql', {
    preHandler: async (request, reply) => {
      if (!requestSchema.safeParse(request.body).success) return refuse(reply, 'BAD_REQUEST');
      request.headers.accept =
        request.headers.accept?.includes(ANSWER_FORM) === true ? ANSWER_FORM : 'application/json';
      reply.header('cache-control', 'no-store');
      callers.set(request, await callerOfRequest(request.headers.authorization, verify));
      return undefined;
    },
    handler: fastifyApolloHandler(apollo, {
      context: (request) =>
        Promise.resolve({ caller: callers.get(request) ?? { kind: 'ANONYMOUS' }, requestId: request.id }),
    }),
  });
}
