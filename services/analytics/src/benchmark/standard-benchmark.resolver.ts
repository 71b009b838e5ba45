import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { distributionOfReleased } from '../disclosure/released-distribution.rules.js';
import { Standard } from '../stubs/standard.stub.js';
import { ownCodeOf, ownPartOf, ownTeamsOf, ownWholeOf, peersOf } from './own-view.js';
import { PeerRow, PeerTable } from './peer-table.type.js';
import { PeerDistribution } from './position.type.js';
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
    const whole = await ownWholeOf(standard, context);
    return part === null || whole === null ? null : new OrganisationResult(whole.counts, part, standard);
  }

  @FieldResolver(() => [TeamResult], {
    description:
      'The teams of the organisation for which you read, by code, cases without a team last; empty for those who do not belong to it.',
  })
  async ownTeams(@Root() standard: StandardBenchmark, @Ctx() context: SubgraphContext): Promise<TeamResult[]> {
    const teams = await ownTeamsOf(standard, context);
    return teams.map(({ teamId, counts }) => new TeamResult(teamId, counts, standard));
  }

  @FieldResolver(() => PeerTable, {
    nullable: true,
    description: 'All organisations side by side, without names; null for those who did not take part.',
  })
  async peers(@Root() standard: StandardBenchmark, @Ctx() context: SubgraphContext): Promise<PeerTable | null> {
    const peers = await peersOf(standard, context);
    if (peers === null) return null;
    const ownCode = await ownCodeOf(standard, context);
    const rows = peers.map((peer) => new PeerRow(peer, peer.code === ownCode));
    return new PeerTable(standard.released.peerPrecision, rows);
  }
  @FieldResolver(() => PeerDistribution, {
    nullable: true,
    description:
      'How the peers lie as a whole; null for those who do not see them, and with fewer than eight organisations that can be ranked.',
  })
  async distribution(
    @Root() standard: StandardBenchmark,
    @Ctx() context: SubgraphContext,
  ): Promise<PeerDistribution | null> {
    const distribution = distributionOfReleased((await peersOf(standard, context)) ?? []);
    return distribution === null ? null : new PeerDistribution(distribution);
  }
}
