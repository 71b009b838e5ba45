/** `npm run -s bench -- NAME`: prints a table and, as its last line, one JSON object with the figures. */
import { runMain } from '@qip/subgraph-kit/server/run-main';
import { type Bench } from './bench.js';
import { screenBench } from './screen.bench.js';

const BENCHES: ReadonlyMap<string, Bench> = new Map([['screen', screenBench]]);

await runMain(async () => {
  const name = process.argv[2] ?? '';
  const bench = BENCHES.get(name);
  if (bench === undefined)
    throw new Error(`Use: npm run -s bench -- NAME, with one of: ${[...BENCHES.keys()].join(', ')}`);
  const { table, measures } = await bench();
  process.stdout.write(`${table.join('\n')}\n${JSON.stringify({ bench: name, measures })}\n`);
});
