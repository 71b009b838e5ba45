/**
 * `npm run browser [-- --url URL] [--pictures FOLDER]`: the playground in headless Chromium, every request to anywhere else
 * refused, ready tasks run as the people whom they are for. Chromium must be installed; `CHROMIUM` says where.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runMain } from '@qip/subgraph-kit/server/run-main';
import { choosePlatform } from '../harness/choose-platform.js';
import { openPlayground, type PlaygroundPage } from './playground-page.js';

const TOUR: readonly (readonly [person: string | null, tasks: readonly string[]])[] = [
  [null, ['Programmes and standards', 'Timetable']],
  ['Local lead — Sample lead, Oxleas', ['My dashboard', 'My benchmark']],
  ['Central team — Sample central team, author', ['How far everybody is', 'Preview the results']],
  ['Partner tool — Sample partner tool', ['National results']],
];

await runMain(async () => {
  const { values } = parseArgs({ options: { url: { type: 'string' }, pictures: { type: 'string' } } });
  if (values.pictures !== undefined) await mkdir(values.pictures, { recursive: true });
  const platform = await choosePlatform(values);
  try {
    const page = await openPlayground(platform.gatewayUrl, process.env['CHROMIUM'] ?? '/usr/bin/chromium');
    try {
      const passed = await tour(page, values.pictures);
      process.stdout.write(`browser: ${passed} tasks ran, nothing asked of anybody else\n`);
    } finally {
      await page.close();
    }
  } finally {
    await platform.stop();
  }
});

async function tour(page: PlaygroundPage, pictures: string | undefined): Promise<number> {
  let passed = 0;
  for (const [person, tasks] of TOUR) {
    if (person !== null) await page.signIn(person);
    for (const task of tasks) {
      const fields = await page.run(task);
      passed += 1;
      process.stdout.write(`${person ?? 'Nobody'} · ${task}: ${fields.join(', ')}\n`);
      if (pictures !== undefined) await page.picture(join(pictures, `${passed}.png`));
    }
  }
  const faults = page.faults();
  if (faults.length > 0) throw new Error(`The page went wrong: ${faults.join('; ')}`);
  return passed;
}
