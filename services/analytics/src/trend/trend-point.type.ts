import { Field, Int, ObjectType } from 'type-graphql';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { AuditCycle } from '../stubs/audit-cycle.stub.js';
import { monthsBetween } from './comparison.rules.js';
import { type NationalPointFacts, NationalTrendPoint, type OwnPointFacts } from './trend-figures.type.js';
import { type PublishedCycle } from './trend-facts.js';

/** What the organisation did for which somebody reads. */
export interface OwnPoint {
  readonly organisationId: string;
  readonly facts: OwnPointFacts;
}

@ObjectType({ description: 'A published cycle in a trend, by its latest revision.' })
export class TrendPoint {
  readonly auditCycleId: string;
  readonly own: OwnPoint | null;

  @Field(() => String, { description: 'The code of the cycle, such as "7a".' })
  readonly code: string;

  @Field(() => Boolean, { description: 'Whether it is a baseline.' })
  readonly isBaseline: boolean;

  @Field(() => localDateScalar, { description: 'The first day of its data collection.' })
  readonly collectionOpensOn: LocalDate;

  @Field(() => Int, { description: 'Whole months since the data collection of its baseline opened.' })
  readonly monthsSinceBaseline: number;

  @Field(() => Int, { description: 'The revision that the figures are of.' })
  readonly revision: number;

  @Field(() => NationalTrendPoint, {
    nullable: true,
    description: 'All organisations together; null where the version of this cycle has no such standard.',
  })
  readonly national: NationalTrendPoint | null;

  constructor(cycle: PublishedCycle, national: NationalPointFacts | null, own: OwnPoint | null) {
    this.auditCycleId = cycle.auditCycleId;
    this.code = cycle.code;
    this.isBaseline = cycle.baselineId === null;
    this.collectionOpensOn = cycle.collectionOpensOn;
    this.monthsSinceBaseline = monthsBetween(cycle.baselineOpensOn ?? cycle.collectionOpensOn, cycle.collectionOpensOn);
    this.revision = cycle.revision;
    this.national = national === null ? null : new NationalTrendPoint(national);
    this.own = own;
  }

  @Field(() => AuditCycle, { nullable: true, description: 'The cycle; null when that cannot be told now.' })
  auditCycle(): AuditCycle {
    return new AuditCycle(this.auditCycleId);
  }
}
