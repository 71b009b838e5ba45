import { identifierIn } from '@qip/identifier-screen/identifier-in';
import { measureScreen } from '../screen/measure-screen.js';
import { type BenchResult } from './bench.js';

const SEEDS = [90_001, 90_002, 90_003] as const;
const PER_KIND = 5000;
const ROUNDS = 200_000;

/** Cells as files have them, and the longest that a comment usually gets. */
const SHORT = [
  'yes',
  '24',
  '0.6',
  'A1',
  '36-45',
  'LITHIUM',
  'SCHIZOAFFECTIVE',
  'FEMALE',
  '',
  '2026-03-31',
  'no',
  '1000',
];
const COMMENT = ['Patient declined bloods twice; level 0.62 mmol/L on 12/03/2026, GP asked to repeat in 3 months.'];

/** What the screen finds, what it refuses for nothing, and what a cell costs. */
export function screenBench(): BenchResult {
  const runs = SEEDS.map((seed) => measureScreen(seed, PER_KIND));
  const kinds = Object.keys(runs[0]?.recall ?? {});
  const recall = kinds.map((kind) => [kind, Math.min(...runs.map((run) => run.recall[kind] ?? 0))] as const);
  const falseRefusals = Math.max(...runs.map((run) => run.falseRefusals));
  const [nsPerShortCell, nsPerComment] = [nanoseconds(SHORT), nanoseconds(COMMENT)];
  return {
    table: [
      `identifier screen: ${SEEDS.length} seeds, ${PER_KIND} texts of each kind; the worst of the seeds`,
      ...recall.map(([kind, share]) => `recall ${kind.padEnd(15)} ${share.toFixed(4)}`),
      `false refusals         ${falseRefusals.toFixed(4)} of ${runs[0]?.lookAlikes ?? 0} look-alikes`,
      `ten digits valid by chance, apart: ${runs[0]?.validByChance ?? 0}`,
      `ns per short cell      ${nsPerShortCell}`,
      `ns per comment         ${nsPerComment}`,
    ],
    measures: {
      ...Object.fromEntries(recall.map(([kind, share]) => [`recall${inCamelCase(kind)}`, share])),
      falseRefusals,
      nsPerShortCell,
      nsPerComment,
    },
  };
}

/** Of the processor's time, so that a busy machine takes nothing away from it. */
function nanoseconds(cells: readonly string[]): number {
  const now = Date.UTC(2026, 10, 26);
  const run = (): number => {
    const begun = process.cpuUsage();
    for (let at = 0; at < ROUNDS; at += 1) identifierIn(cells[at % cells.length] ?? '', now);
    return (process.cpuUsage(begun).user * 1000) / ROUNDS;
  };
  run();
  return Math.round(Math.min(run(), run(), run()));
}

function inCamelCase(kind: string): string {
  return kind
    .toLowerCase()
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}
