import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { type InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { allowsStep, cycleState, effectiveClosing, type Gate } from '../gate/gate.rules.js';
import { takeGate } from '../gate/take-gate.js';
import { screenField } from '../identifier-screen/identifier-refusal.js';
import { NotEnrolledError } from '../submission/not-enrolled-error.js';
import { closingRefusal, grantWindow, recordGrant } from './grant-window.js';
import { type PartFacts, readPart } from './read-part.js';

/** More time for one organisation. */
export interface ExtendSubmission {
  readonly organisationId: string;
  readonly auditCycleId: string;
  readonly closesOn: LocalDate;
  readonly reason: string;
}

type Refusal =
  NotFoundError | NotEnrolledError | InputValidationError | InvalidTransitionError | IdentifierRefusedError;

/**
 * Gives one organisation a later last day than the cycle's. A second extension takes the place of the first. Who takes
 * part, and where the cycle stands for everybody else, stays as it is.
 */
export async function extendSubmission(
  tx: WriteTransaction,
  input: ExtendSubmission,
): Promise<Outcome<{ readonly organisationId: string; readonly auditCycleId: string }, Refusal>> {
  const { organisationId, auditCycleId } = input;
  const identifier = screenField('reason', input.reason);
  if (identifier !== null) return { kind: 'REFUSED', error: identifier };
  const gate = await takeGate(tx, auditCycleId, { writeOf: organisationId });
  const part = gate === null ? undefined : await readPart(tx, input);
  if (gate === null || part === undefined) return { kind: 'REFUSED', error: new NotFoundError('AuditCycle') };
  const grant = { ...input, kind: 'EXTENSION' } as const;
  const refusal = refusalOf(part, gate) ?? closingRefusal(grant, gate);
  if (refusal !== null) return { kind: 'REFUSED', error: refusal };

  await grantWindow(tx, grant, gate);
  const event = { operation: 'extendSubmission', entity: 'AuditCycle', entityId: auditCycleId };
  recordGrant(tx, grant, event, { closesAt: effectiveClosing(gate) });
  return { kind: 'DONE', value: { organisationId, auditCycleId } };
}

function refusalOf({ cycleState: state, isEnrolled }: PartFacts, gate: Gate): Refusal | null {
  if (state === 'CANCELLED') {
    return new InvalidTransitionError('CANCELLED', 'The audit cycle was cancelled: it takes no cases.');
  }
  if (!allowsStep(cycleState(gate), 'EXTEND')) {
    return new InvalidTransitionError(
      'LOCKED',
      'The audit cycle is locked: reopen the submission, or undo the lock as long as nothing is published.',
    );
  }
  if (isEnrolled) return null;
  return new NotEnrolledError('The organisation is not enrolled in this audit cycle: there is nothing to extend.');
}
