import { describe, expect, it } from '@jest/globals';
import { PAGE, useGateway } from '../../testing/use-gateway.js';

const gateway = useGateway();

describe('the playground', () => {
  it.each(['/graphql', '/playground', '/playground/', '/graphql?query={viewer{id}}'])(
    'is what a browser gets that opens %s',
    async (address) => {
      const { statusCode, headers, body } = await gateway.server().inject(address);
      expect([statusCode, body]).toEqual([200, PAGE]);
      expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    },
  );

  it('has its built files kept for ever, since another build has other names, and nothing else', async () => {
    const cached = async (address: string): Promise<unknown> =>
      (await gateway.server().inject(address)).headers['cache-control'];
    expect(await cached('/playground/assets/a.js')).toBe('public, max-age=31536000, immutable');
    expect(await cached('/playground/icon.svg')).toBe('no-cache');
    expect(await cached('/playground/index.html')).toBe('no-cache');
  });

  it('serves scripts as scripts', async () => {
    const { headers, body } = await gateway.server().inject('/playground/assets/a.js');
    expect(body).toBe('export {};');
    expect(headers['content-type']).toMatch(/^(text|application)\/javascript/);
  });

  it('is told what it needs by this server, anew each time', async () => {
    const { headers, body } = await gateway.server().inject('/playground/playground-config.json');
    expect(headers['cache-control']).toBe('no-store');
    expect(JSON.parse(body)).toEqual({ endpoint: '/graphql', demoPeople: [], signInUrl: null, tabs: [] });
  });

  it.each([
    '/playground/nothing.js',
    '/playground/assets',
    '/playground/assets/',
    '/playground/../package.json',
    '/playground/..%2f..%2fpackage.json',
    '/playground/%2e%2e/%2e%2e/etc/passwd',
    '/playground/assets/..%5c..%5cindex.html',
  ])('serves nothing else: %s', async (address) => {
    const { statusCode, body } = await gateway.server().inject(address);
    expect([400, 403, 404]).toContain(statusCode);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });
});
