import { identifierIn } from '@qip/identifier-screen/identifier-in';
import { identifierMessage } from '@qip/identifier-screen/identifier-message';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { decideRevision } from './publication.rules.js';
import { type ReleaseRefusal, type ReleaseStep, takeSnapshot } from './take-snapshot.js';

/** A correction of published results, and why. */
export interface ReviseBenchmark extends ReleaseStep {
  readonly reason: string;
}

/**
 * Makes the figures of a later lock the next revision of what is published, with the reason that its readers get. It is
 * staged as before: previewed, then published. What is published stays as it is.
 */
export async function reviseBenchmark(
  tx: WriteTransaction,
  { reason, ...step }: ReviseBenchmark,
): Promise<
  Outcome<{ readonly auditCycleId: string; readonly revision: number }, ReleaseRefusal | IdentifierRefusedError>
> {
  const kind = identifierIn(reason, Date.now());
  if (kind !== null) {
    const error = new IdentifierRefusedError('reason', kind, identifierMessage('This value', kind));
    return { kind: 'REFUSED', error };
  }
  const taken = await takeSnapshot(tx, 'reviseBenchmark', step, decideRevision);
  if (taken.kind === 'REFUSED') return taken;
  const { id, version, revision, lockNumber, inputDigest, reason: before } = taken.snapshot;
  const changed = await tx.rows(
    `update analytics.snapshot set reason = $2, version = version + 1 where id = $1 and version = $3 returning id`,
    [id, reason, version],
  );
  if (changed.length !== 1) throw new Error('A snapshot that was taken for its revision has changed.');
  tx.record({
    organisationId: null,
    operation: 'reviseBenchmark',
    entity: 'Benchmark',
    entityId: id,
    before: { reason: before },
    after: { auditCycleId: step.auditCycleId, revision, lockNumber, inputDigest },
    reason,
  });
  return { kind: 'DONE', value: { auditCycleId: step.auditCycleId, revision } };
}
