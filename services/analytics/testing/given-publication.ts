import { type GivenLockedCycle } from '@qip/testkit/given-analytics';
import { type GivenPerson } from '@qip/testkit/given-organisations';
import { type TestSubgraph } from '@qip/testkit/test-subgraph';
import { newId } from '@qip/subgraph-kit/values/id';
import { runAnalysis } from '../src/analysis/run-analysis.js';

/** Runs the job that a lock leaves behind, as a worker does. */
export async function analyse(subgraph: TestSubgraph, auditCycleId: string, lockNumber: number): Promise<void> {
  const context = subgraph.running().open({ kind: 'JOB', job: 'analyse-audit-cycle' }, newId());
  try {
    await runAnalysis(context, { auditCycleId, lockNumber });
  } finally {
    await context.database.close();
  }
}

const PUBLISH = `mutation ($input: PublishBenchmarkInput!) { publishBenchmark(input: $input) {
  __typename
  ... on PublishBenchmarkSuccess { benchmark { revision version publishedAt participantCount } }
  ... on InvalidTransitionError { currentState message }
  ... on StaleVersionError { currentVersion }
  ... on NotFoundError { entity }
  ... on InputValidationError { fields { path } } } }`;

/** Asks for the publication of a cycle. */
export function publish(
  subgraph: TestSubgraph,
  as: GivenPerson,
  input: { readonly auditCycleId: string; readonly expectedVersion: number; readonly idempotencyKey?: string },
): ReturnType<TestSubgraph['ask']> {
  return subgraph.ask({ query: PUBLISH, variables: { input }, as: as.subject });
}

/** Analyses and publishes a locked cycle. */
export async function givenPublication(
  subgraph: TestSubgraph,
  central: GivenPerson,
  { cycle, lock }: Pick<GivenLockedCycle, 'cycle' | 'lock'>,
): Promise<void> {
  await analyse(subgraph, cycle.auditCycleId, lock.lockNumber);
  const answer = await publish(subgraph, central, { auditCycleId: cycle.auditCycleId, expectedVersion: 1 });
  if (JSON.stringify(answer).includes('PublishBenchmarkSuccess')) return;
  throw new Error(`The publication was refused: ${JSON.stringify(answer)}`);
}
