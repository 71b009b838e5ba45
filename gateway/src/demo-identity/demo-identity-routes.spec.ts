import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance, type LightMyRequestResponse } from 'fastify';
import { createLog } from '@qip/subgraph-kit/logs/log';
import { type HttpStub, json, startHttpStub, type StubAnswer } from '../../testing/http-stub.js';
import { createTokenVerifier } from '../identity/token-verifier.js';
import { answerErrors } from '../server/error-answers.js';
import { type DemoIdentity } from './demo-identity.js';
import { demoIdentityRoutes } from './demo-identity-routes.js';
import { createDemoIssuer, type DemoIssuer } from './demo-issuer.js';

const PEOPLE = [{ key: 'lead-1', subject: 'demo|lead-1' }];
const stubs: HttpStub[] = [];
afterEach(async () => {
  await Promise.all(stubs.splice(0).map((stub) => stub.close()));
});

async function serve(identity: DemoIdentity): Promise<FastifyInstance> {
  const server = fastify();
  answerErrors(server, createLog({ level: 'silent' }));
  await server.register(demoIdentityRoutes(identity), { prefix: '/demo-identity' });
  return server;
}

function signIn(server: FastifyInstance, payload: object): Promise<LightMyRequestResponse> {
  return server.inject({ method: 'POST', url: '/demo-identity/token', payload });
}

describe('the sign-in of a platform without demo people', () => {
  it('is not there', async () => {
    const server = await serve({ kind: 'NONE' });
    expect((await signIn(server, { key: 'lead-1' })).statusCode).toBe(404);
    for (const path of ['/.well-known/openid-configuration', '/jwks']) {
      expect((await server.inject(`/demo-identity${path}`)).statusCode).toBe(404);
    }
  });
});

describe('the sign-in of a demo whose issuer is in this process', () => {
  let issuer: DemoIssuer;
  beforeAll(async () => {
    issuer = await createDemoIssuer('http://issuer.test/demo-identity', 'qip-platform', PEOPLE);
  });

  it('gives a token to whoever names a demo person, to be kept by nobody', async () => {
    const { statusCode, headers, body } = await signIn(await serve({ kind: 'HERE', issuer }), { key: 'lead-1' });
    expect([statusCode, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(JSON.parse(body)).toEqual({
      accessToken: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      expiresIn: 900,
    });
  });

  it.each([{ key: 'nobody' }, {}, { key: 7 }, { key: ['lead-1'] }, { key: 'x'.repeat(101) }])(
    'gives none for %j',
    async (asked) => {
      const { statusCode, body } = await signIn(await serve({ kind: 'HERE', issuer }), asked);
      expect(statusCode).toBe(404);
      expect(body).not.toContain('accessToken');
    },
  );

  it('can be found and checked as any provider: its keys verify its tokens', async () => {
    const server = await serve({ kind: 'HERE', issuer });
    const found: unknown = (await server.inject('/demo-identity/.well-known/openid-configuration')).json();
    expect(found).toMatchObject({ issuer: issuer.issuer, jwks_uri: 'http://issuer.test/demo-identity/jwks' });
    const keys = (await server.inject('/demo-identity/jwks')).json<DemoIssuer['keys']>();
    const verify = createTokenVerifier({ issuer: issuer.issuer, audience: 'qip-platform', keys });
    const { accessToken } = (await signIn(server, { key: 'lead-1' })).json<{ accessToken: string }>();
    expect(await verify(accessToken)).toEqual({ kind: 'VERIFIED', subject: 'demo|lead-1' });
  });
});

describe('the sign-in of a demo whose issuer is another process', () => {
  const serveBefore = async (answer: StubAnswer): Promise<FastifyInstance> => {
    const stub = await startHttpStub(answer);
    stubs.push(stub);
    return serve({ kind: 'ELSEWHERE', url: stub.url });
  };

  it('hands the token on, and nothing else of what the issuer said', async () => {
    let sent = '';
    const server = await serveBefore((request, response) => {
      request.on('data', (part: Buffer) => (sent += part.toString()));
      request.on('end', () => response.end('{"accessToken":"a.b.c","expiresIn":9,"secret":"x"}'));
    });
    const { statusCode, body } = await signIn(server, { key: 'lead-1', role: 'CENTRAL_TEAM' });
    expect([statusCode, JSON.parse(body)]).toEqual([200, { accessToken: 'a.b.c', expiresIn: 9 }]);
    expect(JSON.parse(sent)).toEqual({ key: 'lead-1' });
  });

  it('gives none where the issuer knows nobody of that key', async () => {
    expect((await signIn(await serveBefore(json({}, 404)), { key: 'nobody' })).statusCode).toBe(404);
  });

  it.each([
    ['fails', json({ error: 'SELECT nhs_number' }, 500)],
    ['says something else', (_request, response) => response.end('<html>SELECT nhs_number')],
  ] satisfies [string, StubAnswer][])(
    'is unavailable when the issuer %s, without a word of why',
    async (_how, answer) => {
      const { statusCode, body } = await signIn(await serveBefore(answer), { key: 'lead-1' });
      expect(statusCode).toBe(503);
      expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
      expect(body).not.toContain('nhs_number');
    },
  );

  it('does not follow the issuer to where it redirects', async () => {
    const elsewhere = await startHttpStub(json({ accessToken: 'a.b.c', expiresIn: 9 }));
    stubs.push(elsewhere);
    const server = await serveBefore((_request, response) => {
      response.writeHead(307, { location: elsewhere.url }).end();
    });
    expect((await signIn(server, { key: 'lead-1' })).statusCode).toBe(503);
    expect(elsewhere.requests()).toBe(0);
  });
});
