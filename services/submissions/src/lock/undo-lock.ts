import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { allowsStep, cycleState, stateAfterUndo } from '../gate/gate.rules.js';
import { takeGate } from '../gate/take-gate.js';
import { screenField } from '../identifier-screen/identifier-refusal.js';
import { ANALYSIS_QUEUE } from './lock-audit-cycle.js';

/** Undoing a lock. */
export interface UndoLock {
  readonly auditCycleId: string;
  readonly expectedLockNumber: number;
  readonly reason: string;
}

type Refusal = NotFoundError | InvalidTransitionError | StaleVersionError | IdentifierRefusedError;

/**
 * Undoes the lock that stands, as long as nothing was published from it. Its rows stay as the record of what was locked,
 * and its number is never given again. Where an earlier lock stands behind it, the cycle is locked by that one, whose
 * figures are made again if they are gone; else the gate opens.
 */
export async function undoLock(
  tx: WriteTransaction,
  { auditCycleId, expectedLockNumber, reason }: UndoLock,
): Promise<Outcome<{ readonly auditCycleId: string; readonly lockNumber: number }, Refusal>> {
  const identifier = screenField('reason', reason);
  if (identifier !== null) return { kind: 'REFUSED', error: identifier };
  const gate = await takeGate(tx, auditCycleId, 'LOCK');
  if (gate === null) return { kind: 'REFUSED', error: new NotFoundError('AuditCycle') };
  const lockNumber = gate.standingLock;
  if (!allowsStep(cycleState(gate), 'UNDO_LOCK')) {
    return { kind: 'REFUSED', error: new InvalidTransitionError(gate.state, 'The audit cycle is not locked.') };
  }
  if (lockNumber !== expectedLockNumber) return { kind: 'REFUSED', error: new StaleVersionError(lockNumber) };
  // A publication under way holds the lock: wait for it, and only then look whether it happened.
  await endLock(tx, auditCycleId, lockNumber);
  if (await isPublished(tx, auditCycleId, lockNumber)) {
    return { kind: 'REFUSED', error: new InvalidTransitionError('PUBLISHED', PUBLISHED) };
  }

  const earlierLock = await standingLock(tx, auditCycleId);
  const state = stateAfterUndo(earlierLock);
  await tx.rows(`update submissions.gate set state = $2 where audit_cycle_id = $1`, [auditCycleId, state]);
  if (earlierLock > 0) await tx.enqueue(ANALYSIS_QUEUE, { auditCycleId, lockNumber: earlierLock });
  await recordUndoing(tx, { auditCycleId, lockNumber, reason }, { state, standingLock: earlierLock });
  return { kind: 'DONE', value: { auditCycleId, lockNumber } };
}

const PUBLISHED =
  'Results were published from this lock, and what is published rests on it. Reopen the submission that needs a correction, then lock again.';

async function endLock(tx: WriteTransaction, auditCycleId: string, lockNumber: number): Promise<void> {
  const ended = await tx.rows(
    `update submissions.cycle_lock set undone_at = clock.now(), undone_by = $3
     where audit_cycle_id = $1 and lock_number = $2 and undone_at is null returning lock_number`,
    [auditCycleId, lockNumber, tx.actor.id],
  );
  if (ended.length !== 1) throw new Error('A lock that stands was not undone: is the policy of its table in place?');
}

async function isPublished(tx: WriteTransaction, auditCycleId: string, lockNumber: number): Promise<boolean> {
  const published = await tx.rows(
    `select from contracts.publication_v2 where audit_cycle_id = $1 and lock_number = $2`,
    [auditCycleId, lockNumber],
  );
  return published.length > 0;
}

async function standingLock(tx: WriteTransaction, auditCycleId: string): Promise<number> {
  const [row] = await tx.rows<{ lock: number }>(
    `select coalesce(max(lock_number), 0) as lock from submissions.cycle_lock
     where audit_cycle_id = $1 and undone_at is null`,
    [auditCycleId],
  );
  return row?.lock ?? 0;
}

/** The reason stays with the centre: it may tell of one organisation what another must not read. */
async function recordUndoing(
  tx: WriteTransaction,
  { auditCycleId, lockNumber, reason }: Omit<UndoLock, 'expectedLockNumber'> & { readonly lockNumber: number },
  after: Readonly<Record<string, unknown>>,
): Promise<void> {
  const event = { operation: 'undoLock', entity: 'AuditCycle', entityId: auditCycleId, before: { lockNumber }, after };
  tx.record({ ...event, organisationId: null, reason });
  const concerned = await tx.rows<{ organisationId: string }>(
    `select organisation_id as "organisationId" from submissions.locked_submission
     where audit_cycle_id = $1 and lock_number = $2`,
    [auditCycleId, lockNumber],
  );
  for (const { organisationId } of concerned) tx.record({ ...event, organisationId });
}
