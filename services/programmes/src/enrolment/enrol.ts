import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { type WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { updateVersioned } from '@qip/subgraph-kit/mutations/update-versioned';
import { newId } from '@qip/subgraph-kit/values/id';
import { AuditCycleRow } from '../audit-cycle/audit-cycle.entity.js';
import { oneAtATime, togetherWith } from '../one-at-a-time.js';
import { refused } from '../refused.js';
import { membershipRefusal } from './current-membership.js';
import { EnrolmentRow } from './enrolment.entity.js';
import { mayDecide } from './enrolment.policy.js';
import { nextState, stateOf } from './enrolment.rules.js';
import { type NotAMemberError } from './not-a-member-error.js';
import { closedWindow } from './submission-window.js';

/** An organisation wants to take part in a cycle. */
export interface Enrol {
  readonly organisationId: string;
  readonly auditCycleId: string;
  /** Null when the organisation does not say. */
  readonly casesExpected: number | null;
}

type Refusal = NotFoundError | NotAMemberError | InvalidTransitionError | WindowClosedError;

/** Enrols an organisation in a cycle, for the first time or again after it withdrew, until submission closes. */
export async function enrol(
  tx: WriteTransaction,
  input: Enrol,
): Promise<Outcome<{ readonly enrolmentId: string }, Refusal>> {
  const { organisationId, auditCycleId, casesExpected } = input;
  // Whoever cancels the cycle or moves its days waits for this, and this for him.
  await togetherWith(tx, 'cycle', auditCycleId);
  const cycle = await tx.manager.findOneBy(AuditCycleRow, { id: auditCycleId });
  if (cycle === null) return refused(new NotFoundError('AuditCycle'));
  const { programmeId } = cycle;
  if (!mayDecide(tx.actor, 'enrol', { organisationId, programmeId, auditCycleId })) {
    return refused(new NotFoundError('Organisation'));
  }
  if (cycle.state === 'CANCELLED') {
    return refused(new InvalidTransitionError('CANCELLED', 'This cycle was cancelled: nobody can take part in it.'));
  }
  await oneAtATime(tx, 'enrolment', organisationId, auditCycleId);
  const before = await tx.manager.findOneBy(EnrolmentRow, { organisationId, auditCycleId });
  if (nextState(stateOf(before), 'ENROL') === null) {
    return refused(new InvalidTransitionError(stateOf(before), 'Your organisation takes part in this cycle already.'));
  }
  const refusal = (await membershipRefusal(tx, organisationId)) ?? (await closedWindow(tx, cycle));
  if (refusal !== null) return refused(refusal);

  const enrolmentId = await writeEnrolment(tx, before, input);
  tx.record({
    organisationId,
    operation: 'enrol',
    entity: 'Enrolment',
    entityId: enrolmentId,
    ...(before === null ? {} : { before: { withdrawnAt: before.withdrawnAt, casesExpected: before.casesExpected } }),
    after: { auditCycleId, casesExpected },
  });
  return { kind: 'DONE', value: { enrolmentId } };
}

async function writeEnrolment(tx: WriteTransaction, before: EnrolmentRow | null, input: Enrol): Promise<string> {
  const { organisationId, auditCycleId, casesExpected } = input;
  if (before !== null) {
    const change = { withdrawnAt: null, enrolledAt: tx.now, casesExpected };
    if (await updateVersioned(tx.manager, EnrolmentRow, before, change)) return before.id;
    throw new Error('An enrolment changed although its lock was held.');
  }
  const id = newId();
  await tx.manager.insert(EnrolmentRow, { id, organisationId, auditCycleId, casesExpected, enrolledAt: tx.now });
  return id;
}
