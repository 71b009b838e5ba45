import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A standard, known here by its id only; the subgraph that owns it describes it. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType()
export class Standard {
  @Field(() => ID)
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}
