import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { defineConnection } from '@qip/subgraph-kit/connections/connection';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { dateTimeScalar, localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type Region } from '../organisation/organisation.rules.js';
import { RegionEnum } from '../organisation/organisation.type.js';
import { type WorkshopRow } from './workshop.entity.js';
import { type WorkshopState } from './workshop.rules.js';

export const WorkshopStateEnum = defineEnum<WorkshopState>('WorkshopState', 'Whether a workshop is held.', {
  SCHEDULED: 'It is held, or was.',
  CANCELLED: 'It is not held.',
});

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A regional workshop, where leads meet and share examples of good practice.' })
export class Workshop {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => String, { description: 'What it is about.' })
  readonly title: string;

  @Field(() => localDateScalar, { description: 'The day on which it is held.' })
  readonly heldOn: LocalDate;

  @Field(() => RegionEnum, { description: 'The region that it is for; leads of others may come.' })
  readonly region: Region;

  @Field(() => String, { description: 'Where it is held.' })
  readonly venue: string;

  @Field(() => Int, { description: 'How many places it has.' })
  readonly placeCount: number;

  @Field(() => localDateScalar, { description: 'The last day of registration, whole.' })
  readonly registrationClosesOn: LocalDate;

  @Field(() => WorkshopStateEnum, { description: 'Whether it is held.' })
  readonly state: WorkshopState;

  @Field(() => dateTimeScalar, { nullable: true, description: 'When it was cancelled; null when it was not.' })
  readonly cancelledAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled; null when it was not.' })
  readonly cancellationReason: string | null;

  @Field(() => Int, { description: 'Counts the changes: give it as `expectedVersion` when you move or cancel it.' })
  readonly version: number;

  constructor(row: WorkshopRow) {
    this.id = row.id;
    this.title = row.title;
    this.heldOn = row.heldOn;
    this.region = row.region;
    this.venue = row.venue;
    this.placeCount = row.placeCount;
    this.registrationClosesOn = row.registrationClosesOn;
    this.state = row.state;
    this.cancelledAt = row.cancelledAt;
    this.cancellationReason = row.cancellationReason;
    this.version = row.version;
  }
}

export const WorkshopConnection = defineConnection('Workshop', 'workshops', () => Workshop);
