import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A person, named here and described by the subgraph that owns it. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType()
export class Person {
  @Field(() => ID)
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}
