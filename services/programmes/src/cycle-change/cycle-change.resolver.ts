import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { connectionOf } from '@qip/subgraph-kit/connections/connection';
import { PageArguments, pageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { AuditCycle } from '../audit-cycle/audit-cycle.type.js';
import { CHANGE_SORT_KEYS, cycleChangeById, cycleChangePage } from './cycle-change.loader.js';
import { AuditCycleChangeConnection } from './cycle-change.type.js';

@Resolver(() => AuditCycle)
export class AuditCycleChangesResolver {
  @FieldResolver(() => AuditCycleChangeConnection, {
    description: 'How the cycle was changed since it was planned, first change first. Public.',
  })
  async changes(
    @Root() { id }: AuditCycle,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<InstanceType<typeof AuditCycleChangeConnection>> {
    const request = pageRequest(page, CHANGE_SORT_KEYS);
    const ids = await context.loader(cycleChangePage).load({ parentId: id, page: request });
    return connectionOf(ids, (changeId) => context.loader(cycleChangeById).load(changeId));
  }
}
