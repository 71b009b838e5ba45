import { Field, Float, Int, ObjectType } from 'type-graphql';
import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { wilsonInterval } from '@qip/statistics/intervals/wilson';
import { pooledOf } from '../../judgement/comparison.rules.js';
import { Team } from '../../stubs/team.stub.js';
import { ConfidenceInterval } from '../outcome-counts.type.js';
import { ShownFigure } from '../shown-figure.type.js';
import { isDrawn } from './drawing.rules.js';
import { FunnelDrawing } from './funnel.type.js';

@ObjectType({ description: 'A peer as a bar.' })
export class PeerBar {
  @Field(() => String, { description: 'The code.' })
  readonly code: string;

  @Field(() => Int, { description: 'The percentage of its row.' })
  readonly percent: number;

  @Field(() => Boolean, { description: 'Whether it is the organisation for which you read.' })
  readonly isOwn: boolean;

  constructor({ code, percent }: { readonly code: string; readonly percent: number }, isOwn: boolean) {
    this.code = code;
    this.percent = percent;
    this.isOwn = isOwn;
  }
}

@ObjectType({ description: 'One of the own teams as a bar with its interval.' })
export class TeamBar {
  @Field(() => Team, { nullable: true, description: 'The team; null for the cases without one.' })
  readonly team: Team | null;

  @Field(() => ShownFigure, { description: 'What stands at the bar.' })
  readonly shown: ShownFigure;

  @Field(() => Float, {
    nullable: true,
    description: 'The length of the bar, 0 to 1; null with fewer than five cases.',
  })
  readonly value: number | null;

  @Field(() => ConfidenceInterval, {
    nullable: true,
    description: 'The 95 % Wilson score interval; null where the bar is.',
  })
  readonly interval: ConfidenceInterval | null;

  constructor(teamId: string | null, counts: OutcomeCounts) {
    const proportion = pooledOf(counts);
    const interval = isDrawn(counts) ? wilsonInterval(proportion) : null;
    this.team = teamId === null ? null : new Team(teamId);
    this.shown = new ShownFigure(counts);
    this.value = interval === null ? null : proportion.x / proportion.n;
    this.interval = interval === null ? null : new ConfidenceInterval(interval);
  }
}

@ObjectType({
  description:
    'What the pictures of a standard show, so that every client draws the same: nothing of a peer but what its row says.',
})
export class StandardDrawing {
  @Field(() => Float, {
    nullable: true,
    description: 'The national line, 0 to 1; null when withheld, or without eligible cases.',
  })
  readonly nationalRate: number | null;

  @Field(() => FunnelDrawing, { nullable: true, description: 'The funnel; null without a rate to compare with.' })
  readonly funnel: FunnelDrawing | null;

  @Field(() => [PeerBar], {
    description: 'The peers by percentage, equal ones by code; empty for those who do not see them.',
  })
  readonly peers: PeerBar[];

  @Field(() => [TeamBar], { description: 'The own teams by code, cases without a team last.' })
  readonly teams: TeamBar[];

  constructor(parts: Pick<StandardDrawing, 'nationalRate' | 'funnel' | 'peers' | 'teams'>) {
    this.nationalRate = parts.nationalRate;
    this.funnel = parts.funnel;
    this.peers = parts.peers;
    this.teams = parts.teams;
  }
}
