import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { defineConnection } from '@qip/subgraph-kit/connections/connection';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { dateTimeScalar } from '@qip/subgraph-kit/schema/scalars';
import { type InterventionPassingRow } from './intervention-passing.entity.js';
import { type RecipientCapacity } from './intervention-passing.rules.js';

export const RecipientCapacityEnum = defineEnum<RecipientCapacity>(
  'RecipientCapacity',
  'As what somebody receives an intervention.',
  {
    LOCAL_CHAMPION: 'Delivers the slides, or has others use the tool.',
    QIP_LEAD: 'Leads the programme in the organisation.',
    CLINICIAN: 'Uses it in clinical work.',
    OTHER: 'Anybody else of the organisation.',
  },
);

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'That an edition of an intervention was passed on to somebody who holds a role in the organisation. Readable inside the organisation only.',
})
export class InterventionPassing {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => Int, { description: 'The edition that was passed on.' })
  readonly editionNumber: number;

  @Field(() => RecipientCapacityEnum, { description: 'As what the recipient receives it.' })
  readonly capacity: RecipientCapacity;

  @Field(() => dateTimeScalar, { description: 'When it was passed on.' })
  readonly passedAt: Date;

  readonly interventionId: string;
  readonly personId: string;
  readonly passedById: string;

  constructor(row: InterventionPassingRow) {
    this.id = row.id;
    this.editionNumber = row.editionNumber;
    this.capacity = row.capacity;
    this.passedAt = row.passedAt;
    this.interventionId = row.interventionId;
    this.personId = row.personId;
    this.passedById = row.passedBy;
  }
}

export const InterventionPassingConnection = defineConnection(
  'InterventionPassing',
  'times an intervention was passed on',
  () => InterventionPassing,
);
