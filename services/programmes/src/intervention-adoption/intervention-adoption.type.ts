import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { defineConnection } from '@qip/subgraph-kit/connections/connection';
import { dateTimeScalar, localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type InterventionAdoptionRow } from './intervention-adoption.entity.js';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'That an organisation uses an intervention, for how long and in which teams. Readable inside the organisation only; outside it is counted.',
})
export class InterventionAdoption {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => Int, { description: 'The edition that was offered when it was adopted.' })
  readonly editionNumber: number;

  @Field(() => localDateScalar, { description: 'The first day on which it is used.' })
  readonly fromOn: LocalDate;

  @Field(() => localDateScalar, {
    nullable: true,
    description: 'The first day on which it is used no more; null while no end is known.',
  })
  readonly untilOn: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'What the organisation notes about it; null for nothing.' })
  readonly notes: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn; null while it is not.' })
  readonly withdrawalReason: string | null;

  @Field(() => dateTimeScalar, { description: 'When it was recorded.' })
  readonly adoptedAt: Date;

  @Field(() => dateTimeScalar, { nullable: true, description: 'When its end was recorded; null while none is.' })
  readonly withdrawnAt: Date | null;

  @Field(() => Int, { description: 'Counts the changes: give it as `expectedVersion` when you withdraw it.' })
  readonly version: number;

  readonly organisationId: string;
  readonly interventionId: string;
  readonly teamIds: readonly string[] | null;
  readonly adoptedById: string;

  constructor(row: InterventionAdoptionRow) {
    this.id = row.id;
    this.editionNumber = row.editionNumber;
    this.fromOn = row.fromOn;
    this.untilOn = row.untilOn;
    this.notes = row.notes;
    this.withdrawalReason = row.withdrawalReason;
    this.adoptedAt = row.adoptedAt;
    this.withdrawnAt = row.withdrawnAt;
    this.version = row.version;
    this.organisationId = row.organisationId;
    this.interventionId = row.interventionId;
    this.teamIds = row.teamIds;
    this.adoptedById = row.adoptedBy;
  }
}

export const InterventionAdoptionConnection = defineConnection(
  'InterventionAdoption',
  'adoptions of interventions',
  () => InterventionAdoption,
);
