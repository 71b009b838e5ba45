import { type Platform } from './platform.js';
import { startAllInOne } from './start-all-in-one.js';
import { startDistributed } from './start-distributed.js';

/** Which platform a command is to use. */
export interface PlatformChoice {
  /** One that runs, by the address of its gateway. */
  readonly url?: string;
  /** One of its own, with a process for every part. */
  readonly distributed?: boolean;
}

/** The platform that runs at an address, or one of its own on free ports with a temporary data folder. */
export async function choosePlatform({ url, distributed }: PlatformChoice): Promise<Platform> {
  if (url !== undefined) {
    const gatewayUrl = url.replace(/\/(graphql)?$/, '');
    return { gatewayUrl, managementUrl: null, subgraphUrls: [], stop: () => Promise.resolve() };
  }
  process.stdout.write('Starting a platform with the sample world …\n');
  return distributed === true ? startDistributed() : startAllInOne();
}
