/**
 * `npm run journey [-- --distributed | --url URL]`: one complete audit cycle, a line for each step; `npm run journey -- year`:
 * a year of two programmes.
 */
import { parseArgs } from 'node:util';
import { runMain } from '@qip/subgraph-kit/server/run-main';
import { choosePlatform, type PlatformChoice } from '../harness/choose-platform.js';
import { auditCycleJourney } from './audit-cycle-journey.js';
import { yearJourney } from './year/year-journey.js';

const tell = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function oneCycle(choice: PlatformChoice): Promise<number> {
  const platform = await choosePlatform(choice);
  try {
    return await auditCycleJourney(platform, tell);
  } finally {
    await platform.stop();
  }
}

await runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { distributed: { type: 'boolean' }, url: { type: 'string' } },
  });
  const [which = 'cycle'] = positionals;
  if (which !== 'cycle' && which !== 'year') throw new Error(`There is no journey ${which}: say "year", or nothing.`);
  const passed = await (which === 'year' ? yearJourney(tell) : oneCycle(values));
  tell(`journey: ${passed} steps passed`);
});
