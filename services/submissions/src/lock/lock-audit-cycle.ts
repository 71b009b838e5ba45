import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { type Gate, lockObstacle, type LockObstacle } from '../gate/gate.rules.js';
import { takeGate } from '../gate/take-gate.js';
import { screenField } from '../identifier-screen/identifier-refusal.js';
import { sealLock, takeSubmissions, takeTeams, type TakenSubmission } from './seal-lock.js';

/** What becomes of complete cases in submissions that nobody signed off. */
export type UnsignedChoice = 'TAKE_COMPLETE' | 'LEAVE_OUT';

/** Locking a cycle. */
export interface LockAuditCycle {
  readonly auditCycleId: string;
  readonly unsigned: UnsignedChoice;
  readonly reason?: string | null | undefined;
}

/** The queue of the analysis, which follows from every lock. */
export const ANALYSIS_QUEUE = 'analyse-audit-cycle';

type Refusal = NotFoundError | InputValidationError | InvalidTransitionError | IdentifierRefusedError;

/**
 * Locks a cycle: waits for every write under way, lets none in after it, notes what each organisation had submitted, and
 * seals it with a digest. The analysis follows from the same commit. A further lock takes in what was corrected since the
 * one before, by organisations whose submissions were reopened, and leaves the others' part as that one had it.
 */
export async function lockAuditCycle(
  tx: WriteTransaction,
  input: LockAuditCycle,
): Promise<Outcome<{ readonly auditCycleId: string; readonly lockNumber: number }, Refusal>> {
  const { auditCycleId, unsigned } = input;
  const identifier = screenField('reason', input.reason);
  if (identifier !== null) return { kind: 'REFUSED', error: identifier };
  const gate = await takeGate(tx, auditCycleId, 'LOCK');
  const cycle = gate === null ? undefined : await readCycle(tx, auditCycleId);
  if (gate === null || cycle === undefined) return { kind: 'REFUSED', error: new NotFoundError('AuditCycle') };
  const refusal = refusalOf(gate, cycle.state, input);
  if (refusal !== null) return { kind: 'REFUSED', error: refusal };

  const lockNumber = gate.lockNumber + 1;
  const taken = await takeSubmissions(tx, { auditCycleId, lockNumber, unsigned }, gate.standingLock);
  await takeTeams(tx, { auditCycleId, lockNumber, unsigned });
  const sealed = await sealLock(tx, { auditCycleId, lockNumber, unsigned, programmeVersionId: cycle.version_id });
  await tx.rows(`update submissions.gate set state = 'LOCKED', lock_number = $2 where audit_cycle_id = $1`, [
    auditCycleId,
    lockNumber,
  ]);
  await tx.enqueue(ANALYSIS_QUEUE, { auditCycleId, lockNumber });
  recordLock(tx, input, { lockNumber, ...sealed }, taken);
  return { kind: 'DONE', value: { auditCycleId, lockNumber } };
}

async function readCycle(
  tx: WriteTransaction,
  auditCycleId: string,
): Promise<{ readonly version_id: string; readonly state: 'PLANNED' | 'CANCELLED' } | undefined> {
  const [cycle] = await tx.rows<{ version_id: string; state: 'PLANNED' | 'CANCELLED' }>(
    `select programme_version_id as version_id, state from contracts.cycle_v1 where id = $1`,
    [auditCycleId],
  );
  return cycle;
}

const MESSAGES: Readonly<Record<LockObstacle, string>> = {
  LOCKED: 'The audit cycle is locked already. It is locked again after a submission was reopened, for its correction.',
  NOT_YET_OPEN: 'Online submission has not opened yet: there is nothing to lock.',
  NEEDS_REASON:
    'Online submission is still open, for one organisation at least: say why the audit cycle is locked now.',
};

function refusalOf(gate: Gate, cycleState: string, { reason }: LockAuditCycle): Refusal | null {
  if (cycleState === 'CANCELLED') {
    return new InvalidTransitionError('CANCELLED', 'The audit cycle was cancelled: it is not locked.');
  }
  const obstacle = lockObstacle(gate, typeof reason === 'string');
  if (obstacle === null) return null;
  return obstacle === 'NEEDS_REASON'
    ? new InputValidationError([{ path: 'reason', message: MESSAGES.NEEDS_REASON }])
    : new InvalidTransitionError(obstacle, MESSAGES[obstacle]);
}

/** The centre's chain tells of the lock as a whole, each organisation's of its own part. */
function recordLock(
  tx: WriteTransaction,
  { auditCycleId, unsigned, reason }: LockAuditCycle,
  sealed: { readonly lockNumber: number; readonly digest: string; readonly caseCount: number },
  taken: readonly TakenSubmission[],
): void {
  const event = { operation: 'lockAuditCycle', entity: 'AuditCycle', entityId: auditCycleId };
  const submissionCount = taken.filter(({ submissionId }) => submissionId !== null).length;
  const why = typeof reason === 'string' ? { reason } : {};
  tx.record({ ...event, ...why, organisationId: null, after: { ...sealed, unsigned, submissionCount } });
  for (const { organisationId, ...part } of taken) {
    tx.record({ ...event, organisationId, after: { lockNumber: sealed.lockNumber, ...part } });
  }
}
