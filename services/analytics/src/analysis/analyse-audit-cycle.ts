import { can } from '@qip/subgraph-kit/access/policy';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { ACCESS } from '../access-table.js';
import { ANALYSIS_QUEUE, latestLocks, type Lock, progressOf } from './analysis-progress.js';
import { mayRequest } from './analysis.rules.js';

/** Which cycle to analyse. */
export interface AnalyseAuditCycle {
  readonly auditCycleId: string;
}

type Refusal = NotFoundError | InvalidTransitionError;

/** Puts the analysis of a cycle's latest lock into the queue where it is absent or failed; otherwise leaves all as it is. */
export async function analyseAuditCycle(
  tx: WriteTransaction,
  { auditCycleId }: AnalyseAuditCycle,
): Promise<Outcome<{ readonly auditCycleId: string }, Refusal>> {
  const isKnown =
    can(ACCESS, tx.actor, 'analyseAuditCycle', { kind: 'NATIONAL' }) &&
    (await tx.rows(`select from contracts.cycle_v1 where id = $1`, [auditCycleId])).length === 1;
  if (!isKnown) return { kind: 'REFUSED', error: new NotFoundError('AuditCycle') };
  const lock = (await latestLocks(tx, [auditCycleId])).get(auditCycleId);
  if (lock === undefined) {
    return {
      kind: 'REFUSED',
      error: new InvalidTransitionError('NOT_LOCKED', 'This cycle was not locked yet: lock it first, then analyse it.'),
    };
  }
  const progress = (await progressOf(tx, [lock])).get(auditCycleId) ?? null;
  if (mayRequest(progress, tx.now)) await request(tx, lock);
  return { kind: 'DONE', value: { auditCycleId } };
}

async function request(tx: WriteTransaction, { auditCycleId, lockNumber }: Lock): Promise<void> {
  await tx.rows(
    `insert into analytics.analysis (audit_cycle_id, lock_number, status) values ($1, $2, 'QUEUED')
     on conflict (audit_cycle_id, lock_number) do update
       set status = 'QUEUED', failure = null, changed_at = clock.now() where analysis.status <> 'READY'`,
    [auditCycleId, lockNumber],
  );
  await tx.enqueue(ANALYSIS_QUEUE, { auditCycleId, lockNumber });
  tx.record({
    organisationId: null,
    operation: 'analyseAuditCycle',
    entity: 'AuditCycle',
    entityId: auditCycleId,
    after: { lockNumber },
  });
}
