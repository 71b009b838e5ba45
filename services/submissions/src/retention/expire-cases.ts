import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type ReadTransaction, type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { takeGate } from '../gate/take-gate.js';
import { type ExpiringCycle, expiryObstacle, type ExpiryObstacle } from './retention.rules.js';

/** The queue of the daily run; also the job's name, by which row-level security knows it. */
export const EXPIRY_QUEUE = 'expire-cases';

/**
 * Deletes the cases of the cycles whose latest publication is so many years old, a transaction for each cycle. Locks, their
 * digests and the snapshots stay, and so do submissions, which hold no case data. A run that is cut short is taken up by
 * the next one, which finds what is done.
 */
export async function expireCases(context: SubgraphContext, years: number): Promise<void> {
  for (const auditCycleId of await context.database.read((tx) => dueCycles(tx, years))) {
    const outcome = await context.database.write((tx) => expireCycle(tx, auditCycleId, years));
    if (outcome.kind === 'REFUSED' && outcome.error === 'DIGEST_DIFFERS') {
      context.log.warn('Cases differ from what a lock took in: they are kept beyond their retention.', {
        auditCycleId,
      });
    }
  }
}

/** Compared in the calendar: 29 February and eight years is 28 or 29 February. */
async function dueCycles(tx: ReadTransaction, years: number): Promise<readonly string[]> {
  const rows = await tx.rows<{ id: string }>(
    `select audit_cycle_id as id from contracts.publication_v2 published
     where not exists (select from submissions.case_expiry known where known.audit_cycle_id = published.audit_cycle_id)
     group by audit_cycle_id
     having max(published_at) + make_interval(years => $1) <= clock.now() order by audit_cycle_id`,
    [years],
  );
  return rows.map(({ id }) => id);
}

/** Deletes the cases of one cycle, what they were before they changed, and what was uploaded for it, under the gate that the lock takes. */
async function expireCycle(
  tx: WriteTransaction,
  auditCycleId: string,
  years: number,
): Promise<Outcome<null, ExpiryObstacle>> {
  await tx.rows(`set local statement_timeout = '15min'`);
  const gate = await takeGate(tx, auditCycleId, 'LOCK');
  const cycle = gate === null ? undefined : await readCycle(tx, auditCycleId, years);
  const obstacle = gate === null || cycle === undefined ? 'NOT_PUBLISHED' : expiryObstacle({ ...cycle, now: gate.now });
  if (obstacle !== null) return { kind: 'REFUSED', error: obstacle };

  await tx.rows(
    `delete from submissions.case_change
     where submission_id in (select id from submissions.submission where audit_cycle_id = $1)`,
    [auditCycleId],
  );
  const deleted = await deleteCases(tx, auditCycleId);
  await tx.rows(`delete from submissions.case_upload where audit_cycle_id = $1`, [auditCycleId]);
  const caseCount = deleted.reduce((sum, { versionCount }) => sum + versionCount, 0);
  await tx.rows(
    `insert into submissions.case_expiry (audit_cycle_id, retention_years, last_published_at, case_count)
     select $1, $2, max(published_at), $3 from contracts.publication_v2 where audit_cycle_id = $1`,
    [auditCycleId, years, caseCount],
  );
  const event = { operation: 'expireCases', entity: 'AuditCycle', entityId: auditCycleId };
  tx.record({ ...event, organisationId: null, before: { versionCount: caseCount }, after: { retentionYears: years } });
  for (const { organisationId, versionCount } of deleted) {
    tx.record({ ...event, organisationId, before: { versionCount }, after: { retentionYears: years } });
  }
  return { kind: 'DONE', value: null };
}

/** Verifies every lock's digest, of undone ones too, since afterwards nobody can. */
async function readCycle(
  tx: ReadTransaction,
  auditCycleId: string,
  years: number,
): Promise<Omit<ExpiringCycle, 'now'> | undefined> {
  const [cycle] = await tx.rows<Omit<ExpiringCycle, 'now'>>(
    `select (select max(published_at) + make_interval(years => $2) from contracts.publication_v2
         where audit_cycle_id = $1) as "keptUntil",
       exists (select from submissions.case_expiry where audit_cycle_id = $1) as "isExpired",
       exists (select from submissions.own_window where audit_cycle_id = $1 and closes_at > clock.now())
         as "isBeingCorrected",
       (select coalesce(bool_and(stored.digest = again.digest and stored.case_count = again.case_count), true)
         from submissions.cycle_lock stored,
           contracts.lock_digest_v1(stored.audit_cycle_id, stored.lock_number, stored.programme_version_id) again
         where stored.audit_cycle_id = $1) as "digestsHold"`,
    [auditCycleId, years],
  );
  return cycle;
}

interface Deleted {
  readonly organisationId: string;
  /** Every version of every case counts. */
  readonly versionCount: number;
}

function deleteCases(tx: WriteTransaction, auditCycleId: string): Promise<readonly Deleted[]> {
  return tx.rows<Deleted>(
    `with gone as (delete from submissions.audit_case where audit_cycle_id = $1 returning organisation_id)
     select organisation_id as "organisationId", count(*)::int as "versionCount" from gone group by organisation_id`,
    [auditCycleId],
  );
}
