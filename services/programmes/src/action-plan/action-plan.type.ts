import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { defineConnection } from '@qip/subgraph-kit/connections/connection';
import { type ActionPlanRow } from './action-plan.entity.js';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "What an organisation plans to do about its results in an audit cycle. Readable inside the organisation only: for its local lead, the programme's QIP lead and its viewers, and for nobody else, the central team included.",
})
export class ActionPlan {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  readonly organisationId: string;
  readonly auditCycleId: string;

  constructor(row: ActionPlanRow) {
    this.id = row.id;
    this.organisationId = row.organisationId;
    this.auditCycleId = row.auditCycleId;
  }
}

export const ActionPlanConnection = defineConnection('ActionPlan', 'action plans', () => ActionPlan);
