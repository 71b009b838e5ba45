import { runAnalysis } from '@qip/analytics/analysis/run-analysis';
import { type Subgraph } from '@qip/subgraph-kit/server/subgraph';
import { newId } from '@qip/subgraph-kit/values/id';

/** Does the job that the lock of a cycle leaves behind, as a worker does. */
export async function analyseCycle(analytics: Subgraph, auditCycleId: string, lockNumber: number): Promise<void> {
  const context = analytics.open({ kind: 'JOB', job: 'analyse-audit-cycle' }, newId());
  try {
    await runAnalysis(context, { auditCycleId, lockNumber });
  } finally {
    await context.database.close();
  }
}
