import { type Actor } from '@qip/subgraph-kit/access/actor';
import { can } from '@qip/subgraph-kit/access/policy';
import { ACCESS } from '../access-table.js';

/** An organisation's part in a cycle, as far as grants are concerned. */
export interface PlannedFor {
  readonly organisationId: string;
  readonly programmeId: string;
  readonly auditCycleId: string;
}

/** What may be done with an action plan. */
export type ActionOperation =
  'readActionPlan' | 'planAction' | 'startAction' | 'reviseAction' | 'completeAction' | 'dropAction';

/** Whether the actor may do it to the organisation's plan for the cycle. */
export function mayActOnPlan(actor: Actor, operation: ActionOperation, part: PlannedFor): boolean {
  return can(ACCESS, actor, operation, { kind: 'PARTICIPATION', ...part, teamId: null });
}
