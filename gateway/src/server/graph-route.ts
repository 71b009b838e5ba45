import { type ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Caller } from '@qip/subgraph-kit/access/caller';
import { type GatewayContext } from '../federation/gateway-context.js';
import { callerOfRequest } from '../identity/caller-of-request.js';
import { type TokenVerifier } from '../identity/token-verifier.js';
import { refuse } from './error-answers.js';

/** What the graph's route needs. */
export interface GraphParts {
  /** Started. */
  readonly apollo: ApolloServer<GatewayContext>;
  readonly verify: TokenVerifier;
}

const requestSchema = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  extensions: z.record(z.string(), z.unknown()).nullish(),
});

/**
 * `POST /graphql` with JSON, and with nothing else: a page of another origin cannot send that without asking first. What
 * is no request, and who is not believed, is refused here, before Apollo Server with its own words would do it.
 */
export function graphRoute(server: FastifyInstance, { apollo, verify }: GraphParts): void {
  const callers = new WeakMap<FastifyRequest, Caller>();
  server.post('/graphql', {
    preHandler: async (request, reply) => {
      if (!requestSchema.safeParse(request.body).success) return refuse(reply, 'BAD_REQUEST');
      callers.set(request, await callerOfRequest(request.headers.authorization, verify));
      return undefined;
    },
    handler: fastifyApolloHandler(apollo, {
      context: (request) =>
        Promise.resolve({ caller: callers.get(request) ?? { kind: 'ANONYMOUS' }, requestId: request.id }),
    }),
  });
}
