import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { connectionOf } from '@qip/subgraph-kit/connections/connection';
import { PageArguments, pageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { auditCycleById } from '../audit-cycle/audit-cycle.loader.js';
import { AuditCycle } from '../audit-cycle/audit-cycle.type.js';
import { loadOwned } from '../load-owned.js';
import { materialById } from '../material/material.loader.js';
import { Material } from '../material/material.type.js';
import { Organisation } from '../stubs/organisation.stub.js';
import { Person } from '../stubs/person.stub.js';
import { DISPATCH_SORT_KEYS, dispatchById, dispatchCountsByCycle, dispatchPageByCycle } from './dispatch.loader.js';
import { type DispatchState } from './dispatch.rules.js';
import {
  DispatchStateEnum,
  MaterialDispatch,
  MaterialDispatchConnection,
  MaterialDispatchCounts,
} from './dispatch.type.js';
import { passingsByDispatch } from './material-passing.loader.js';
import { MaterialPassing } from './material-passing.type.js';

@Resolver(() => MaterialDispatch)
export class MaterialDispatchResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'To whom; null when you may not see it.' })
  organisation(@Root() { organisationId }: MaterialDispatch): Organisation {
    return new Organisation(organisationId);
  }

  @FieldResolver(() => AuditCycle, { description: 'The cycle.' })
  auditCycle(@Root() { auditCycleId }: MaterialDispatch, @Ctx() context: SubgraphContext): Promise<AuditCycle> {
    return loadOwned(context, auditCycleById, auditCycleId);
  }

  @FieldResolver(() => Material, {
    nullable: true,
    description: 'What was added when the others were out; null for all that the cycle had on its day.',
  })
  async material(@Root() { materialId }: MaterialDispatch, @Ctx() context: SubgraphContext): Promise<Material | null> {
    return materialId === null ? null : context.loader(materialById).load(materialId);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description:
      'Who was local lead when the mail was made, and got it; null while there is none, or when you may not see who.',
  })
  recipient(@Root() { personId }: MaterialDispatch): Person | null {
    return personId === null ? null : new Person(personId);
  }

  @FieldResolver(() => [MaterialPassing], { description: 'To whom they were passed on, in that order.' })
  async passings(@Root() { id }: MaterialDispatch, @Ctx() context: SubgraphContext): Promise<MaterialPassing[]> {
    return [...(await context.loader(passingsByDispatch).load(id))];
  }
}

@Resolver(() => AuditCycle)
export class AuditCycleDispatchesResolver {
  @FieldResolver(() => MaterialDispatchConnection, {
    description:
      'The materials on their way, as they came due: to every member for the central team, to your own organisation otherwise.',
  })
  async dispatches(
    @Root() { id }: AuditCycle,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('state', () => DispatchStateEnum, { nullable: true, description: 'Only those that stand so.' })
    state?: DispatchState | null,
  ): Promise<InstanceType<typeof MaterialDispatchConnection>> {
    const request = pageRequest(page, DISPATCH_SORT_KEYS);
    const ids = await context.loader(dispatchPageByCycle(state ?? null)).load({ parentId: id, page: request });
    return connectionOf(ids, (dispatchId) => context.loader(dispatchById).load(dispatchId));
  }

  @FieldResolver(() => MaterialDispatchCounts, {
    nullable: true,
    description: 'How many dispatches stand where; null for everybody but the central team.',
  })
  dispatchCounts(@Root() { id }: AuditCycle, @Ctx() context: SubgraphContext): Promise<MaterialDispatchCounts | null> {
    return context.loader(dispatchCountsByCycle).load(id);
  }
}
