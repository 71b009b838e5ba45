import { analyticsSubgraph } from '@qip/analytics/subgraph';
import { type Subgraph } from '@qip/subgraph-kit/server/subgraph';
import { analyseCycle } from '../../harness/analyse-cycle.js';
import { type BenchDatabase, startBenchDatabase } from '../bench-database.js';
import { type BenchResult } from '../bench.js';
import { givenLargeCycle, givenOrganisations, type LargeCycle, TEAMS_OF_EACH } from '../large-cycle.js';
import { median } from '../median.js';
import { secondsOfGroupingSets } from './grouping-sets.js';

/** What is measured of one size. */
interface Line {
  readonly cases: number;
  /** The whole job: the statement that counts, the checks, the commit. */
  readonly jobSeconds: number;
  readonly bareSeconds: number;
}

const SIZES = [10_000, 100_000, 1_000_000] as const;
const ORGANISATIONS = 60;
const TEAMS = ORGANISATIONS * TEAMS_OF_EACH;
const RUNS = 5;

/** The analysis of growing cycles against the bare `GROUP BY GROUPING SETS` over the same table. */
export async function analysisBench(): Promise<BenchResult> {
  const bench = await startBenchDatabase();
  const analytics = await bench.start(analyticsSubgraph);
  try {
    const organisations = await givenOrganisations(bench.database, ORGANISATIONS);
    const lines: Line[] = [];
    for (const cases of SIZES) {
      lines.push(await measure(bench, analytics, await givenLargeCycle(bench.database, organisations, cases)));
    }
    const [first, last] = [lines[0], lines.at(-1)];
    if (first === undefined || last === undefined) throw new Error('Nothing was measured.');
    return {
      table: tableOf(lines),
      measures: {
        sqlRatio1m: last.jobSeconds / last.bareSeconds,
        growthExponent: Math.log(last.jobSeconds / first.jobSeconds) / Math.log(last.cases / first.cases),
      },
    };
  } finally {
    await analytics.stop();
    await bench.stop();
  }
}

async function measure(bench: BenchDatabase, analytics: Subgraph, { cycle, lock }: LargeCycle): Promise<Line> {
  const { auditCycleId } = cycle;
  const [job, bare]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    await forget(bench, auditCycleId);
    const begun = performance.now();
    await analyseCycle(analytics, auditCycleId, lock.lockNumber);
    job.push((performance.now() - begun) / 1_000);
    bare.push(await secondsOfGroupingSets(bench.administrator, auditCycleId));
  }
  await requireEveryCase(bench, auditCycleId, lock.caseCount);
  return { cases: lock.caseCount, jobSeconds: median(job), bareSeconds: median(bare) };
}

/** As if nobody had analysed the lock yet. */
async function forget({ database }: BenchDatabase, auditCycleId: string): Promise<void> {
  await database.sql(`delete from analytics.snapshot where audit_cycle_id = $1`, [auditCycleId]);
  await database.sql(`delete from analytics.analysis where audit_cycle_id = $1`, [auditCycleId]);
}

async function requireEveryCase({ database }: BenchDatabase, auditCycleId: string, cases: number): Promise<void> {
  const [row] = await database.sql<{ rows: number; counted: number }>(
    `select count(*)::int as rows, min(figure.case_count) filter (where level = 'NATIONAL') as counted
     from analytics.snapshot_row figure join analytics.snapshot on snapshot.id = snapshot_id where audit_cycle_id = $1`,
    [auditCycleId],
  );
  const expected = 10 * (1 + ORGANISATIONS + TEAMS);
  if (row?.rows === expected && row.counted === cases) return;
  throw new Error(`Of ${expected} rows over ${cases} cases there are ${row?.rows ?? 0} over ${row?.counted ?? 0}.`);
}

function tableOf(lines: readonly Line[]): readonly string[] {
  const head = ['cases', 'analysis s', 'bare s', 'times bare'];
  const rows = lines.map(({ cases, jobSeconds, bareSeconds }) => [
    String(cases),
    jobSeconds.toFixed(3),
    bareSeconds.toFixed(3),
    (jobSeconds / bareSeconds).toFixed(2),
  ]);
  return [
    `analysis of ${ORGANISATIONS} organisations with ${TEAMS} teams, 10 standards; median of ${RUNS} runs`,
    ...[head, ...rows].map((row) => row.map((cell) => cell.padStart(13)).join('')),
  ];
}
