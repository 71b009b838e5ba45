import { Field, Int, ObjectType } from 'type-graphql';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { type PeerPrecision } from '../disclosure/disclosure-policy.js';
import { type FunnelZone } from '../disclosure/funnel-zone.rules.js';
import { type ReleasedPeer } from '../release/release-figures.rules.js';
import { FunnelZoneEnum } from './funnel-zone.type.js';

export const PeerPrecisionEnum = defineEnum<PeerPrecision>(
  'PeerPrecision',
  'How much a table of peers says, the same for all rows. It is chosen by the sizes of the organisations and the national rate.',
  {
    NARROW_BANDS: 'Whole percentages, and sample sizes in narrow bands.',
    WIDE_BANDS: 'Whole percentages, and sample sizes in wide bands.',
    FIVE_PER_CENT_BANDS: 'Percentages rounded to five, and sample sizes in bands.',
    NO_BANDS: 'Whole percentages, and nothing of sample sizes.',
    FIVE_PER_CENT: 'Percentages rounded to five, and nothing of sample sizes.',
  },
);

/** Why figures about others are withheld. It says no more than that. */
export type WithheldReason = 'TOO_FEW_PARTICIPANTS';

export const WithheldReasonEnum = defineEnum<WithheldReason>('WithheldReason', 'Why figures are withheld.', {
  TOO_FEW_PARTICIPANTS: 'Too few organisations took part, or too unlike in size, for nobody to be recognised.',
});

@ObjectType({ description: 'A band of sample sizes.' })
export class SizeBand {
  @Field(() => Int, { description: 'The smallest size in it.' })
  readonly from: number;

  @Field(() => Int, { nullable: true, description: 'The largest size in it; null for the band that has no upper end.' })
  readonly to: number | null;

  constructor(from: number, to: number | null) {
    this.from = from;
    this.to = to;
  }
}

@ObjectType({
  description:
    'One organisation among its peers. The code is drawn at random for this table alone: the same code on another standard, cycle or revision says nothing. Neither it nor its place in the order says who it is.',
})
export class PeerRow {
  @Field(() => String, { description: 'The code.' })
  readonly code: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The percentage that met the standard; null only in tables published before those with fewer than five eligible cases were left out.',
  })
  readonly percent: number | null;

  @Field(() => SizeBand, {
    nullable: true,
    description: 'The band of the number of eligible cases; null where the precision of the table says nothing of it.',
  })
  readonly sizeBand: SizeBand | null;

  @Field(() => FunnelZoneEnum, {
    nullable: true,
    description:
      'Where the rounded percentage lies on the funnel around the national rate, for the sample size in the middle of the band; null without a band, or with one too wide to judge by. It is a rough guide: the own result has its own flag.',
  })
  readonly funnelZone: FunnelZone | null;

  @Field(() => Boolean, { description: 'Whether it is the organisation for which you read.' })
  readonly isOwn: boolean;

  constructor({ code, percent, sizeFrom, sizeTo, funnelZone }: ReleasedPeer, isOwn: boolean) {
    this.code = code;
    this.percent = percent;
    this.sizeBand = sizeFrom === null ? null : new SizeBand(sizeFrom, sizeTo);
    this.funnelZone = funnelZone;
    this.isOwn = isOwn;
  }
}

@ObjectType({ description: 'The organisations of a cycle side by side on one standard, without names.' })
export class PeerTable {
  @Field(() => Boolean, { description: 'Whether the table is withheld.' })
  readonly isWithheld: boolean;

  @Field(() => PeerPrecisionEnum, { nullable: true, description: 'How much it says; null when it is withheld.' })
  readonly precision: PeerPrecision | null;

  @Field(() => WithheldReasonEnum, { nullable: true, description: 'Why it is withheld; null when it is not.' })
  readonly reason: WithheldReason | null;

  @Field(() => [PeerRow], {
    description:
      'By code, which is an order that says nothing. Without organisations that have fewer than five eligible cases.',
  })
  readonly rows: PeerRow[];

  constructor(precision: PeerPrecision | null, rows: readonly PeerRow[]) {
    this.isWithheld = precision === null;
    this.precision = precision;
    this.reason = precision === null ? 'TOO_FEW_PARTICIPANTS' : null;
    this.rows = [...rows];
  }
}
