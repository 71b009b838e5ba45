import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { updateVersioned } from '@qip/subgraph-kit/mutations/update-versioned';
import { screenField } from '@qip/subgraph-kit/text/screen-field';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { recordChange } from '../cycle-change/record-change.js';
import { refused } from '../refused.js';
import { AuditCycleRow } from './audit-cycle.entity.js';
import { nextState, stepRefusal } from './cycle-step.rules.js';
import { comparisonProblem, movedDays, rescheduled, reschedulingProblems } from './reschedule.rules.js';
import { type Schedule, type ScheduleProblem } from './schedule.rules.js';
import { moveWindow, takeCycle, type TakenCycle } from './take-cycle.js';

/** Days of a cycle to move; those that are left out stay. */
export interface RescheduleAuditCycle {
  readonly auditCycleId: string;
  readonly expectedVersion: number;
  readonly reason: string;
  readonly days: Partial<Schedule>;
}

type Refusal =
  NotFoundError | StaleVersionError | InvalidTransitionError | InputValidationError | IdentifierRefusedError;

/** Moves days of a cycle, its submission window with them, and has the leads told where the materials are out. */
export async function rescheduleAuditCycle(
  tx: WriteTransaction,
  { auditCycleId, expectedVersion, reason, days }: RescheduleAuditCycle,
): Promise<Outcome<{ readonly auditCycleId: string }, Refusal>> {
  const identifier = screenField('reason', reason, tx.now);
  if (identifier !== null) return refused(identifier);
  const taken = await takeCycle(tx, auditCycleId);
  if (taken === null) return refused(new NotFoundError('AuditCycle'));
  const { row, stage } = taken;
  if (row.version !== expectedVersion) return refused(new StaleVersionError(row.version));
  if (nextState(stage, 'RESCHEDULE') === null) return refused(new InvalidTransitionError(stage, stepRefusal(stage)));

  const before = scheduleIn(row);
  const after = rescheduled(before, days);
  const problems = await problemsOf(tx, taken, before, after);
  if (problems.length > 0) return refused(new InputValidationError(problems));

  const isMoved = await updateVersioned(tx.manager, AuditCycleRow, row, { ...after, changedAt: tx.now });
  if (!isMoved || !(await moveWindow(tx, { id: auditCycleId, ...after }))) {
    throw new Error('A cycle changed although its locks were held.');
  }
  const moved = movedDays(before, after);
  // The materials say when what is due: whoever has them would otherwise go by the old days.
  const isTold = before.materialsOn <= taken.today;
  await recordChange(tx, { auditCycleId, kind: 'RESCHEDULED', days: moved, reason }, isTold);
  tx.record({
    organisationId: null,
    operation: 'rescheduleAuditCycle',
    entity: 'AuditCycle',
    entityId: auditCycleId,
    reason,
    before: Object.fromEntries(moved.map(({ event, fromOn }) => [event, fromOn])),
    after: Object.fromEntries(moved.map(({ event, toOn }) => [event, toOn])),
  });
  return { kind: 'DONE', value: { auditCycleId } };
}

function scheduleIn(row: AuditCycleRow): Schedule {
  const { materialsOn, collectionOpensOn, collectionClosesOn, submissionOpensOn, submissionClosesOn, reportOn } = row;
  return { materialsOn, collectionOpensOn, collectionClosesOn, submissionOpensOn, submissionClosesOn, reportOn };
}

interface Problem {
  readonly path: ScheduleProblem['path'] | 'input';
  readonly message: string;
}

async function problemsOf(
  tx: WriteTransaction,
  { row, today }: TakenCycle,
  before: Schedule,
  after: Schedule,
): Promise<readonly Problem[]> {
  if (movedDays(before, after).length === 0) {
    return [{ path: 'input', message: 'Nothing would move: give at least one day that differs from the schedule.' }];
  }
  const problems = reschedulingProblems(before, after, today);
  const isBegunAnew = before.collectionOpensOn !== after.collectionOpensOn;
  const relation = isBegunAnew ? await comparisonOf(tx, row, after.collectionOpensOn) : null;
  return relation === null ? problems : [...problems, relation];
}

async function comparisonOf(
  tx: WriteTransaction,
  { id, baselineId }: AuditCycleRow,
  opensOn: LocalDate,
): Promise<ScheduleProblem | null> {
  const baseline = baselineId === null ? null : await tx.manager.findOneBy(AuditCycleRow, { id: baselineId });
  const reAudits = await tx.manager.findBy(AuditCycleRow, { baselineId: id, state: 'PLANNED' });
  return comparisonProblem(opensOn, baseline, reAudits);
}
