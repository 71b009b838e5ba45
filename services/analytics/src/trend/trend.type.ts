import { Field, ObjectType } from 'type-graphql';
import { Organisation } from '../stubs/organisation.stub.js';
import { Standard } from '../stubs/standard.stub.js';
import { TrendPoint } from './trend-point.type.js';
import { TrendSeries } from './trend-series.type.js';
import { type UnitSeries } from './series.rules.js';

/** The series of the organisation for which somebody reads. */
export interface OwnSeries {
  readonly organisationId: string;
  readonly series: UnitSeries;
}

/** What a segment of a trend is made of. */
export interface TrendSegmentParts {
  readonly breakReason: string | null;
  readonly standardId: string | null;
  readonly points: readonly TrendPoint[];
  readonly national: UnitSeries;
  /** Null where nobody reads for an organisation. */
  readonly own: OwnSeries | null;
}

@ObjectType({
  description:
    'Cycles that can be compared with each other. No line and no change crosses from one segment to the next.',
})
export class TrendSegment {
  readonly standardId: string | null;
  readonly own: OwnSeries | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why no line leads to it from the segment before; null for the first.',
  })
  readonly breakReason: string | null;

  @Field(() => [TrendPoint], { description: 'Its cycles, in time order.' })
  readonly points: TrendPoint[];

  @Field(() => TrendSeries, { description: 'All organisations together, as one series.' })
  readonly national: TrendSeries;

  constructor({ breakReason, standardId, points, national, own }: TrendSegmentParts) {
    this.breakReason = breakReason;
    this.standardId = standardId;
    this.points = [...points];
    this.national = new TrendSeries(national);
    this.own = own;
  }

  @Field(() => Standard, {
    nullable: true,
    description:
      'The standard as the version has it under which these cycles are compared; null where it has none that says the same, or when that cannot be told now.',
  })
  standard(): Standard | null {
    return this.standardId === null ? null : new Standard(this.standardId);
  }
}

@ObjectType({
  description:
    'A standard over the published cycles of its programme: the nation, and your own organisation with those that have become it. No other organisation is in it.',
})
export class Trend {
  readonly standardId: string;
  readonly ownOrganisationId: string | null;

  @Field(() => [TrendSegment], { description: 'In time order; none while nothing is published.' })
  readonly segments: TrendSegment[];

  constructor(standardId: string, ownOrganisationId: string | null, segments: readonly TrendSegment[]) {
    this.standardId = standardId;
    this.ownOrganisationId = ownOrganisationId;
    this.segments = [...segments];
  }

  @Field(() => TrendPoint, {
    nullable: true,
    description: 'The latest cycle; its changes since the baseline are the headline. Null while nothing is published.',
  })
  latest(): TrendPoint | null {
    return this.segments.at(-1)?.points.at(-1) ?? null;
  }

  @Field(() => Standard, { nullable: true, description: 'The standard; null when that cannot be told now.' })
  standard(): Standard {
    return new Standard(this.standardId);
  }

  @Field(() => Organisation, {
    nullable: true,
    description:
      'The organisation for which you read; null when none of yours took part, or more than one could be meant.',
  })
  ownOrganisation(): Organisation | null {
    return this.ownOrganisationId === null ? null : new Organisation(this.ownOrganisationId);
  }
}
