import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A team, named here and described by the subgraph that owns it. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType()
export class Team {
  @Field(() => ID)
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}
