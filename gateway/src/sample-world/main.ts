/** Plays the sample world on a demo platform that runs somewhere: for the distributed way, where no process has all the parts. */
import { mkdir } from 'node:fs/promises';
import { z } from 'zod';
import { httpUrlSetting, parseConfig } from '@qip/subgraph-kit/config/parse-config';
import { runMain } from '@qip/subgraph-kit/server/run-main';
import { localDateAt } from '@qip/subgraph-kit/values/local-date';
import { httpPlatform } from './http-platform.js';
import { playSampleWorld } from './play-sample-world.js';

const settingsShape = z.object({
  GATEWAY_URL: httpUrlSetting,
  /** The management port of any of the subgraphs. */
  MANAGEMENT_URL: httpUrlSetting,
  /** Where to remember that it was played. */
  DATA_DIR: z.string().default('.data'),
});

await runMain(async () => {
  const settings = parseConfig(settingsShape, process.env);
  await mkdir(settings.DATA_DIR, { recursive: true });
  const platform = httpPlatform({ gatewayUrl: settings.GATEWAY_URL, managementUrl: settings.MANAGEMENT_URL });
  const isPlayed = await playSampleWorld(settings.DATA_DIR, localDateAt(new Date()), platform);
  process.stdout.write(isPlayed ? 'The sample world was played.\n' : 'The sample world had been played before.\n');
});
