import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ownPartsBySnapshot } from '../benchmark/benchmark.loader.js';
import { Benchmark } from '../benchmark/benchmark.type.js';
import { NationalResult, OrganisationResult, TeamResult } from '../benchmark/standard-benchmark.type.js';
import { recordOwnRead } from '../partner-read/record-own-read.js';
import { AllStandardsMet } from './all-standards-met.type.js';
import { type OwnComposite, ownComposites, releasedComposites } from './composite.loader.js';

@Resolver(() => Benchmark)
export class BenchmarkAllStandardsMetResolver {
  @FieldResolver(() => AllStandardsMet, { description: 'All standards together, case by case.' })
  allStandardsMet(@Root() benchmark: Benchmark): AllStandardsMet {
    return new AllStandardsMet(benchmark);
  }
}

@Resolver(() => AllStandardsMet)
export class AllStandardsMetResolver {
  @FieldResolver(() => NationalResult, { description: 'The total national sample.' })
  async national(@Root() { benchmark }: AllStandardsMet, @Ctx() context: SubgraphContext): Promise<NationalResult> {
    return new NationalResult(await context.loader(releasedComposites).load(benchmark.snapshot));
  }

  @FieldResolver(() => OrganisationResult, {
    nullable: true,
    description: 'The organisation for which you read; null when there is none.',
  })
  async ownOrganisation(
    @Root() { benchmark }: AllStandardsMet,
    @Ctx() context: SubgraphContext,
  ): Promise<OrganisationResult | null> {
    const parts = await context.loader(ownPartsBySnapshot).load(benchmark.snapshot);
    const part = parts.find(({ organisationId }) => organisationId === benchmark.viewpoint.ownOrganisationId);
    const whole = (await ownOf(benchmark, context)).find(({ level }) => level === 'ORGANISATION');
    return part === undefined || whole === undefined ? null : new OrganisationResult(whole.counts, part);
  }

  @FieldResolver(() => [TeamResult], {
    description:
      'The teams of the organisation for which you read, by code, cases without a team last; empty for those who do not belong to it.',
  })
  async ownTeams(@Root() { benchmark }: AllStandardsMet, @Ctx() context: SubgraphContext): Promise<TeamResult[]> {
    if (!benchmark.viewpoint.seesTeams) return [];
    const teams = (await ownOf(benchmark, context)).filter(({ level }) => level === 'TEAM');
    return teams.map(({ teamId, counts }) => new TeamResult(teamId, counts));
  }
}

/** The figures of the organisation for which the viewer reads, and of its teams. */
async function ownOf(
  { snapshot, viewpoint: { ownOrganisationId } }: Benchmark,
  context: SubgraphContext,
): Promise<readonly OwnComposite[]> {
  if (ownOrganisationId === null) return [];
  const own = await context.loader(ownComposites).load({ snapshot, organisationId: ownOrganisationId });
  if (own.length > 0) await recordOwnRead(context, ownOrganisationId, 'benchmark');
  return own;
}
