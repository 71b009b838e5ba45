import { Field, ID, ObjectType } from 'type-graphql';
import { dateTimeScalar } from '@qip/subgraph-kit/schema/scalars';

/** A passing on, as it is read. */
export interface PassingFacts {
  readonly id: string;
  readonly dispatchId: string;
  readonly personId: string;
  readonly passedBy: string;
  readonly passedAt: Date;
}

@ObjectType({ description: 'Audit materials that a local lead has passed on to the QIP lead of the programme.' })
export class MaterialPassing {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => dateTimeScalar, { description: 'When they were passed on. The person was told by e-mail.' })
  readonly passedAt: Date;

  readonly personId: string;
  readonly passedById: string;

  constructor(facts: PassingFacts) {
    this.id = facts.id;
    this.passedAt = facts.passedAt;
    this.personId = facts.personId;
    this.passedById = facts.passedBy;
  }
}
