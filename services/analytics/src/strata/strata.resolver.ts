import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { StandardBenchmark } from '../benchmark/standard-benchmark.type.js';
import { type OwnStratum, ownStrata, releasedStrata } from './strata.loader.js';
import { StratumBenchmark, StratumPart } from './stratum-benchmark.type.js';

@Resolver(() => StandardBenchmark)
export class StandardStrataResolver {
  @FieldResolver(() => [StratumBenchmark], {
    description: 'The standard by care setting, and by age band, sex and ethnicity where the audit tool asks for them.',
  })
  async strata(@Root() standard: StandardBenchmark, @Ctx() context: SubgraphContext): Promise<StratumBenchmark[]> {
    const { benchmark, released } = standard;
    const national = (await context.loader(releasedStrata).load(benchmark.snapshot)).filter(
      ({ standardNumber }) => standardNumber === released.standardNumber,
    );
    const own = await ownOf(standard, context);
    return [...Map.groupBy(national, ({ stratum }) => stratum)].map(
      ([stratum, parts]) =>
        new StratumBenchmark(
          stratum,
          parts.map((part) => new StratumPart(part, ownCounts(own, part))),
        ),
    );
  }
}

/** The own figures on this standard. */
async function ownOf(
  { benchmark: { snapshot, viewpoint }, released }: StandardBenchmark,
  context: SubgraphContext,
): Promise<readonly OwnStratum[]> {
  if (viewpoint.ownOrganisationId === null || !viewpoint.seesTeams) return [];
  const own = await context.loader(ownStrata).load({ snapshot, organisationId: viewpoint.ownOrganisationId });
  return own.filter(({ standardNumber }) => standardNumber === released.standardNumber);
}

function ownCounts(
  own: readonly OwnStratum[],
  part: Pick<OwnStratum, 'stratum' | 'value'>,
): OwnStratum['counts'] | null {
  return own.find(({ stratum, value }) => stratum === part.stratum && value === part.value)?.counts ?? null;
}
