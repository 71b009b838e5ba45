/** `npm run -s bench -- NAME [--million]`: prints a table and, as its last line, one JSON object with the figures. */
import { runMain } from '@qip/subgraph-kit/server/run-main';
import { analysisBench } from './analysis/analysis.bench.js';
import { type Bench } from './bench.js';
import { benchmarkBench } from './benchmark/benchmark.bench.js';
import { intruderBench } from './intruder.bench.js';
import { screenBench } from './screen.bench.js';
import { uploadBench } from './upload/upload.bench.js';

const BENCHES: ReadonlyMap<string, Bench> = new Map<string, Bench>([
  ['analysis', analysisBench],
  ['benchmark', benchmarkBench],
  ['intruder', intruderBench],
  ['screen', screenBench],
  ['upload', uploadBench],
]);

await runMain(async () => {
  const [name = '', ...flags] = process.argv.slice(2);
  const bench = BENCHES.get(name);
  if (bench === undefined)
    throw new Error(`Use: npm run -s bench -- NAME, with one of: ${[...BENCHES.keys()].join(', ')}`);
  const { table, measures } = await bench(flags);
  process.stdout.write(`${table.join('\n')}\n${JSON.stringify({ bench: name, measures })}\n`);
});
