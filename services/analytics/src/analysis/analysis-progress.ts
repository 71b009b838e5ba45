import { type LockV2 } from '@qip/contracts/submissions/lock-v2.view';
import { type ReadTransaction, type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type AnalysisFailure, type Progress } from './analysis.rules.js';

/** The queue that the lock adds to and this service works. */
export const ANALYSIS_QUEUE = 'analyse-audit-cycle';

/** A lock of a cycle: what an analysis is about. */
export interface LockKey {
  readonly auditCycleId: string;
  readonly lockNumber: number;
}

/** An attempt at the analysis of a lock; a later one takes the right to write away from it. */
export interface Attempt extends LockKey {
  readonly attempt: number;
}

/** What a lock says of what it took in. */
export type Lock = Omit<LockV2, 'lockedAt'>;

/** The latest lock of each cycle that stands, by cycle: one that was undone counts nowhere. */
export async function latestLocks(
  tx: ReadTransaction,
  auditCycleIds: readonly string[],
): Promise<ReadonlyMap<string, Lock>> {
  const rows = await tx.rows<Lock>(
    `select distinct on (audit_cycle_id) audit_cycle_id as "auditCycleId", lock_number as "lockNumber",
       programme_version_id as "programmeVersionId", digest, case_count as "caseCount"
     from contracts.lock_v2 where audit_cycle_id = any ($1::uuid[]) order by audit_cycle_id, lock_number desc`,
    [auditCycleIds],
  );
  return new Map(rows.map((row) => [row.auditCycleId, row]));
}

/**
 * Whether a lock stands, and stays so until this transaction ends: whoever undoes it waits. What rests on a lock, the
 * figures and their publication, is written under this hold only.
 */
export async function holdLock(tx: WriteTransaction, { auditCycleId, lockNumber }: LockKey): Promise<boolean> {
  const [row] = await tx.rows<{ stands: boolean }>(`select contracts.hold_lock_v1($1, $2) as stands`, [
    auditCycleId,
    lockNumber,
  ]);
  return row?.stands === true;
}

/** How far the work on locks has come, and what it failed of; locks that nobody has begun with are absent. */
export async function progressOf(
  tx: ReadTransaction,
  locks: readonly LockKey[],
): Promise<ReadonlyMap<string, Progress & LockKey & { readonly failure: AnalysisFailure | null }>> {
  const rows = await tx.rows<Progress & LockKey & { readonly failure: AnalysisFailure | null }>(
    `select audit_cycle_id as "auditCycleId", lock_number as "lockNumber", status, failure, changed_at as "changedAt"
     from analytics.analysis
     where (audit_cycle_id, lock_number) in (select * from unnest($1::uuid[], $2::int[]))`,
    [locks.map(({ auditCycleId }) => auditCycleId), locks.map(({ lockNumber }) => lockNumber)],
  );
  return new Map(rows.map((row) => [row.auditCycleId, row]));
}

/** Begins an attempt, or takes over from one whose worker died; null where the figures are there already. */
export async function beginAttempt(tx: WriteTransaction, key: LockKey): Promise<Attempt | null> {
  const [row] = await tx.rows<{ attempt: number }>(
    `insert into analytics.analysis as known (audit_cycle_id, lock_number, status, attempt, changed_at)
     values ($1, $2, 'RUNNING', 1, clock.now())
     on conflict (audit_cycle_id, lock_number) do update
       set status = 'RUNNING', failure = null, attempt = known.attempt + 1, changed_at = clock.now()
       where known.status <> 'READY'
     returning attempt`,
    [key.auditCycleId, key.lockNumber],
  );
  return row === undefined ? null : { ...key, attempt: row.attempt };
}

/** Whether the attempt is still the one that may write. Holds the others off until the transaction ends. */
export async function isCurrentAttempt(tx: WriteTransaction, attempt: Attempt): Promise<boolean> {
  const rows = await tx.rows(
    `select from analytics.analysis
     where audit_cycle_id = $1 and lock_number = $2 and attempt = $3 and status = 'RUNNING' for update`,
    [attempt.auditCycleId, attempt.lockNumber, attempt.attempt],
  );
  return rows.length === 1;
}

/** Notes that the figures of a cycle's other locks are gone: should one of these locks count again, they are made anew. */
export async function forgetOthers(tx: WriteTransaction, { auditCycleId, lockNumber }: LockKey): Promise<void> {
  await tx.rows(
    `update analytics.analysis set status = 'QUEUED', failure = null, changed_at = clock.now()
     where audit_cycle_id = $1 and lock_number <> $2 and status = 'READY'
       and not exists (select from analytics.snapshot known
         where known.audit_cycle_id = $1 and known.lock_number = analysis.lock_number)`,
    [auditCycleId, lockNumber],
  );
}

/** Notes how an attempt ended; an attempt that was taken over notes nothing. */
export async function endAttempt(
  tx: WriteTransaction,
  attempt: Attempt,
  failure: AnalysisFailure | null,
): Promise<void> {
  await tx.rows(
    `update analytics.analysis set status = $4, failure = $5, changed_at = clock.now()
     where audit_cycle_id = $1 and lock_number = $2 and attempt = $3 and status = 'RUNNING'`,
    [attempt.auditCycleId, attempt.lockNumber, attempt.attempt, failure === null ? 'READY' : 'FAILED', failure],
  );
}
