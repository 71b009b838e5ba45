import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { updateVersioned } from '@qip/subgraph-kit/mutations/update-versioned';
import { AuditCycleRow } from '../audit-cycle/audit-cycle.entity.js';
import { ActionPlanRow } from './action-plan.entity.js';
import { mayActOnPlan } from './action-plan.policy.js';
import { type ActionStatus, type ActionStep, isClosed, nextStatus } from './action-plan.rules.js';
import { PlannedActionRow } from './planned-action.entity.js';

/** Which action, as the caller read it. */
export interface ActionAsRead {
  readonly plannedActionId: string;
  readonly expectedVersion: number;
}

/** The operations that change an action, with the step that each takes. */
const STEP_OF = {
  startAction: 'START',
  reviseAction: 'REVISE',
  completeAction: 'COMPLETE',
  dropAction: 'DROP',
} as const satisfies Readonly<Record<string, ActionStep>>;
export type ChangingOperation = keyof typeof STEP_OF;

/** An action that may be changed in the way that was asked for. */
export interface ChangeableAction {
  readonly kind: 'CHANGEABLE';
  readonly row: PlannedActionRow;
  readonly programmeVersionId: string;
  readonly status: ActionStatus;
}

/** The refusals of every change of an action. */
export type ChangeRefusal = NotFoundError | StaleVersionError | InvalidTransitionError;

/** Loads an action and decides whether the step is the caller's to take, on the version that was read. */
export async function changeableAction(
  tx: WriteTransaction,
  operation: ChangingOperation,
  { plannedActionId, expectedVersion }: ActionAsRead,
): Promise<ChangeableAction | { readonly kind: 'REFUSED'; readonly error: ChangeRefusal }> {
  const row = await tx.manager.findOneBy(PlannedActionRow, { id: plannedActionId });
  const plan = row === null ? null : await tx.manager.findOneBy(ActionPlanRow, { id: row.actionPlanId });
  const cycle = plan === null ? null : await tx.manager.findOneBy(AuditCycleRow, { id: plan.auditCycleId });
  if (row === null || cycle === null) return { kind: 'REFUSED', error: new NotFoundError('PlannedAction') };
  const { organisationId } = row;
  const { programmeId, programmeVersionId, id: auditCycleId } = cycle;
  if (!mayActOnPlan(tx.actor, operation, { organisationId, programmeId, auditCycleId })) {
    return { kind: 'REFUSED', error: new NotFoundError('PlannedAction') };
  }
  if (row.version !== expectedVersion) return { kind: 'REFUSED', error: new StaleVersionError(row.version) };
  const status = nextStatus(row.status, STEP_OF[operation]);
  if (status !== null) return { kind: 'CHANGEABLE', row, programmeVersionId, status };
  const message = isClosed(row.status)
    ? 'This action is closed. Plan another one for what is still to be done.'
    : 'Somebody has begun this action already.';
  return { kind: 'REFUSED', error: new InvalidTransitionError(row.status, message) };
}

type Change = Partial<
  Pick<PlannedActionRow, 'standardId' | 'gap' | 'cause' | 'action' | 'ownerRole' | 'dueOn' | 'review'>
>;

/** Saves what was decided, and records what differs. */
export async function saveAction(
  tx: WriteTransaction,
  operation: ChangingOperation,
  { row, status }: ChangeableAction,
  change: Change,
): Promise<
  | { readonly kind: 'DONE'; readonly value: { readonly plannedActionId: string } }
  | { readonly kind: 'REFUSED'; readonly error: ChangeRefusal }
> {
  const wanted = { ...change, status };
  const isSaved = await updateVersioned(tx.manager, PlannedActionRow, row, {
    ...wanted,
    ...(isClosed(status) ? { closedAt: tx.now } : {}),
  });
  if (!isSaved) return { kind: 'REFUSED', error: new StaleVersionError(row.version + 1) };
  const names = (Object.keys(wanted) as (keyof typeof wanted)[]).filter((name) => wanted[name] !== row[name]);
  tx.record({
    organisationId: row.organisationId,
    operation,
    entity: 'PlannedAction',
    entityId: row.id,
    before: Object.fromEntries(names.map((name) => [name, row[name]])),
    after: Object.fromEntries(names.map((name) => [name, wanted[name]])),
  });
  return { kind: 'DONE', value: { plannedActionId: row.id } };
}
