import { describe, expect, it } from '@jest/globals';
import { ERROR_CODES } from '@qip/subgraph-kit/errors/error-code';
import { useGateway } from '../../testing/use-gateway.js';
import { createRateLimit } from './rate-limit.js';

const TYPENAME = { query: '{ __typename }' };

describe("the gateway's answers", () => {
  const gateway = useGateway();

  it.each(['/playground', '/graphql', '/nowhere'])('of %s say what browsers may do with them', async (address) => {
    const { headers } = await gateway.server().inject(address);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000',
    });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers.server).toBeUndefined();
  });

  it.each(['/mails', '/mails/1', '/mails/1/html'])('show no mails (%s) where they are sent', async (address) => {
    expect((await gateway.server().inject(address)).statusCode).toBe(404);
  });

  it('let a page fetch, run and show nothing from anywhere else', async () => {
    const { headers } = await gateway.server().inject('/playground');
    const policy = Object.fromEntries(
      String(headers['content-security-policy'])
        .split(';')
        .map((directive) => directive.split(/ (.*)/).slice(0, 2)),
    ) as Readonly<Record<string, string>>;
    expect(policy).toMatchObject({
      'default-src': "'self'",
      'script-src': "'self'",
      'script-src-attr': "'none'",
      'object-src': "'none'",
      'base-uri': "'self'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
    });
    const sources = new Set(Object.values(policy).flatMap((directive) => directive.split(' ')));
    expect([...sources].sort()).toEqual(["'none'", "'self'", "'unsafe-inline'", 'data:']);
    expect(policy['style-src']).toBe("'self' 'unsafe-inline'");
    expect(Object.values(policy).filter((directive) => directive.includes('unsafe'))).toHaveLength(1);
  });

  it.each(['/%', '/playground/%zz', '/uploads/submissions/%E0%A4%A'])(
    'to an address that cannot be decoded (%s) are in words of ours',
    async (address) => {
      const { statusCode, body } = await gateway.server().inject(address);
      expect(statusCode).toBe(400);
      expect(JSON.parse(body)).toMatchObject({ errors: [{ message: ERROR_CODES.BAD_REQUEST }] });
    },
  );

  it('to a body of more than a megabyte are 413, whether its size is said or not (upload-02)', async () => {
    const large = JSON.stringify({ query: `# ${'x'.repeat(1024 * 1024)}\n{ __typename }` });
    const { statusCode, body } = await gateway.post(large);
    expect(statusCode).toBe(413);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'REQUEST_TOO_LARGE' } }] });
    const { statusCode: claimed } = await gateway.post('{}', { 'content-length': '60000000' });
    expect(claimed).toBe(413);
  });
});

describe('a client that sends too much', () => {
  const gateway = useGateway({ rateLimit: createRateLimit(2) });

  it('is refused before anything is done, and told when to come again', async () => {
    expect((await gateway.post(TYPENAME)).statusCode).toBe(200);
    expect((await gateway.server().inject('/playground')).statusCode).toBe(200);
    const { statusCode, headers, body } = await gateway.post(TYPENAME);
    expect(statusCode).toBe(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(50);
    expect(JSON.parse(body)).toEqual({
      errors: [
        { message: ERROR_CODES.RATE_LIMITED, extensions: { code: 'RATE_LIMITED', requestId: headers['x-request-id'] } },
      ],
    });
    expect((await gateway.server().inject('/nowhere')).statusCode).toBe(429);
  });
});

describe.each([
  ['whoever connects is the client, and its word on another is not believed', [], [200, 429, 429]],
  ['a balancer that is trusted says who the client is', ['127.0.0.0/8'], [200, 200, 429]],
] satisfies [string, string[], number[]][])('%s', (_what, trustedProxies, expected) => {
  const gateway = useGateway({ trustedProxies, rateLimit: createRateLimit(1) });

  it('when requests are counted', async () => {
    const statuses = [];
    for (const client of ['192.0.2.1', '192.0.2.2', '192.0.2.1']) {
      const { statusCode } = await gateway.post(TYPENAME, { 'x-forwarded-for': `203.0.113.9, ${client}` });
      statuses.push(statusCode);
    }
    expect(statuses).toEqual(expected);
  });
});
