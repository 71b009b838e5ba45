import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { storeComposite } from '../composite/release-composite.js';
import { storeStrata } from '../strata/release-strata.js';
import { releaseChanges } from '../trend/release-changes.js';
import { makeRelease } from './make-release.js';
import { decidePublication } from './publication.rules.js';
import { readSnapshotFigures } from './read-snapshot-figures.js';
import { storeRelease } from './store-release.js';
import { type HeldSnapshot, type ReleaseRefusal, type ReleaseStep, takeSnapshot } from './take-snapshot.js';

/**
 * Lets a cycle's figures out: draws the codes, passes the gate, stores what may leave, and freezes it, all at once. A
 * correction stands beside what was published before, under the next revision, and with its reason.
 */
export async function publishBenchmark(
  tx: WriteTransaction,
  step: ReleaseStep,
): Promise<Outcome<{ readonly auditCycleId: string }, ReleaseRefusal>> {
  const taken = await takeSnapshot(tx, 'publishBenchmark', step, decidePublication);
  if (taken.kind === 'REFUSED') return taken;
  const { snapshot } = taken;
  await release(tx, snapshot);
  const { auditCycleId } = step;
  const { revision, lockNumber, inputDigest, reason } = snapshot;
  tx.record({
    organisationId: null,
    operation: 'publishBenchmark',
    entity: 'Benchmark',
    entityId: snapshot.id,
    after: { auditCycleId, revision, lockNumber, inputDigest },
    ...(reason === null ? {} : { reason }),
  });
  return { kind: 'DONE', value: { auditCycleId } };
}

/** Publishing is the last write: from then on the database refuses any other beside it. */
async function release(tx: WriteTransaction, { id, version }: HeldSnapshot): Promise<void> {
  const figures = (await readSnapshotFigures(tx, [id])).get(id);
  if (figures === undefined) throw new Error('A staged snapshot has no figures to publish.');
  const made = makeRelease(figures);
  await storeRelease(tx, id, made);
  await storeComposite(tx, id);
  const released = made.figures.standards.filter(({ counts }) => counts !== null);
  await storeStrata(
    tx,
    id,
    released.map(({ standardNumber }) => standardNumber),
  );
  await releaseChanges(tx, id);
  const published = await tx.rows(
    `update analytics.snapshot set state = 'PUBLISHED', published_at = clock.now(), published_by = $2, version = version + 1
     where id = $1 and version = $3 returning id`,
    [id, tx.actor.id, version],
  );
  if (published.length !== 1) throw new Error('A snapshot that was taken for its publication has changed.');
}
