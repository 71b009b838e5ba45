import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How many requests one address may send. */
export interface RateLimit {
  /** Counts a request of the address; null while it is within the limit, else after how many seconds it may try again. */
  secondsToWait(address: string): Promise<number | null>;
}

const WINDOW_SECONDS = 60;

/** A limit per address and minute, kept in this process: each gateway behind a balancer counts its own share. */
export function createRateLimit(requestsPerMinute: number): RateLimit {
  const limiter = new RateLimiterMemory({ points: requestsPerMinute, duration: WINDOW_SECONDS });
  return {
    secondsToWait: async (address) => {
      try {
        await limiter.consume(countedAs(address));
        return null;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
        throw refused;
      }
    },
  };
}

/**
 * A network of IPv6 has 2^64 addresses, and whoever has one of them has them all: they count as one. An IPv4 address
 * written as IPv6 is that IPv4 address.
 */
function countedAs(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  return isIPv6(address) ? networkOf(address) : address;
}

/** The first four of the eight groups, as the URL parser writes them: in lower case, without leading zeros. */
function networkOf(address: string): string {
  const [scopeless = ''] = address.split('%');
  const canonical = new URL(`http://[${scopeless}]`).hostname.slice(1, -1);
  const [left = '', right] = canonical.split('::');
  const head = left === '' ? [] : left.split(':');
  const tail = right === undefined || right === '' ? [] : right.split(':');
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return [...head, ...(right === undefined ? [] : zeros), ...tail].slice(0, 4).join(':');
}
