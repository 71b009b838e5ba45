import { type LocalDate } from '@qip/subgraph-kit/values/local-date';

/** Where an action of a plan stands. */
export const ACTION_STATUSES = ['PLANNED', 'IN_PROGRESS', 'DONE', 'DROPPED'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** What happens to an action. */
export const ACTION_STEPS = ['START', 'REVISE', 'COMPLETE', 'DROP'] as const;
export type ActionStep = (typeof ACTION_STEPS)[number];

/** Every legal move; what is not here is illegal. What is done or dropped stays so: what is to be done again is planned anew. */
const MOVES: Readonly<Record<ActionStatus, Readonly<Partial<Record<ActionStep, ActionStatus>>>>> = {
  PLANNED: { START: 'IN_PROGRESS', REVISE: 'PLANNED', COMPLETE: 'DONE', DROP: 'DROPPED' },
  IN_PROGRESS: { REVISE: 'IN_PROGRESS', COMPLETE: 'DONE', DROP: 'DROPPED' },
  DONE: {},
  DROPPED: {},
};

/** The status that a step leads to, or null where the step is illegal. */
export function nextStatus(status: ActionStatus, step: ActionStep): ActionStatus | null {
  return MOVES[status][step] ?? null;
}

/** Whether an action is no longer to be done. */
export function isClosed(status: ActionStatus): boolean {
  return status === 'DONE' || status === 'DROPPED';
}

/** Whether an action should be done by now and is not. Its last day is whole. */
export function isOverdue(
  action: { readonly status: ActionStatus; readonly dueOn: LocalDate },
  today: LocalDate,
): boolean {
  return !isClosed(action.status) && action.dueOn < today;
}

/**
 * Whether a day may become the last day of an action: today or later. One that has gone by may stay where an action is
 * revised in another point, so that what is overdue does not have to look as if it were not.
 * @param current the day as it is; null for a new action
 */
export function mayBeDueOn(dueOn: LocalDate, current: LocalDate | null, today: LocalDate): boolean {
  return dueOn >= today || dueOn === current;
}

/** Who is to do it: a role and never a name, so that no plan says who is late. */
export const OWNER_ROLES = [
  'LOCAL_LEAD',
  'QIP_LEAD',
  'CHIEF_PHARMACIST',
  'CLINICAL_PHARMACIST',
  'CONSULTANT_PSYCHIATRIST',
  'MEDICAL_DIRECTOR',
  'TEAM_MANAGER',
  'WARD_MANAGER',
  'LEAD_NURSE',
  'CLINICAL_AUDIT_LEAD',
  'EDUCATION_LEAD',
  'INFORMATICS_LEAD',
  'OTHER',
] as const;
export type OwnerRole = (typeof OWNER_ROLES)[number];
