import { Arg, Args, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { connectionOf } from '@qip/subgraph-kit/connections/connection';
import { PageArguments, pageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { NULL_WHEN_DOWN } from '@qip/subgraph-kit/schema/null-when-down';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { auditCycleById } from '../audit-cycle/audit-cycle.loader.js';
import { AuditCycle } from '../audit-cycle/audit-cycle.type.js';
import { loadOwned } from '../load-owned.js';
import { Organisation } from '../stubs/organisation.stub.js';
import { ACTION_PLAN_SORT_KEYS, actionPlanById, actionPlanPage } from './action-plan.loader.js';
import { ActionPlan, ActionPlanConnection } from './action-plan.type.js';
import {
  ACTION_SORT_KEYS,
  type ActionChoice,
  overdueCountByPlan,
  plannedActionById,
  plannedActionPage,
} from './planned-action.loader.js';
import { PlannedActionConnection } from './planned-action.type.js';

const ActionChoiceEnum = defineEnum<ActionChoice>('ActionChoice', 'Which actions of a plan are asked for.', {
  ALL: 'All of them.',
  OPEN: 'Those that are neither done nor dropped.',
  OVERDUE: 'Those that should be done by today and are not.',
});

@Resolver(() => ActionPlan)
export class ActionPlanResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'Whose plan it is.' })
  organisation(@Root() { organisationId }: ActionPlan): Organisation {
    return new Organisation(organisationId);
  }

  @FieldResolver(() => AuditCycle, { description: 'The cycle whose results it is about.' })
  auditCycle(@Root() { auditCycleId }: ActionPlan, @Ctx() context: SubgraphContext): Promise<AuditCycle> {
    return loadOwned(context, auditCycleById, auditCycleId);
  }

  @FieldResolver(() => PlannedActionConnection, { description: 'The actions, what is due first at the top.' })
  async actions(
    @Root() { id }: ActionPlan,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('choice', () => ActionChoiceEnum, { defaultValue: 'ALL', description: 'Which of them.' })
    choice: ActionChoice,
  ): Promise<InstanceType<typeof PlannedActionConnection>> {
    const request = pageRequest(page, ACTION_SORT_KEYS);
    const ids = await context.loader(plannedActionPage[choice]).load({ parentId: id, page: request });
    return connectionOf(ids, (actionId) => context.loader(plannedActionById).load(actionId));
  }

  @FieldResolver(() => Int, { description: 'How many actions should be done by today and are not.' })
  async overdueCount(@Root() { id }: ActionPlan, @Ctx() context: SubgraphContext): Promise<number> {
    return (await context.loader(overdueCountByPlan).load(id)) ?? 0;
  }
}

@Resolver(() => Organisation)
export class OrganisationActionPlansResolver {
  @FieldResolver(() => ActionPlanConnection, {
    nullable: true,
    description: `What the organisation plans to do about its results, latest cycle first, as far as you may read it: nobody outside the organisation does. ${NULL_WHEN_DOWN}`,
  })
  async actionPlans(
    @Root() { id }: Organisation,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('auditCycleId', () => ID, { nullable: true, description: 'Only the plan for this cycle.' })
    auditCycleId?: string | null,
  ): Promise<InstanceType<typeof ActionPlanConnection>> {
    const request = pageRequest(page, ACTION_PLAN_SORT_KEYS);
    const key = { parentId: id, page: request, auditCycleId: auditCycleId ?? null };
    const ids = await context.loader(actionPlanPage).load(key);
    return connectionOf(ids, (planId) => context.loader(actionPlanById).load(planId));
  }
}
