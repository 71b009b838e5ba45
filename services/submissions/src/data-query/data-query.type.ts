import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { defineConnection } from '@qip/subgraph-kit/connections/connection';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { dateTimeScalar } from '@qip/subgraph-kit/schema/scalars';
import { type DataQueryState } from './data-query.rules.js';

export const DataQueryStateEnum = defineEnum<DataQueryState>('DataQueryState', 'Where a data query stands.', {
  OPEN: 'It waits for an answer of the lead.',
  ANSWERED: 'The lead has answered; the central team has not closed it yet.',
  CLOSED: 'It is settled.',
});

/** A data query as it is read. */
export interface DataQueryFacts {
  readonly id: string;
  readonly submissionId: string;
  readonly state: DataQueryState;
  readonly standardNumber: number | null;
  readonly item: string | null;
  readonly question: string;
  readonly raisedAt: Date;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly closedAt: Date | null;
  readonly version: number;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'A question of the central team about the data of a submission, and what the lead answers.',
})
export class DataQuery {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => DataQueryStateEnum, { description: 'Where it stands.' })
  readonly state: DataQueryState;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of the standard that it is about; null where it is about none in particular.',
  })
  readonly standardNumber: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the item that it is about; null where it is about none in particular.',
  })
  readonly item: string | null;

  @Field(() => String, { description: 'What the central team asks.' })
  readonly question: string;

  @Field(() => dateTimeScalar, { description: 'When it was raised.' })
  readonly raisedAt: Date;

  @Field(() => String, { nullable: true, description: 'What the lead answers; null while there is no answer.' })
  readonly answer: string | null;

  @Field(() => dateTimeScalar, { nullable: true, description: 'When it was answered; null while it is not.' })
  readonly answeredAt: Date | null;

  @Field(() => dateTimeScalar, { nullable: true, description: 'When it was closed; null while it is not.' })
  readonly closedAt: Date | null;

  @Field(() => Int, { description: 'Counts the changes: give it as `expectedVersion`.' })
  readonly version: number;

  readonly submissionId: string;

  constructor(facts: DataQueryFacts) {
    this.id = facts.id;
    this.state = facts.state;
    this.standardNumber = facts.standardNumber;
    this.item = facts.item;
    this.question = facts.question;
    this.raisedAt = facts.raisedAt;
    this.answer = facts.answer;
    this.answeredAt = facts.answeredAt;
    this.closedAt = facts.closedAt;
    this.version = facts.version;
    this.submissionId = facts.submissionId;
  }
}

export const DataQueryConnection = defineConnection('DataQuery', 'data queries', () => DataQuery);
