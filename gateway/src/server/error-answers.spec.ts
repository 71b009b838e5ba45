import { describe, expect, it } from '@jest/globals';
import { fastify, type LightMyRequestResponse } from 'fastify';
import { ERROR_CODES, type ErrorCode } from '@qip/subgraph-kit/errors/error-code';
import { PlatformError } from '@qip/subgraph-kit/errors/platform-error';
import { createLog } from '@qip/subgraph-kit/logs/log';
import { answerErrors } from './error-answers.js';

const CANARY = 'Canary9434765919';

/** What a client and the log are told when a route fails so. */
async function failing(error: unknown): Promise<{ answer: LightMyRequestResponse; logged: readonly string[] }> {
  const logged: string[] = [];
  const server = fastify({ genReqId: () => 'r1' });
  answerErrors(server, createLog({ level: 'info', destination: { write: (line) => logged.push(line) } }));
  server.post('/fails', () => {
    throw error;
  });
  return { answer: await server.inject({ method: 'POST', url: '/fails', payload: { typed: CANARY } }), logged };
}

function withStatus(statusCode: number): Error {
  return Object.assign(new Error(`${CANARY} at /srv/gateway`), { statusCode });
}

describe('a request that fails outside GraphQL', () => {
  it.each([
    [new PlatformError('UNAUTHENTICATED'), 401, 'UNAUTHENTICATED'],
    [new PlatformError('RATE_LIMITED'), 429, 'RATE_LIMITED'],
    [new PlatformError('SERVICE_BUSY'), 503, 'SERVICE_BUSY'],
    [new PlatformError('SERVICE_UNAVAILABLE', { cause: new Error(CANARY) }), 503, 'SERVICE_UNAVAILABLE'],
    [new PlatformError('BAD_USER_INPUT'), 400, 'BAD_USER_INPUT'],
    [withStatus(400), 400, 'BAD_REQUEST'],
    [withStatus(404), 404, 'BAD_REQUEST'],
    [withStatus(413), 413, 'REQUEST_TOO_LARGE'],
    [withStatus(415), 415, 'BAD_REQUEST'],
    [withStatus(502), 500, 'INTERNAL_SERVER_ERROR'],
    [new Error(`insert into case values ('${CANARY}') failed`), 500, 'INTERNAL_SERVER_ERROR'],
    [CANARY, 500, 'INTERNAL_SERVER_ERROR'],
    [{ statusCode: 'none' }, 500, 'INTERNAL_SERVER_ERROR'],
  ] satisfies [unknown, number, ErrorCode][])(
    'is answered with a code, its sentence and the request id alone: %p',
    async (error, status, code) => {
      const { answer } = await failing(error);
      expect(answer.statusCode).toBe(status);
      expect(answer.json()).toEqual({
        errors: [{ message: ERROR_CODES[code], extensions: { code, requestId: 'r1' } }],
      });
    },
  );

  it('is written down where the fault is ours, without what was sent', async () => {
    const { logged } = await failing(new TypeError('x is not a function'));
    expect(logged.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { level: 50, requestId: 'r1', fault: 'TypeError', reason: 'x is not a function' },
    ]);
    expect(logged.join('')).not.toContain(CANARY);
  });

  it('is not written down where the fault is the client’s', async () => {
    expect((await failing(withStatus(415))).logged).toEqual([]);
    expect((await failing(new PlatformError('UNAUTHENTICATED'))).logged).toEqual([]);
  });

  it('because there is no such address is answered in the same form', async () => {
    const server = fastify({ genReqId: () => 'r1' });
    answerErrors(server, createLog({ level: 'silent' }));
    const answer = await server.inject(`/${CANARY}`);
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    expect(answer.body).not.toContain(CANARY);
  });
});
