import { Field, ID, ObjectType } from 'type-graphql';
import { dateTimeScalar } from '@qip/subgraph-kit/schema/scalars';
import { type DispatchState, dispatchStateOf } from './dispatch.rules.js';
import { DispatchStateEnum } from './dispatch.type.js';

/** A passing on, as it is read. */
export interface PassingFacts {
  readonly id: string;
  readonly dispatchId: string;
  readonly personId: string;
  readonly passedBy: string;
  readonly passedAt: Date;
  readonly mailState: 'WAITING' | 'SENT' | 'FAILED';
}

@ObjectType({ description: 'Audit materials that a local lead has passed on to the QIP lead of the programme.' })
export class MaterialPassing {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => dateTimeScalar, { description: 'When they were passed on.' })
  readonly passedAt: Date;

  @Field(() => DispatchStateEnum, { description: 'Where the mail stands by which the person is told.' })
  readonly state: DispatchState;

  readonly personId: string;
  readonly passedById: string;

  constructor(facts: PassingFacts) {
    this.id = facts.id;
    this.passedAt = facts.passedAt;
    this.state = dispatchStateOf(facts.mailState);
    this.personId = facts.personId;
    this.passedById = facts.passedBy;
  }
}
