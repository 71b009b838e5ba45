/** `npm run -s verify [-- TOPIC …]`: the published national figures, reproduced case by case through the platform. */
import { runMain } from '@qip/subgraph-kit/server/run-main';
import { startEmptyDemo } from '../harness/start-empty-demo.js';
import { tableOf } from './compare-figures.js';
import { PUBLISHED_PROGRAMMES } from './published-figures.js';
import { verifyPlatform } from './verify.js';

await runMain(async () => {
  const given = process.argv.slice(2);
  const topics = given.length === 0 ? PUBLISHED_PROGRAMMES.map(({ topic }) => topic) : given;
  const platform = await startEmptyDemo();
  try {
    const compared = await verifyPlatform(platform, topics);
    const reproduced = compared.filter(({ isReproduced }) => isReproduced).length;
    process.stdout.write(`${tableOf(compared).join('\n')}\n`);
    process.stdout.write(`verify: ${reproduced} of ${compared.length} figures reproduced\n`);
    if (reproduced < compared.length || compared.length === 0) process.exitCode = 1;
  } finally {
    await platform.stop();
  }
});
