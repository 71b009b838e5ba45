import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { NULL_WHEN_DOWN } from '@qip/subgraph-kit/schema/null-when-down';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { AuditCycle } from '../stubs/audit-cycle.stub.js';
import { locksByCycle } from './cycle-lock.loader.js';
import { CycleLock } from './cycle-lock.type.js';

@Resolver(() => AuditCycle)
export class AuditCycleLocksResolver {
  @FieldResolver(() => [CycleLock], {
    nullable: true,
    description: `Every lock of the cycle, undone ones included, in their order; none for others than the central team. ${NULL_WHEN_DOWN}`,
  })
  async locks(@Root() { id }: AuditCycle, @Ctx() context: SubgraphContext): Promise<CycleLock[]> {
    return [...(await context.loader(locksByCycle).load(id))];
  }
}
