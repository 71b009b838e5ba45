import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { type WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { updateVersioned } from '@qip/subgraph-kit/mutations/update-versioned';
import { AuditCycleRow } from '../audit-cycle/audit-cycle.entity.js';
import { refused } from '../refused.js';
import { EnrolmentRow } from './enrolment.entity.js';
import { mayDecide } from './enrolment.policy.js';
import { nextState, stateOf } from './enrolment.rules.js';
import { SubmissionHoldsCasesError } from './submission-holds-cases-error.js';
import { closedWindow } from './submission-window.js';

/** An organisation no longer wants to take part. */
export interface WithdrawEnrolment {
  readonly enrolmentId: string;
  readonly expectedVersion: number;
}

type Refusal =
  NotFoundError | StaleVersionError | InvalidTransitionError | WindowClosedError | SubmissionHoldsCasesError;

/** Withdraws an enrolment, until submission closes and while nothing has been submitted. */
export async function withdrawEnrolment(
  tx: WriteTransaction,
  { enrolmentId, expectedVersion }: WithdrawEnrolment,
): Promise<Outcome<{ readonly enrolmentId: string }, Refusal>> {
  // Whoever writes a case holds the enrolment until it is committed (contracts.hold_enrolment_v1): wait, then count.
  await tx.rows(`select from programmes.enrolment where id = $1 for update`, [enrolmentId]);
  const row = await tx.manager.findOneBy(EnrolmentRow, { id: enrolmentId });
  const cycle = row === null ? null : await tx.manager.findOneBy(AuditCycleRow, { id: row.auditCycleId });
  if (row === null || cycle === null) return refused(new NotFoundError('Enrolment'));
  const { organisationId, auditCycleId, withdrawnAt } = row;
  if (!mayDecide(tx.actor, 'withdrawEnrolment', { organisationId, programmeId: cycle.programmeId, auditCycleId })) {
    return refused(new NotFoundError('Enrolment'));
  }
  if (row.version !== expectedVersion) return refused(new StaleVersionError(row.version));
  if (nextState(stateOf(row), 'WITHDRAW') === null) {
    return refused(new InvalidTransitionError(stateOf(row), 'Your organisation withdrew from this cycle before.'));
  }
  const refusal = (await closedWindow(tx, cycle)) ?? (await casesRefusal(tx, row));
  if (refusal !== null) return refused(refusal);

  const isWithdrawn = await updateVersioned(tx.manager, EnrolmentRow, row, { withdrawnAt: tx.now });
  if (!isWithdrawn) return refused(new StaleVersionError(row.version + 1));
  tx.record({
    organisationId,
    operation: 'withdrawEnrolment',
    entity: 'Enrolment',
    entityId: enrolmentId,
    before: { withdrawnAt },
    after: { withdrawnAt: tx.now },
  });
  return { kind: 'DONE', value: { enrolmentId } };
}

async function casesRefusal(
  tx: WriteTransaction,
  { organisationId, auditCycleId }: EnrolmentRow,
): Promise<SubmissionHoldsCasesError | null> {
  const [submission] = await tx.rows<{ submitted_count: number }>(
    `select submitted_count from contracts.submission_count_v1 where organisation_id = $1 and audit_cycle_id = $2`,
    [organisationId, auditCycleId],
  );
  const caseCount = submission?.submitted_count ?? 0;
  return caseCount === 0 ? null : new SubmissionHoldsCasesError(caseCount);
}
