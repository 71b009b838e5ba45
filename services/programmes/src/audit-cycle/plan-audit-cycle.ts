import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { newId } from '@qip/subgraph-kit/values/id';
import { oneAtATime } from '../one-at-a-time.js';
import { ProgrammeRow } from '../programme/programme.entity.js';
import { refused } from '../refused.js';
import { AuditCycleRow } from './audit-cycle.entity.js';
import { type AuditCycleKind, comparisonProblems } from './baseline.rules.js';
import { breaksWithBaseline } from './breaks-with-baseline.js';
import { chooseCode } from './choose-code.js';
import { chooseVersion } from './choose-version.js';
import { scheduleOf, scheduleProblems, type WantedSchedule } from './schedule.rules.js';
import { moveWindow } from './take-cycle.js';

/** A cycle to plan: null or absent where the usual choice is wanted. */
export interface PlanAuditCycle {
  readonly programmeId: string;
  readonly kind: AuditCycleKind;
  readonly label: string;
  readonly code: string | null;
  readonly baselineId: string | null;
  readonly programmeVersionId: string | null;
  readonly notComparableReason: string | null;
  readonly schedule: WantedSchedule;
}

type Planned = Outcome<{ readonly auditCycleId: string }, NotFoundError | InputValidationError>;

/** Plans a cycle and opens the gate of its submission window, in one transaction. */
export async function planAuditCycle(tx: WriteTransaction, input: PlanAuditCycle): Promise<Planned> {
  const { programmeId, kind, notComparableReason } = input;
  await oneAtATime(tx, 'cycles of', programmeId);
  const programme = await tx.manager.findOneBy(ProgrammeRow, { id: programmeId });
  if (programme === null) return refused(new NotFoundError('Programme'));
  const baseline =
    input.baselineId === null ? null : await tx.manager.findOneBy(AuditCycleRow, { id: input.baselineId, programmeId });
  if (input.baselineId !== null && baseline === null) return refused(new NotFoundError('AuditCycle'));
  const version = await chooseVersion(tx, input, baseline);
  if (version.kind === 'REFUSED') return version;
  const code = await chooseCode(tx, programme, input.code);
  if (code.kind === 'REFUSED') return code;

  const { programmeVersionId } = version;
  const breaks = await breaksWithBaseline(tx, baseline, programmeVersionId);
  const schedule = scheduleOf(input.schedule);
  const problems = [
    ...scheduleProblems(schedule),
    ...comparisonProblems(baseline, { kind, breaks, notComparableReason, ...schedule }),
  ];
  if (problems.length > 0) return refused(new InputValidationError(problems));

  const cycle = {
    code: code.code,
    programmeId,
    programmeVersionId,
    kind,
    label: input.label,
    baselineId: input.baselineId,
    isComparable: breaks.length === 0,
    notComparableReason,
    ...schedule,
  };
  const auditCycleId = newId();
  await tx.manager.insert(AuditCycleRow, { id: auditCycleId, state: 'PLANNED', changedAt: tx.now, ...cycle });
  const isOpen = await moveWindow(tx, { id: auditCycleId, ...schedule });
  if (!isOpen) throw new Error('The gate of a new cycle could not be opened.');
  tx.record({
    organisationId: null,
    operation: 'planAuditCycle',
    entity: 'AuditCycle',
    entityId: auditCycleId,
    after: cycle,
  });
  return { kind: 'DONE', value: { auditCycleId } };
}
