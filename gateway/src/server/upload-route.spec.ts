import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { type LightMyRequestResponse } from 'fastify';
import { ERROR_CODES } from '@qip/subgraph-kit/errors/error-code';
import { PlatformError } from '@qip/subgraph-kit/errors/platform-error';
import { type Upload } from '@qip/subgraph-kit/server/subgraph';
import { answeringTransport } from '../../testing/answering-transport.js';
import { useGateway } from '../../testing/use-gateway.js';

const seen: (Omit<Upload, 'body'> & { readonly body: string; readonly requestId: string })[] = [];
const nowhere = answeringTransport({ data: null });
const taking = answeringTransport({ data: null }, async ({ permission, contentType, body }, requestId) => {
  if (permission === 'broken')
    throw new PlatformError('SERVICE_UNAVAILABLE', { cause: new Error('SELECT nhs_number') });
  if (permission === 'refused') return { status: 401, body: { code: 'UNAUTHENTICATED' } };
  seen.push({ permission, contentType, body: await text(body), requestId });
  return { status: 201, body: { rows: 3 } };
});
const gateway = useGateway({
  transports: { organisations: nowhere, programmes: nowhere, submissions: taking, analytics: nowhere },
});

function put(address: string, payload: string, type = 'text/csv'): Promise<LightMyRequestResponse> {
  return gateway.server().inject({ method: 'PUT', url: address, payload, headers: { 'content-type': type } });
}

describe('a file for a signed address', () => {
  it('goes to the service that signed it, whole, as what it is, and its answer is kept by nobody', async () => {
    const large = 'a,b\n'.repeat(500_000);
    const { statusCode, headers, body } = await put(
      '/uploads/submissions/signed.by.it',
      large,
      'text/csv; charset=utf-8',
    );
    expect([statusCode, body]).toEqual([201, '{"rows":3}']);
    expect(headers['cache-control']).toBe('no-store');
    expect(seen).toEqual([
      {
        permission: 'signed.by.it',
        contentType: 'text/csv; charset=utf-8',
        body: large,
        requestId: headers['x-request-id'],
      },
    ]);
  });

  it('is not read here, whatever it says it is', async () => {
    seen.length = 0;
    await put('/uploads/submissions/p', '{"not": "JSON"', 'application/json');
    expect(seen).toMatchObject([{ body: '{"not": "JSON"' }]);
  });

  it('is refused as the service refuses it', async () => {
    const { statusCode, body } = await put('/uploads/submissions/refused', 'a,b');
    expect([statusCode, body]).toEqual([401, '{"code":"UNAUTHENTICATED"}']);
  });

  it.each(['/uploads/elsewhere/p', '/uploads/constructor/p', '/uploads/submissions', '/uploads/submissions/a/b'])(
    'is not taken at %s',
    async (address) => {
      const { statusCode, body } = await put(address, 'a,b');
      expect(statusCode).toBe(404);
      expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    },
  );

  it('that says it is larger than any service takes is refused unread (upload-02)', async () => {
    seen.length = 0;
    const { statusCode, body } = await gateway.server().inject({
      method: 'PUT',
      url: '/uploads/submissions/p',
      headers: { 'content-type': 'text/csv', 'content-length': '60000000' },
      payload: 'a,b',
    });
    expect(statusCode).toBe(413);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'REQUEST_TOO_LARGE' } }] });
    expect(seen).toEqual([]);
  });

  it('is taken by no service that takes none', async () => {
    expect((await put('/uploads/analytics/p', 'a,b')).statusCode).toBe(404);
  });

  it('that a service fails at is answered without a word of why', async () => {
    const { statusCode, body } = await put('/uploads/submissions/broken', 'a,b');
    expect(statusCode).toBe(503);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ message: ERROR_CODES.SERVICE_UNAVAILABLE }] });
    expect(body).not.toContain('nhs_number');
  });

  it('cannot be got', async () => {
    expect((await gateway.server().inject('/uploads/submissions/p')).statusCode).toBe(404);
  });
});
