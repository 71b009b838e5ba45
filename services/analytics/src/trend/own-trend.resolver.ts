import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { recordOwnRead } from '../partner-read/record-own-read.js';
import { OwnTrendPoint } from './trend-figures.type.js';
import { TrendPoint } from './trend-point.type.js';
import { TrendSeries } from './trend-series.type.js';
import { TrendSegment } from './trend.type.js';

@Resolver(() => TrendSegment)
export class TrendSegmentResolver {
  @FieldResolver(() => TrendSeries, {
    nullable: true,
    description: 'The organisation for which you read, as one series; null when there is none.',
  })
  async ownOrganisation(@Root() { own }: TrendSegment, @Ctx() context: SubgraphContext): Promise<TrendSeries | null> {
    if (own === null) return null;
    await recordOwnRead(context, own.organisationId, 'trend');
    return new TrendSeries(own.series);
  }
}

@Resolver(() => TrendPoint)
export class TrendPointResolver {
  @FieldResolver(() => OwnTrendPoint, {
    nullable: true,
    description: 'The organisation for which you read; null where it did not take part, or there is none.',
  })
  async ownOrganisation(@Root() { own }: TrendPoint, @Ctx() context: SubgraphContext): Promise<OwnTrendPoint | null> {
    if (own === null) return null;
    await recordOwnRead(context, own.organisationId, 'trend');
    return new OwnTrendPoint(own.facts);
  }
}
