import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { Standard } from '../stubs/standard.stub.js';
import { type OwnFigures, ownFigures, ownPartsBySnapshot } from './benchmark.loader.js';
import { PeerRow, PeerTable } from './peer-table.type.js';
import { releasedFiguresOf } from './released-figures.loader.js';
import { type OwnPart } from './snapshot.js';
import { OrganisationResult, StandardBenchmark, TeamResult } from './standard-benchmark.type.js';

@Resolver(() => StandardBenchmark)
export class StandardBenchmarkResolver {
  @FieldResolver(() => Standard, { nullable: true, description: 'The standard; null when that cannot be told now.' })
  standard(@Root() { released }: StandardBenchmark): Standard {
    return new Standard(released.standardId);
  }

  @FieldResolver(() => OrganisationResult, {
    nullable: true,
    description: 'The organisation for which you read; null when there is none.',
  })
  async ownOrganisation(
    @Root() standard: StandardBenchmark,
    @Ctx() context: SubgraphContext,
  ): Promise<OrganisationResult | null> {
    const part = await ownPartOf(standard, context);
    const whole = (await ownFiguresOf(standard, context)).find(({ level }) => level === 'ORGANISATION');
    return part === null || whole === undefined ? null : new OrganisationResult(whole.counts, part);
  }

  @FieldResolver(() => [TeamResult], {
    description:
      'The teams of the organisation for which you read, by code, cases without a team last; empty for those who do not belong to it.',
  })
  async ownTeams(@Root() standard: StandardBenchmark, @Ctx() context: SubgraphContext): Promise<TeamResult[]> {
    if (!standard.benchmark.viewpoint.seesTeams) return [];
    const teams = (await ownFiguresOf(standard, context)).filter(({ level }) => level === 'TEAM');
    return teams.map(({ teamId, counts }) => new TeamResult(teamId, counts));
  }

  @FieldResolver(() => PeerTable, {
    nullable: true,
    description: 'All organisations side by side, without names; null for those who did not take part.',
  })
  async peers(@Root() standard: StandardBenchmark, @Ctx() context: SubgraphContext): Promise<PeerTable | null> {
    const { benchmark, released } = standard;
    if (!benchmark.viewpoint.seesPeers) return null;
    const { peers } = await context.loader(releasedFiguresOf).load(benchmark.snapshot);
    const own = await ownPartOf(standard, context);
    const rows = peers
      .filter(({ standardNumber }) => standardNumber === released.standardNumber)
      .map((peer) => new PeerRow(peer, peer.code === own?.code));
    return new PeerTable(released.peerPrecision, rows);
  }
}

/** The part of the organisation for which the viewer reads. */
async function ownPartOf({ benchmark }: StandardBenchmark, context: SubgraphContext): Promise<OwnPart | null> {
  const parts = await context.loader(ownPartsBySnapshot).load(benchmark.snapshot);
  return parts.find(({ organisationId }) => organisationId === benchmark.viewpoint.ownOrganisationId) ?? null;
}

/** The figures of that organisation and its teams on this standard. */
async function ownFiguresOf(
  { benchmark, released }: StandardBenchmark,
  context: SubgraphContext,
): Promise<readonly OwnFigures[]> {
  const { snapshot, viewpoint } = benchmark;
  if (viewpoint.ownOrganisationId === null) return [];
  const own = await context.loader(ownFigures).load({ snapshot, organisationId: viewpoint.ownOrganisationId });
  return own.filter(({ standardNumber }) => standardNumber === released.standardNumber);
}
