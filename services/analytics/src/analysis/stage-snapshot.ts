import { ENGINE_VERSION } from '@qip/audit-engine/engine-version';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { newId } from '@qip/subgraph-kit/values/id';
import { type Attempt, endAttempt, forgetOthers, holdLock, isCurrentAttempt, type Lock } from './analysis-progress.js';
import { type AnalysisFailure } from './analysis.rules.js';
import { checkSnapshot } from './check-snapshot.js';
import { countOutcomes } from './count-outcomes.js';
import { judgedVersion } from './judged-standards.js';

/** STAGED: the figures are there. TAKEN_OVER: another attempt has the right to write, or the lock was undone; nothing was written. */
export type Staging = 'STAGED' | 'TAKEN_OVER';

/**
 * Makes the snapshot of a lock, whole or not at all, in place of an earlier lock's that nobody has published. It records
 * all that is needed to compute it again bit for bit: lock, its digest, the programme version, and the engine that worked
 * the outcomes out, as the cases have it.
 */
export async function stageSnapshot(
  tx: WriteTransaction,
  attempt: Attempt,
  lock: Lock,
): Promise<Outcome<Staging, AnalysisFailure>> {
  const mayWrite = (await holdLock(tx, lock)) && (await isCurrentAttempt(tx, attempt));
  if (!mayWrite) return { kind: 'DONE', value: 'TAKEN_OVER' };
  const version = await judgedVersion(tx, lock.programmeVersionId);
  if (version.standards.length === 0) return { kind: 'REFUSED', error: 'STANDARDS_UNKNOWN' };

  const changes = await removeUnpublished(tx, lock.auditCycleId);
  await forgetOthers(tx, lock);
  const snapshotId = await insertSnapshot(tx, lock, changes + 1);
  await insertCoverage(tx, snapshotId, lock);
  const { faulty, engineVersions } = await countOutcomes(tx, snapshotId, lock, version);
  if (faulty > 0) return { kind: 'REFUSED', error: 'OUTCOME_UNKNOWN' };
  const engine = engineVersions ?? ENGINE_VERSION;
  await noteEngine(tx, snapshotId, engine);
  const failure = await checkSnapshot(tx, snapshotId, lock.caseCount);
  if (failure !== null) return { kind: 'REFUSED', error: failure };

  await endAttempt(tx, attempt, null);
  tx.record({
    organisationId: null,
    operation: 'analyseAuditCycle',
    entity: 'Benchmark',
    entityId: snapshotId,
    after: {
      auditCycleId: lock.auditCycleId,
      lockNumber: lock.lockNumber,
      inputDigest: lock.digest,
      engine,
    },
  });
  return { kind: 'DONE', value: 'STAGED' };
}

/** @returns the version that the cycle's benchmark had; 0 where there was none */
async function removeUnpublished(tx: WriteTransaction, auditCycleId: string): Promise<number> {
  const [row] = await tx.rows<{ version: number }>(
    `select coalesce(max(version), 0) as version from analytics.snapshot where audit_cycle_id = $1`,
    [auditCycleId],
  );
  await tx.rows(`delete from analytics.snapshot where audit_cycle_id = $1 and state = 'STAGED'`, [auditCycleId]);
  return row?.version ?? 0;
}

async function insertSnapshot(tx: WriteTransaction, lock: Lock, version: number): Promise<string> {
  const snapshotId = newId();
  await tx.rows(
    `insert into analytics.snapshot (id, audit_cycle_id, programme_id, programme_version_id, lock_number, engine_version,
       input_digest, case_count, participant_count, revision, version)
     select $1, cycle.id, cycle.programme_id, $3, $4, $5, $6, $7,
       (select count(*) from contracts.locked_submission_v2 taken
        where taken.audit_cycle_id = cycle.id and taken.lock_number = $4 and taken.is_taken),
       (select coalesce(max(revision), 0) + 1 from analytics.snapshot known where known.audit_cycle_id = cycle.id), $8
     from contracts.cycle_v1 cycle where cycle.id = $2`,
    [
      snapshotId,
      lock.auditCycleId,
      lock.programmeVersionId,
      lock.lockNumber,
      ENGINE_VERSION,
      lock.digest,
      lock.caseCount,
      version,
    ],
  );
  return snapshotId;
}

/** Of a cycle without cases the engine of today is as true as any. */
async function noteEngine(tx: WriteTransaction, snapshotId: string, engine: string): Promise<void> {
  const noted = await tx.rows(`update analytics.snapshot set engine_version = $2 where id = $1 returning id`, [
    snapshotId,
    engine,
  ]);
  if (noted.length !== 1) throw new Error('A snapshot that is being made was not changed: is its policy in place?');
}

/** How much of what was expected came, as the lock has it: of everybody who was enrolled or had begun to submit. */
async function insertCoverage(tx: WriteTransaction, snapshotId: string, lock: Lock): Promise<void> {
  await tx.rows(
    `insert into analytics.snapshot_coverage (organisation_id, snapshot_id, took_part, cases_expected, submitted_count,
       complete_count)
     select organisation_id, $1, is_taken, cases_expected, submitted_count, case when is_taken then complete_count else 0 end
     from contracts.locked_submission_v2 where audit_cycle_id = $2 and lock_number = $3`,
    [snapshotId, lock.auditCycleId, lock.lockNumber],
  );
}
