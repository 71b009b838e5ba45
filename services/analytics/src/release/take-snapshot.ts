import { can } from '@qip/subgraph-kit/access/policy';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { ACCESS } from '../access-table.js';
import { holdLock, latestLocks, progressOf } from '../analysis/analysis-progress.js';
import { analysisStatus } from '../analysis/analysis.rules.js';
import { type Publishable, type ReleaseDecision, type ReleaseObstacle, type Standing } from './publication.rules.js';

/** A snapshot that is held until the transaction ends. */
export type HeldSnapshot = Publishable & {
  readonly id: string;
  readonly lockNumber: number;
  readonly revision: number;
  readonly inputDigest: string;
};

/** What is asked of a cycle's figures: of which cycle, and the version that was seen. */
export interface ReleaseStep {
  readonly auditCycleId: string;
  readonly expectedVersion: number;
}

/** Why a step is refused. */
export type ReleaseRefusal = NotFoundError | InvalidTransitionError | StaleVersionError;

type Decide = (
  snapshot: HeldSnapshot | null,
  standing: Standing,
  expectedVersion: number,
) => ReleaseDecision<HeldSnapshot>;

/**
 * Takes the snapshot of a cycle's latest lock for a step of its release; whoever wants the same at the same time waits
 * here, and then finds it done.
 */
export async function takeSnapshot(
  tx: WriteTransaction,
  operation: 'publishBenchmark' | 'reviseBenchmark',
  { auditCycleId, expectedVersion }: ReleaseStep,
  decide: Decide,
): Promise<{ readonly kind: 'TAKEN'; readonly snapshot: HeldSnapshot } | { kind: 'REFUSED'; error: ReleaseRefusal }> {
  const isKnown =
    can(ACCESS, tx.actor, operation, { kind: 'NATIONAL' }) &&
    (await tx.rows(`select from contracts.cycle_v1 where id = $1`, [auditCycleId])).length === 1;
  if (!isKnown) return { kind: 'REFUSED', error: new NotFoundError('AuditCycle') };
  const snapshots = await tx.rows<HeldSnapshot>(
    `select id, state, lock_number as "lockNumber", version, revision, input_digest as "inputDigest", reason
     from analytics.snapshot where audit_cycle_id = $1 order by revision for update`,
    [auditCycleId],
  );
  const { latestLock, analysis } = await latestStanding(tx, auditCycleId);
  const isPublished = snapshots.some(({ state }) => state === 'PUBLISHED');
  const latest = snapshots.find(({ lockNumber }) => lockNumber === latestLock) ?? null;
  const decision = decide(latest, { analysis, isPublished }, expectedVersion);
  return decision.kind === 'MAY'
    ? { kind: 'TAKEN', snapshot: decision.snapshot }
    : { kind: 'REFUSED', error: refusalOf(decision) };
}

async function latestStanding(
  tx: WriteTransaction,
  auditCycleId: string,
): Promise<{ readonly latestLock: number | null; readonly analysis: Standing['analysis'] }> {
  const latest = (await latestLocks(tx, [auditCycleId])).get(auditCycleId);
  // Undone at this very moment, it does not count; held, it cannot be undone until the publication is there to be seen.
  const lock = latest !== undefined && (await holdLock(tx, latest)) ? latest : undefined;
  const progress = lock === undefined ? null : ((await progressOf(tx, [lock])).get(auditCycleId) ?? null);
  const latestLock = lock?.lockNumber ?? null;
  return { latestLock, analysis: analysisStatus(latestLock, progress) };
}

function refusalOf(obstacle: ReleaseObstacle): ReleaseRefusal {
  switch (obstacle.kind) {
    case 'PUBLISHED':
      return new InvalidTransitionError(
        'PUBLISHED',
        'These results are published, and what is published never changes. A correction is a new revision: reopen the submission that is wrong, and lock the cycle again.',
      );
    case 'NEEDS_REASON':
      return new InvalidTransitionError(
        'STAGED',
        'Other results of this cycle are published already: give the reason for the correction first (reviseBenchmark), then publish it.',
      );
    case 'NOTHING_TO_CORRECT':
      return new InvalidTransitionError(
        'STAGED',
        'Nothing of this cycle is published yet, so there is nothing to correct: publish its results.',
      );
    case 'STALE':
      return new StaleVersionError(obstacle.currentVersion);
    case 'NOT_ANALYSED':
      return new InvalidTransitionError(
        obstacle.status,
        'There are no figures of the latest lock yet: wait for the analysis, preview its figures, then go on.',
      );
  }
}
