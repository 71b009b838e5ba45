/** `npm run journey [-- --distributed | --url URL]`: one complete audit cycle, a line for each step. */
import { parseArgs } from 'node:util';
import { runMain } from '@qip/subgraph-kit/server/run-main';
import { type Platform } from '../harness/platform.js';
import { startAllInOne } from '../harness/start-all-in-one.js';
import { startDistributed } from '../harness/start-distributed.js';
import { auditCycleJourney } from './audit-cycle-journey.js';

await runMain(async () => {
  const { values } = parseArgs({ options: { distributed: { type: 'boolean' }, url: { type: 'string' } } });
  const platform = await platformFor(values);
  try {
    const passed = await auditCycleJourney(platform, (line) => process.stdout.write(`${line}\n`));
    process.stdout.write(`journey: ${passed} steps passed\n`);
  } finally {
    await platform.stop();
  }
});

async function platformFor(values: { readonly distributed?: boolean; readonly url?: string }): Promise<Platform> {
  if (values.url !== undefined) {
    const gatewayUrl = values.url.replace(/\/(graphql)?$/, '');
    return { gatewayUrl, managementUrl: null, subgraphUrls: [], stop: () => Promise.resolve() };
  }
  process.stdout.write('Starting a platform with the sample world …\n');
  return values.distributed === true ? startDistributed() : startAllInOne();
}
