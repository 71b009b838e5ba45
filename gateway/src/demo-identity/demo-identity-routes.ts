import { type FastifyInstance, type FastifyReply } from 'fastify';
import { z } from 'zod';
import { PlatformError } from '@qip/subgraph-kit/errors/platform-error';
import { type DemoIdentity } from './demo-identity.js';
import { type DemoIssuer, type IssuedToken } from './demo-issuer.js';

const signInSchema = z.object({ key: z.string().max(100) });
const tokenSchema = z.object({ accessToken: z.string(), expiresIn: z.number() });
const NO_SUCH_PERSON = { message: 'There is no demo person of this key.' };
const FORWARD_TIMEOUT_MS = 3_000;

/** `POST /token` with the key of a demo person, for the playground; and the issuer's own endpoints where it is in this process. */
export function demoIdentityRoutes(identity: DemoIdentity): (server: FastifyInstance) => Promise<void> {
  return (server) => {
    if (identity.kind === 'HERE') issuerRoutes(server, identity.issuer);
    if (identity.kind === 'ELSEWHERE') {
      server.post('/token', (request, reply) => answer(reply, request.body, (key) => tokenFrom(identity.url, key)));
    }
    return Promise.resolve();
  };
}

function issuerRoutes(server: FastifyInstance, issuer: DemoIssuer): void {
  server.get('/.well-known/openid-configuration', () => ({
    issuer: issuer.issuer,
    jwks_uri: `${issuer.issuer}/jwks`,
    token_endpoint: `${issuer.issuer}/token`,
    id_token_signing_alg_values_supported: ['ES256'],
  }));
  server.get('/jwks', () => issuer.keys);
  server.post('/token', (request, reply) => answer(reply, request.body, (key) => issuer.issue(key)));
}

async function answer(
  reply: FastifyReply,
  body: unknown,
  issue: (key: string) => Promise<IssuedToken | null>,
): Promise<FastifyReply> {
  const asked = signInSchema.safeParse(body);
  const token = asked.success ? await issue(asked.data.key) : null;
  if (token === null) return reply.code(404).send(NO_SUCH_PERSON);
  return reply.header('cache-control', 'no-store').send(token);
}

async function tokenFrom(url: string, key: string): Promise<IssuedToken | null> {
  try {
    const response = await fetch(`${url}/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key }),
      redirect: 'error',
      signal: AbortSignal.timeout(FORWARD_TIMEOUT_MS),
    });
    return response.status === 404 ? null : tokenSchema.parse(await response.json());
  } catch (cause) {
    throw new PlatformError('SERVICE_UNAVAILABLE', { cause });
  }
}
