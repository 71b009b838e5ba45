import { z } from 'zod';
import { type JobData } from '@qip/subgraph-kit/jobs/job-queue';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { type Attempt, beginAttempt, endAttempt, latestLocks, type Lock, type LockKey } from './analysis-progress.js';
import { type AnalysisFailure } from './analysis.rules.js';
import { stageSnapshot } from './stage-snapshot.js';

const jobSchema = z.object({ auditCycleId: z.uuid(), lockNumber: z.int().positive() });

/**
 * The job that the lock of a cycle leaves behind. It may come twice, late, or after the worker before it died: what is
 * ready stays as it is, an older lock than the latest is left alone, and of two attempts only the later one can write.
 * A failure that lies in the data is noted, and stays until somebody asks again; any other is noted and thrown, so that
 * the queue tries again.
 */
export async function runAnalysis(context: SubgraphContext, data: JobData): Promise<void> {
  const key = jobSchema.parse(data);
  const begun = await begin(context, key);
  if (begun === null) return;
  const failure = await stage(context, begun.attempt, begun.lock);
  if (failure === null) return;
  context.log.warn('The analysis of a locked cycle gave no figures.', { ...key, failure });
  await noteFailure(context, begun.attempt, failure);
}

async function begin(
  context: SubgraphContext,
  key: LockKey,
): Promise<{ readonly attempt: Attempt; readonly lock: Lock } | null> {
  const outcome = await context.database.write<{ attempt: Attempt; lock: Lock } | null, never>(async (tx) => {
    const lock = (await latestLocks(tx, [key.auditCycleId])).get(key.auditCycleId);
    const isLatest = lock?.lockNumber === key.lockNumber;
    const attempt = isLatest ? await beginAttempt(tx, key) : null;
    return { kind: 'DONE', value: lock === undefined || attempt === null ? null : { attempt, lock } };
  });
  return outcome.kind === 'DONE' ? outcome.value : null;
}

async function stage(context: SubgraphContext, attempt: Attempt, lock: Lock): Promise<AnalysisFailure | null> {
  try {
    const outcome = await context.database.write((tx) => stageSnapshot(tx, attempt, lock));
    return outcome.kind === 'REFUSED' ? outcome.error : null;
  } catch (error) {
    await noteFailure(context, attempt, 'INTERRUPTED');
    throw error;
  }
}

async function noteFailure(context: SubgraphContext, attempt: Attempt, failure: AnalysisFailure): Promise<void> {
  await context.database.write<null, never>(async (tx) => {
    await endAttempt(tx, attempt, failure);
    return { kind: 'DONE', value: null };
  });
}
