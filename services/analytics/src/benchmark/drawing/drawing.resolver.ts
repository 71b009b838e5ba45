import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { rate } from '@qip/statistics/counts/proportion';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { pooledOf } from '../../judgement/comparison.rules.js';
import { ownCodeOf, ownTeamsOf, ownWholeOf, peersOf } from '../own-view.js';
import { StandardBenchmark } from '../standard-benchmark.type.js';
import { funnelOf, orderedBars } from './drawing.rules.js';
import { PeerBar, StandardDrawing, TeamBar } from './drawing.type.js';
import { FunnelDrawing } from './funnel.type.js';

@Resolver(() => StandardBenchmark)
export class StandardDrawingResolver {
  @FieldResolver(() => StandardDrawing, { description: 'What its pictures show.' })
  async drawing(@Root() standard: StandardBenchmark, @Ctx() context: SubgraphContext): Promise<StandardDrawing> {
    const national = standard.basis();
    const own = await ownWholeOf(standard, context);
    const rows = (await peersOf(standard, context)) ?? [];
    const ownCode = await ownCodeOf(standard, context);
    const teams = await ownTeamsOf(standard, context);
    const funnel = funnelOf(own?.counts ?? null, national, rows);
    return new StandardDrawing({
      nationalRate: national === null ? null : rate(pooledOf(national.counts)),
      funnel: funnel === null ? null : new FunnelDrawing(funnel, ownCode),
      peers: orderedBars(rows).map((bar) => new PeerBar(bar, bar.code === ownCode)),
      teams: teams.map(({ teamId, counts }) => new TeamBar(teamId, counts)),
    });
  }
}
