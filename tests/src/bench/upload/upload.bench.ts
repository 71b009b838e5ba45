import { join } from 'node:path';
import { type BenchResult } from '../bench.js';
import { startBenchWorld, type BenchWorld } from './bench-world.js';
import { secondsOfCopy, secondsOfParsing } from './references.js';
import { uploadFile, type UploadMeasure } from './upload-file.js';
import { writeBenchFile } from './write-bench-file.js';

/** What is measured of one size. */
interface Line extends UploadMeasure {
  readonly cases: number;
  readonly copySeconds: number;
  readonly parseSeconds: number;
}

const SIZES = [10_000, 100_000] as const;
/** A file holds no more: a million cases are ten files, into a submission each. */
const MOST_IN_A_FILE = 100_000;
const MILLION = 1_000_000;
const RUNS = 3;

/** Uploads of growing files against `COPY` of the same rows; with `--million`, a million cases too. */
export async function uploadBench(flags: readonly string[]): Promise<BenchResult> {
  const world = await startBenchWorld();
  try {
    // The first file of a process pays for what is compiled on the way.
    await measure(world, 2_000);
    const small = await best(world, SIZES[0]);
    const large = await best(world, SIZES[1]);
    const million = flags.includes('--million') ? await measureMillion(world) : null;
    const last = million ?? large;
    return {
      table: tableOf(million === null ? [small, large] : [small, large, million]),
      measures: {
        copyRatio100k: large.seconds / large.copySeconds,
        copyRatio1m: million === null ? null : million.seconds / million.copySeconds,
        peakMiB100k: large.peakMiB,
        growthExponent: Math.log(last.seconds / small.seconds) / Math.log(last.cases / small.cases),
      },
    };
  } finally {
    await world.stop();
  }
}

async function best(world: BenchWorld, cases: number): Promise<Line> {
  const lines: Line[] = [];
  for (let run = 0; run < RUNS; run += 1) lines.push(await measure(world, cases));
  const [first] = lines.toSorted((a, b) => a.seconds - b.seconds);
  if (first === undefined) throw new Error('Nothing was measured.');
  const least = (of: (line: Line) => number): number => Math.min(...lines.map(of));
  return {
    ...first,
    copySeconds: least((line) => line.copySeconds),
    parseSeconds: least((line) => line.parseSeconds),
    peakMiB: Math.max(...lines.map((line) => line.peakMiB)),
  };
}

async function measure(world: BenchWorld, cases: number): Promise<Line> {
  const path = join(world.folder, `${cases}.csv`);
  await writeBenchFile(path, cases);
  const part = await world.givenPart();
  const measured = await uploadFile(world.submissions, part, path);
  if (measured.newCount !== cases) throw new Error(`Of ${cases} cases ${measured.newCount} came in.`);
  const copySeconds = await secondsOfCopy(world, part.organisationId);
  return { ...measured, cases, copySeconds, parseSeconds: await secondsOfParsing(path) };
}

async function measureMillion(world: BenchWorld): Promise<Line> {
  const lines: Line[] = [];
  for (let cases = 0; cases < MILLION; cases += MOST_IN_A_FILE) lines.push(await measure(world, MOST_IN_A_FILE));
  const sum = (of: (line: Line) => number): number => lines.reduce((total, line) => total + of(line), 0);
  return {
    cases: MILLION,
    newCount: MILLION,
    seconds: sum((line) => line.seconds),
    checkedAfter: sum((line) => line.checkedAfter),
    copySeconds: sum((line) => line.copySeconds),
    parseSeconds: sum((line) => line.parseSeconds),
    peakMiB: Math.max(...lines.map((line) => line.peakMiB)),
  };
}

const COLUMNS: Readonly<Record<string, (line: Line) => string>> = {
  cases: ({ cases }) => String(cases),
  seconds: ({ seconds }) => seconds.toFixed(2),
  'of it checking': ({ checkedAfter }) => checkedAfter.toFixed(2),
  COPY: ({ copySeconds }) => copySeconds.toFixed(2),
  'times COPY': ({ seconds, copySeconds }) => (seconds / copySeconds).toFixed(1),
  'csv-parse': ({ parseSeconds }) => parseSeconds.toFixed(2),
  'times csv-parse': ({ seconds, parseSeconds }) => (seconds / parseSeconds).toFixed(1),
  'peak MiB': ({ peakMiB }) => peakMiB.toFixed(0),
};
const WIDTH = 17;

function tableOf(lines: readonly Line[]): readonly string[] {
  const rows = [Object.keys(COLUMNS), ...lines.map((line) => Object.values(COLUMNS).map((cell) => cell(line)))];
  return rows.map((row) => row.map((cell) => cell.padStart(WIDTH)).join(''));
}
