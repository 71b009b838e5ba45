import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A team, known here by its id only. Its fields in this subgraph apply the viewer's scope anew. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Person {
  @Field(() => ID)
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}
