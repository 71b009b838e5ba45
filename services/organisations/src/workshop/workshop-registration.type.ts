import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { dateTimeScalar } from '@qip/subgraph-kit/schema/scalars';
import { type WorkshopRegistrationRow } from './workshop-registration.entity.js';
import { type RegistrationState } from './workshop.rules.js';

export const WorkshopRegistrationStateEnum = defineEnum<RegistrationState>(
  'WorkshopRegistrationState',
  'Where a registration for a workshop stands.',
  {
    REGISTERED: 'It has a place.',
    WAITING: 'It is on the waiting list.',
    CANCELLED: 'It was cancelled.',
  },
);

@Directive('@key(fields: "id")')
@ObjectType({ description: "A lead's registration for a workshop. Cancelled ones stay." })
export class WorkshopRegistration {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => WorkshopRegistrationStateEnum, { description: 'Where it stands.' })
  readonly state: RegistrationState;

  @Field(() => dateTimeScalar, { description: 'When it was made.' })
  readonly registeredAt: Date;

  @Field(() => dateTimeScalar, {
    nullable: true,
    description: 'When it moved up from the waiting list; null when it did not.',
  })
  readonly movedUpAt: Date | null;

  @Field(() => dateTimeScalar, { nullable: true, description: 'When it was cancelled; null when it was not.' })
  readonly cancelledAt: Date | null;

  @Field(() => Int, { description: 'Counts the changes: give it as `expectedVersion` when you cancel.' })
  readonly version: number;

  readonly workshopId: string;
  readonly personId: string;
  readonly organisationId: string;

  constructor(row: WorkshopRegistrationRow) {
    this.id = row.id;
    this.state = row.state;
    this.registeredAt = row.registeredAt;
    this.movedUpAt = row.movedUpAt;
    this.cancelledAt = row.cancelledAt;
    this.version = row.version;
    this.workshopId = row.workshopId;
    this.personId = row.personId;
    this.organisationId = row.organisationId;
  }
}
