import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { connectionOf } from '@qip/subgraph-kit/connections/connection';
import { PageArguments, pageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { localDateAt } from '@qip/subgraph-kit/values/local-date';
import { loadOwned } from '../load-owned.js';
import { standardById } from '../standard/standard.loader.js';
import { Standard } from '../standard/standard.type.js';
import { Person } from '../stubs/person.stub.js';
import { actionPlanById } from './action-plan.loader.js';
import { isOverdue } from './action-plan.rules.js';
import { ActionPlan } from './action-plan.type.js';
import { PlannedActionChange, PlannedActionChangeConnection } from './planned-action-change.type.js';
import { CHANGE_SORT_KEYS, plannedActionChangeByKey, plannedActionChangePage } from './planned-action.loader.js';
import { PlannedAction } from './planned-action.type.js';

@Resolver(() => PlannedAction)
export class PlannedActionResolver {
  @FieldResolver(() => ActionPlan, { description: 'The plan that it belongs to.' })
  actionPlan(@Root() { actionPlanId }: PlannedAction, @Ctx() context: SubgraphContext): Promise<ActionPlan> {
    return loadOwned(context, actionPlanById, actionPlanId);
  }

  @FieldResolver(() => Standard, {
    nullable: true,
    description: 'The standard that it is about; null where it is about the audit as a whole.',
  })
  async standard(@Root() { standardId }: PlannedAction, @Ctx() context: SubgraphContext): Promise<Standard | null> {
    return standardId === null ? null : loadOwned(context, standardById, standardId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it should be done by today and is neither done nor dropped.' })
  isOverdue(@Root() action: PlannedAction, @Ctx() context: SubgraphContext): Promise<boolean> {
    return context.database.read(({ now }) => Promise.resolve(isOverdue(action, localDateAt(now))));
  }

  @FieldResolver(() => PlannedActionChangeConnection, { description: 'What was done to it, latest first.' })
  async changes(
    @Root() { id }: PlannedAction,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<InstanceType<typeof PlannedActionChangeConnection>> {
    const request = pageRequest(page, CHANGE_SORT_KEYS);
    const keys = await context.loader(plannedActionChangePage).load({ parentId: id, page: request });
    return connectionOf(keys, (key) => context.loader(plannedActionChangeByKey).load(key));
  }
}

@Resolver(() => PlannedActionChange)
export class PlannedActionChangeResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who did it; null when you may not know.' })
  person(@Root() { personId }: PlannedActionChange): Person | null {
    return personId === null ? null : new Person(personId);
  }
}
