import { Field, Float, Int, ObjectType } from 'type-graphql';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { type Funnel, type PeerMark } from './drawing.rules.js';
import { type FunnelLevel, type FunnelLine as LineOf, type FunnelPoint as PointOf } from './funnel-lines.rules.js';

const FunnelLevelEnum = defineEnum<FunnelLevel>('FunnelLevel', 'How far out a line of the funnel is.', {
  ALERT: 'The 95 % line: two sigma.',
  ALARM: 'The 99.8 % line: three sigma, the action level.',
});

@ObjectType({ description: 'The two lines of a level at a number of cases.' })
export class FunnelPoint {
  @Field(() => Int, { description: 'The number of eligible cases.' })
  readonly cases: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The lower line, 0 to 1; null where no result lies so low, so that none is flagged.',
  })
  readonly lower: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The upper line, 0 to 1; null where no result lies so high, so that none is flagged.',
  })
  readonly upper: number | null;

  constructor({ n, lower, upper }: PointOf) {
    this.cases = n;
    this.lower = lower;
    this.upper = upper;
  }
}

@ObjectType({
  description:
    'The lines of a level. A rate on a line or beyond it is flagged; where there are adjusted lines, a headline flag is on or beyond both lines of its level.',
})
export class FunnelLine {
  @Field(() => FunnelLevelEnum, { description: 'How far out it is.' })
  readonly level: FunnelLevel;

  @Field(() => Boolean, { description: 'Whether it allows for the spread between organisations.' })
  readonly isAdjusted: boolean;

  @Field(() => [FunnelPoint], {
    description: 'By number of cases, from ten on: with fewer nothing is flagged, and there is no line.',
  })
  readonly points: FunnelPoint[];

  constructor({ level, isAdjusted, points }: LineOf) {
    this.level = level;
    this.isAdjusted = isAdjusted;
    this.points = points.map((point) => new FunnelPoint(point));
  }
}

@ObjectType({
  description: 'A peer in the funnel: its released row at the middle of its band, and no coordinate of its own.',
})
export class FunnelPeer {
  @Field(() => String, { description: 'The code.' })
  readonly code: string;

  @Field(() => Int, { description: 'The middle of its band; the lower end of one that is open above.' })
  readonly cases: number;

  @Field(() => Int, { description: 'The percentage of its row.' })
  readonly percent: number;

  @Field(() => Boolean, {
    description: 'Whether it is the organisation for which you read: draw it at its own place instead.',
  })
  readonly isOwn: boolean;

  constructor({ code, n, percent }: PeerMark, isOwn: boolean) {
    this.code = code;
    this.cases = n;
    this.percent = percent;
    this.isOwn = isOwn;
  }
}

@ObjectType({ description: 'The own organisation in the funnel, where it really is, so that picture and flag agree.' })
export class FunnelOwn {
  @Field(() => Int, { description: 'Its eligible cases.' })
  readonly cases: number;

  @Field(() => Float, { description: 'Its rate, 0 to 1.' })
  readonly value: number;

  constructor({ n, value }: { readonly n: number; readonly value: number }) {
    this.cases = n;
    this.value = value;
  }
}

@ObjectType({ description: 'All that a funnel shows.' })
export class FunnelDrawing {
  @Field(() => Float, {
    description: 'The rate that the lines stand around, 0 to 1: what the own organisation is compared with.',
  })
  readonly rate: number;

  @Field(() => Boolean, { description: 'Whether the own cases were taken out of that rate.' })
  readonly isOwnLeftOut: boolean;

  @Field(() => [FunnelLine], {
    description: 'The exact lines of both levels, then the adjusted ones where these are used.',
  })
  readonly lines: FunnelLine[];

  @Field(() => [FunnelPeer], {
    description: 'By code; empty for those who do not see peers, and where sample sizes are not released.',
  })
  readonly peers: FunnelPeer[];

  @Field(() => FunnelOwn, {
    nullable: true,
    description: 'The organisation for which you read; null when there is none, or it has fewer than five cases.',
  })
  readonly own: FunnelOwn | null;

  constructor({ theta, isOwnLeftOut, lines, peers, own }: Funnel, ownCode: string | null) {
    this.rate = theta;
    this.isOwnLeftOut = isOwnLeftOut;
    this.lines = lines.map((line) => new FunnelLine(line));
    this.peers = peers.map((peer) => new FunnelPeer(peer, peer.code === ownCode));
    this.own = own === null ? null : new FunnelOwn(own);
  }
}
