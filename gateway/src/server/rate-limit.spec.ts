import { describe, expect, it } from '@jest/globals';
import { createRateLimit, type RateLimit } from './rate-limit.js';

/** How many of so many requests are let through. */
async function taken(limit: RateLimit, ...addresses: readonly string[]): Promise<number> {
  let count = 0;
  for (const address of addresses) if ((await limit.secondsToWait(address)) === null) count += 1;
  return count;
}

describe('the limit of requests', () => {
  it('lets so many through in a minute, and tells the others how long to wait', async () => {
    const limit = createRateLimit(3);
    expect(await taken(limit, 'a', 'a', 'a')).toBe(3);
    const seconds = await limit.secondsToWait('a');
    expect(seconds).toBeGreaterThan(50);
    expect(seconds).toBeLessThanOrEqual(60);
  });

  it('counts each address for itself', async () => {
    const limit = createRateLimit(1);
    expect(await taken(limit, '192.0.2.1', '192.0.2.2', '192.0.2.1', '2001:db8::1')).toBe(3);
  });

  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff:1:2:3'],
    ['2001:db8:1:2::1', '2001:0DB8:0001:0002:0:0:0:9'],
    ['2001:db8::1', '2001:db8:0:0:1::'],
    ['::1', '::2'],
    ['fe80::1%eth0', 'fe80::2%eth1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
  ])('takes %s and %s for the same client', async (one, other) => {
    expect(await taken(createRateLimit(1), one, other)).toBe(1);
  });

  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:3::1'],
    ['2001:db8::1:2:3:4', '2001:db8:1:2:3:4::'],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.2'],
  ])('takes %s and %s for different clients', async (one, other) => {
    expect(await taken(createRateLimit(1), one, other)).toBe(2);
  });
});
