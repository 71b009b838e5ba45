import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A standard, known here by its id only; the subgraph that owns it describes it. Its trend applies the viewer's scope. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Standard {
  @Field(() => ID)
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}
