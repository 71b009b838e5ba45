import { Field, Int, ObjectType } from 'type-graphql';
import { dateTimeScalar } from '@qip/subgraph-kit/schema/scalars';
import { type InterventionEditionRow } from './intervention-edition.entity.js';

@ObjectType({ description: 'One edition of an intervention. Once it is published it does not change.' })
export class InterventionEdition {
  @Field(() => Int, { description: 'Counts the editions, from 1.' })
  readonly number: number;

  @Field(() => String, { description: 'The title.' })
  readonly title: string;

  @Field(() => String, { description: 'What it is for and how it is used.' })
  readonly summary: string;

  @Field(() => String, {
    nullable: true,
    description: 'What differs from the edition before; null for the first one, and where nobody has said it yet.',
  })
  readonly changes: string | null;

  @Field(() => dateTimeScalar, {
    nullable: true,
    description: 'When it was published; null for the draft that only the central team sees.',
  })
  readonly publishedAt: Date | null;

  readonly id: string;
  readonly interventionId: string;

  constructor(row: InterventionEditionRow) {
    this.id = row.id;
    this.interventionId = row.interventionId;
    this.number = row.number;
    this.title = row.title;
    this.summary = row.summary;
    this.changes = row.changes;
    this.publishedAt = row.publishedAt;
  }
}
