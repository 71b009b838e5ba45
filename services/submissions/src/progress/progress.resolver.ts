import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { NULL_WHEN_DOWN } from '@qip/subgraph-kit/schema/null-when-down';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { AuditCycle } from '../stubs/audit-cycle.stub.js';
import { Team } from '../stubs/team.stub.js';
import { progressByCycle } from './progress.loader.js';
import { OrganisationProgress } from './progress.type.js';
import { teamCaseCount } from './team-case-count.loader.js';

@Resolver(() => AuditCycle)
export class AuditCycleProgressResolver {
  @FieldResolver(() => [OrganisationProgress], {
    nullable: true,
    description: `How far each organisation is that takes part: all for the central team, your own with its teams otherwise. ${NULL_WHEN_DOWN}`,
  })
  async progress(@Root() { id }: AuditCycle, @Ctx() context: SubgraphContext): Promise<OrganisationProgress[]> {
    return [...(await context.loader(progressByCycle).load(id))];
  }
}

@Resolver(() => Team)
export class TeamCaseCountResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many cases the team has in an audit cycle, drafts included; null when you may not see them.',
  })
  caseCount(
    @Root() { id }: Team,
    @Ctx() context: SubgraphContext,
    @Arg('auditCycleId', () => ID, { description: 'The audit cycle.' }) auditCycleId: string,
  ): Promise<number | null> {
    return context.loader(teamCaseCount).load({ teamId: id, auditCycleId });
  }
}
