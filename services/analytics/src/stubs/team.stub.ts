import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A team, known here by its id only; the subgraph that owns it knows its code. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType()
export class Team {
  @Field(() => ID)
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}
