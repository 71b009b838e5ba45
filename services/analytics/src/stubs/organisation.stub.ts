import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An organisation, known here by its id only: always the viewer's own. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType()
export class Organisation {
  @Field(() => ID)
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}
