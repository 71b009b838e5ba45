import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { AuditCycle } from '../stubs/audit-cycle.stub.js';
import { analysisByCycle } from './analysis.loader.js';
import { Analysis } from './analysis.type.js';

@Resolver(() => AuditCycle)
export class AuditCycleAnalysisResolver {
  @FieldResolver(() => Analysis, {
    nullable: true,
    description: "The analysis of the cycle's latest lock; null for viewers other than the central team.",
  })
  analysis(@Root() { id }: AuditCycle, @Ctx() context: SubgraphContext): Promise<Analysis | null> {
    return context.loader(analysisByCycle).load(id);
  }
}
