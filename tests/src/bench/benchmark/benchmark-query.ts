import { execute, parse } from 'graphql';
import { type Subgraph } from '@qip/subgraph-kit/server/subgraph';
import { newId } from '@qip/subgraph-kit/values/id';

/** A lead's benchmark, all of it: nation, own organisation, own teams, peers. */
const BENCHMARK = parse(`query ($cycle: ID!) { benchmark(auditCycleId: $cycle) {
  revision publishedAt participantCount ownOrganisation { id }
  coverage { casesExpected submittedCount completeCount }
  standards {
    standard { id }
    national { isWithheld counts { ...five } rate { ...rate } }
    ownOrganisation { counts { ...five } rate { ...rate } }
    ownTeams { team { id } counts { ...five } rate { ...rate } }
    peers { isWithheld precision rows { code percent sizeBand { from to } isOwn } } } } }
  fragment five on OutcomeCounts { met notMet excluded notApplicable missing }
  fragment rate on Rate { numerator denominator value percent interval { lower upper } }`);

/** What one query took and brought. */
export interface BenchmarkAnswer {
  readonly milliseconds: number;
  readonly bytes: number;
}

/** Asks the subgraph for the benchmark of a cycle, as somebody. */
export async function askForBenchmark(
  analytics: Subgraph,
  subject: string,
  auditCycleId: string,
): Promise<BenchmarkAnswer> {
  const begun = performance.now();
  const contextValue = analytics.open({ kind: 'SUBJECT', subject }, newId());
  try {
    const { data, errors } = await execute({
      schema: analytics.schema,
      document: BENCHMARK,
      contextValue,
      variableValues: { cycle: auditCycleId },
    });
    if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join(' '));
    if (data?.['benchmark'] === null) throw new Error('There is no benchmark to measure.');
    return { bytes: JSON.stringify(data).length, milliseconds: performance.now() - begun };
  } finally {
    await contextValue.database.close();
  }
}
