import { can } from '@qip/subgraph-kit/access/policy';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { ACCESS } from '../access-table.js';
import { holdLock, latestLocks, progressOf } from '../analysis/analysis-progress.js';
import { analysisStatus } from '../analysis/analysis.rules.js';
import { makeRelease } from './make-release.js';
import { decidePublication, type Publishable, type PublicationDecision, type Standing } from './publication.rules.js';
import { readSnapshotFigures } from './read-snapshot-figures.js';
import { storeRelease } from './store-release.js';

/** Which cycle, and the version of its figures that was previewed. */
export interface PublishBenchmark {
  readonly auditCycleId: string;
  readonly expectedVersion: number;
}

type Refusal = NotFoundError | InvalidTransitionError | StaleVersionError;
type Snapshot = Publishable & { readonly id: string; readonly revision: number; readonly inputDigest: string };

/** Lets a cycle's figures out: draws the codes, passes the gate, stores what may leave, and freezes it, all at once. */
export async function publishBenchmark(
  tx: WriteTransaction,
  { auditCycleId, expectedVersion }: PublishBenchmark,
): Promise<Outcome<{ readonly auditCycleId: string }, Refusal>> {
  const isKnown =
    can(ACCESS, tx.actor, 'publishBenchmark', { kind: 'NATIONAL' }) &&
    (await tx.rows(`select from contracts.cycle_v1 where id = $1`, [auditCycleId])).length === 1;
  if (!isKnown) return { kind: 'REFUSED', error: new NotFoundError('AuditCycle') };
  const latest = await takeLatest(tx, auditCycleId);
  const decision = decidePublication(latest, await standingOf(tx, auditCycleId), expectedVersion);
  if (decision.kind !== 'MAY_PUBLISH') return { kind: 'REFUSED', error: refusalOf(decision) };

  const { snapshot } = decision;
  await release(tx, snapshot);
  const { revision, lockNumber, inputDigest } = snapshot;
  tx.record({
    organisationId: null,
    operation: 'publishBenchmark',
    entity: 'Benchmark',
    entityId: snapshot.id,
    after: { auditCycleId, revision, lockNumber, inputDigest },
  });
  return { kind: 'DONE', value: { auditCycleId } };
}

/** Publishing is the last write: from then on the database refuses any other beside it. */
async function release(tx: WriteTransaction, { id, version }: Snapshot): Promise<void> {
  const figures = (await readSnapshotFigures(tx, [id])).get(id);
  if (figures === undefined) throw new Error('A staged snapshot has no figures to publish.');
  await storeRelease(tx, id, makeRelease(figures));
  const published = await tx.rows(
    `update analytics.snapshot set state = 'PUBLISHED', published_at = clock.now(), published_by = $2, version = version + 1
     where id = $1 and version = $3 returning id`,
    [id, tx.actor.id, version],
  );
  if (published.length !== 1) throw new Error('A snapshot that was taken for its publication has changed.');
}

/** The latest snapshot; whoever wants to publish it at the same time waits here, and then finds it published. */
async function takeLatest(tx: WriteTransaction, auditCycleId: string): Promise<Snapshot | null> {
  const [row] = await tx.rows<Snapshot>(
    `select id, state, lock_number as "lockNumber", version, revision, input_digest as "inputDigest"
     from analytics.snapshot where audit_cycle_id = $1 order by revision desc limit 1 for update`,
    [auditCycleId],
  );
  return row ?? null;
}

async function standingOf(tx: WriteTransaction, auditCycleId: string): Promise<Standing> {
  const latest = (await latestLocks(tx, [auditCycleId])).get(auditCycleId);
  // Undone at this very moment, it does not count; held, it cannot be undone until the publication is there to be seen.
  const lock = latest !== undefined && (await holdLock(tx, latest)) ? latest : undefined;
  const progress = lock === undefined ? null : ((await progressOf(tx, [lock])).get(auditCycleId) ?? null);
  const published = await tx.rows(`select from analytics.snapshot where audit_cycle_id = $1 and state = 'PUBLISHED'`, [
    auditCycleId,
  ]);
  const latestLock = lock?.lockNumber ?? null;
  return { latestLock, analysis: analysisStatus(latestLock, progress), isPublished: published.length > 0 };
}

function refusalOf(decision: Exclude<PublicationDecision<Snapshot>, { readonly kind: 'MAY_PUBLISH' }>): Refusal {
  switch (decision.kind) {
    case 'PUBLISHED':
      return new InvalidTransitionError(
        'PUBLISHED',
        'These results are published, and what is published never changes. A correction is a new revision.',
      );
    case 'STALE':
      return new StaleVersionError(decision.currentVersion);
    case 'NOT_ANALYSED':
      return new InvalidTransitionError(
        decision.status,
        'There are no figures of the latest lock yet: wait for the analysis, preview its figures, then publish.',
      );
  }
}
