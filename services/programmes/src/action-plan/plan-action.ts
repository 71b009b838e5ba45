import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { type InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { newId } from '@qip/subgraph-kit/values/id';
import { AuditCycleRow } from '../audit-cycle/audit-cycle.entity.js';
import { NotTakingPartError } from '../enrolment/not-taking-part-error.js';
import { takesPart } from '../enrolment/takes-part.js';
import { oneAtATime } from '../one-at-a-time.js';
import { refused } from '../refused.js';
import { type ActionContent, contentRefusal, screenTexts } from './action-content.js';
import { ActionPlanRow } from './action-plan.entity.js';
import { mayActOnPlan } from './action-plan.policy.js';
import { PlannedActionRow } from './planned-action.entity.js';

/** An organisation wants to do something about what it sees. */
export interface PlanAction extends ActionContent {
  readonly organisationId: string;
  readonly auditCycleId: string;
}

type Refusal =
  NotFoundError | InputValidationError | IdentifierRefusedError | InvalidTransitionError | NotTakingPartError;

/** Adds an action to the plan of an organisation for a cycle; the first one makes the plan. */
export async function planAction(
  tx: WriteTransaction,
  { organisationId, auditCycleId, ...content }: PlanAction,
): Promise<Outcome<{ readonly plannedActionId: string }, Refusal>> {
  const cycle = await tx.manager.findOneBy(AuditCycleRow, { id: auditCycleId });
  if (cycle === null) return refused(new NotFoundError('AuditCycle'));
  const { programmeId, programmeVersionId } = cycle;
  if (!mayActOnPlan(tx.actor, 'planAction', { organisationId, programmeId, auditCycleId })) {
    return refused(new NotFoundError('Organisation'));
  }
  const { gap, cause, action } = content;
  const refusal =
    screenTexts({ gap, cause, action }, tx.now) ??
    (await contentRefusal(tx, content, { programmeVersionId, current: null })) ??
    (await participationRefusal(tx, organisationId, cycle));
  if (refusal !== null) return refused(refusal);

  const actionPlanId = await planOf(tx, organisationId, auditCycleId);
  const plannedActionId = newId();
  await tx.manager.insert(PlannedActionRow, {
    ...{ organisationId, id: plannedActionId, actionPlanId, status: 'PLANNED', review: null },
    ...{ ...content, plannedAt: tx.now, closedAt: null },
  });
  tx.record({
    organisationId,
    operation: 'planAction',
    entity: 'PlannedAction',
    entityId: plannedActionId,
    after: { auditCycleId, status: 'PLANNED', ...content },
  });
  return { kind: 'DONE', value: { plannedActionId } };
}

async function participationRefusal(
  tx: WriteTransaction,
  organisationId: string,
  cycle: AuditCycleRow,
): Promise<InvalidTransitionError | NotTakingPartError | null> {
  if (cycle.state === 'CANCELLED') {
    return new InvalidTransitionError('CANCELLED', 'This cycle was cancelled: there is nothing to plan about it.');
  }
  if (await takesPart(tx, organisationId, { auditCycleId: cycle.id })) return null;
  return new NotTakingPartError(organisationId, 'Your organisation does not take part in this cycle.');
}

async function planOf(tx: WriteTransaction, organisationId: string, auditCycleId: string): Promise<string> {
  await oneAtATime(tx, 'action plan', organisationId, auditCycleId);
  const plan = await tx.manager.findOneBy(ActionPlanRow, { organisationId, auditCycleId });
  if (plan !== null) return plan.id;
  const id = newId();
  await tx.manager.insert(ActionPlanRow, { organisationId, id, auditCycleId });
  return id;
}
