/** `npm run journey [-- --distributed | --url URL]`: one complete audit cycle, a line for each step. */
import { parseArgs } from 'node:util';
import { runMain } from '@qip/subgraph-kit/server/run-main';
import { choosePlatform } from '../harness/choose-platform.js';
import { auditCycleJourney } from './audit-cycle-journey.js';

await runMain(async () => {
  const { values } = parseArgs({ options: { distributed: { type: 'boolean' }, url: { type: 'string' } } });
  const platform = await choosePlatform(values);
  try {
    const passed = await auditCycleJourney(platform, (line) => process.stdout.write(`${line}\n`));
    process.stdout.write(`journey: ${passed} steps passed\n`);
  } finally {
    await platform.stop();
  }
});
