import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { updateVersioned } from '@qip/subgraph-kit/mutations/update-versioned';
import { screenField } from '@qip/subgraph-kit/text/screen-field';
import { recordChange } from '../cycle-change/record-change.js';
import { refused } from '../refused.js';
import { AuditCycleRow } from './audit-cycle.entity.js';
import { nextState, stepRefusal } from './cycle-step.rules.js';
import { takeCycle } from './take-cycle.js';

/** A cycle that is not to take place. */
export interface CancelAuditCycle {
  readonly auditCycleId: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

type Refusal = NotFoundError | StaleVersionError | InvalidTransitionError | IdentifierRefusedError;

/**
 * Cancels a cycle that was not locked. From the commit on nobody enrols in it and no case is written to it: whoever does
 * either was waited for, or waits and then finds it cancelled. Cases that it holds stay with their organisations.
 */
export async function cancelAuditCycle(
  tx: WriteTransaction,
  { auditCycleId, expectedVersion, reason }: CancelAuditCycle,
): Promise<Outcome<{ readonly auditCycleId: string }, Refusal>> {
  const identifier = screenField('reason', reason, tx.now);
  if (identifier !== null) return refused(identifier);
  const taken = await takeCycle(tx, auditCycleId);
  if (taken === null) return refused(new NotFoundError('AuditCycle'));
  const { row, stage } = taken;
  if (row.version !== expectedVersion) return refused(new StaleVersionError(row.version));
  const state = nextState(stage, 'CANCEL');
  if (state === null) return refused(new InvalidTransitionError(stage, stepRefusal(stage)));
  const measured = await tx.manager.findBy(AuditCycleRow, { baselineId: auditCycleId, state: 'PLANNED' });
  if (measured.length > 0) {
    const codes = measured.map(({ code }) => code).toSorted();
    return refused(
      new InvalidTransitionError(
        stage,
        `Other cycles are measured against this one: cancel ${codes.join(', ')} first.`,
      ),
    );
  }

  if (!(await updateVersioned(tx.manager, AuditCycleRow, row, { state, changedAt: tx.now }))) {
    throw new Error('A cycle changed although its locks were held.');
  }
  await recordChange(tx, { auditCycleId, kind: 'CANCELLED', days: [], reason }, true);
  tx.record({
    organisationId: null,
    operation: 'cancelAuditCycle',
    entity: 'AuditCycle',
    entityId: auditCycleId,
    reason,
    before: { state: row.state },
    after: { state },
  });
  return { kind: 'DONE', value: { auditCycleId } };
}
