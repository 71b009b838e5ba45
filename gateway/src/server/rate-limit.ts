import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How many requests one address may send. */
export interface RateLimit {
  /** Counts a request of the address and says whether it is still within the limit. */
  takes(address: string): Promise<boolean>;
}

const WINDOW_SECONDS = 60;

/** A limit per address and minute, kept in this process: each gateway behind a balancer counts its own share. */
export function createRateLimit(requestsPerMinute: number): RateLimit {
  const limiter = new RateLimiterMemory({ points: requestsPerMinute, duration: WINDOW_SECONDS });
  return {
    takes: async (address) => {
      try {
        await limiter.consume(address);
        return true;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return false;
        throw refused;
      }
    },
  };
}
