import { execute, parse } from 'graphql';
import { analyticsSubgraph } from '@qip/analytics/subgraph';
import { type Subgraph } from '@qip/subgraph-kit/server/subgraph';
import { newId } from '@qip/subgraph-kit/values/id';
import { givenCentralPerson, type GivenOrganisation } from '@qip/testkit/given-organisations';
import { analyseCycle } from '../../harness/analyse-cycle.js';
import { startBenchDatabase } from '../bench-database.js';
import { type BenchResult } from '../bench.js';
import { givenLargeCycle, givenOrganisations, type LargeCycle } from '../large-cycle.js';
import { median } from '../median.js';
import { askForBenchmark, type BenchmarkAnswer } from './benchmark-query.js';

const SIZES = [1_000, 1_000_000] as const;
/** So few that a thousand cases are enough to release their peers: the answers are then alike. */
const ORGANISATIONS = 12;
const WARM_UP = 50;
const RUNS = 400;

/** What is measured of one size. */
interface Line {
  readonly auditCycleId: string;
  readonly cases: number;
  readonly answers: BenchmarkAnswer[];
}

/** A lead's benchmark of a small and of a large cycle, by turns through the subgraph. */
export async function benchmarkBench(): Promise<BenchResult> {
  const bench = await startBenchDatabase();
  const analytics = await bench.start(analyticsSubgraph);
  try {
    const organisations = await givenOrganisations(bench.database, ORGANISATIONS);
    const central = await givenCentralPerson(bench.database);
    const lines: Line[] = [];
    for (const cases of SIZES) {
      const large = await givenLargeCycle(bench.database, organisations, cases);
      await publish(analytics, central.subject, large);
      lines.push({ auditCycleId: large.cycle.auditCycleId, cases, answers: [] });
    }
    await bench.database.sql('vacuum (analyze)');
    await askByTurns(analytics, organisations, lines);
    const [small, large] = lines.map((line) => median(line.answers.map(({ milliseconds }) => milliseconds)));
    if (small === undefined || large === undefined) throw new Error('Nothing was measured.');
    return { table: tableOf(lines), measures: { growthRatio: large / small } };
  } finally {
    await analytics.stop();
    await bench.stop();
  }
}

const PUBLISH = parse(`mutation ($input: PublishBenchmarkInput!) { publishBenchmark(input: $input) {
  __typename ... on UserError { message } } }`);

async function publish(analytics: Subgraph, subject: string, { cycle, lock }: LargeCycle): Promise<void> {
  const { auditCycleId } = cycle;
  await analyseCycle(analytics, auditCycleId, lock.lockNumber);
  const contextValue = analytics.open({ kind: 'SUBJECT', subject }, newId());
  try {
    const variableValues = { input: { auditCycleId, expectedVersion: 1 } };
    const answer = await execute({ schema: analytics.schema, document: PUBLISH, contextValue, variableValues });
    if (JSON.stringify(answer).includes('PublishBenchmarkSuccess')) return;
    throw new Error(`The cycle was not published: ${JSON.stringify(answer)}`);
  } finally {
    await contextValue.database.close();
  }
}

/** Small, large, small, large, each time as another lead: what slows the machine down for a while slows both. */
async function askByTurns(
  analytics: Subgraph,
  organisations: readonly GivenOrganisation[],
  lines: readonly Line[],
): Promise<void> {
  for (let run = -WARM_UP; run < RUNS; run += 1) {
    const { lead } = organisations[(run + WARM_UP) % organisations.length] ?? {};
    for (const { auditCycleId, answers } of lines) {
      const answer = await askForBenchmark(analytics, lead?.subject ?? '', auditCycleId);
      if (run >= 0) answers.push(answer);
    }
  }
}

function tableOf(lines: readonly Line[]): readonly string[] {
  const rows = lines.map(({ cases, answers }) => [
    String(cases),
    median(answers.map(({ milliseconds }) => milliseconds)).toFixed(2),
    String(median(answers.map(({ bytes }) => bytes))),
  ]);
  return [
    `a lead's benchmark, median of ${RUNS} queries through the subgraph`,
    ...[['cases', 'ms', 'bytes'], ...rows].map((row) => row.map((cell) => cell.padStart(12)).join('')),
  ];
}
