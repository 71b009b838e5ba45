import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { type PersonRow } from './person.entity.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A member of staff who uses the platform. Never a patient.' })
export class Person {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => String, { description: 'The name as colleagues know it.' })
  readonly displayName: string;

  @Field(() => String, { description: 'The work e-mail address to which the platform writes.' })
  readonly email: string;

  constructor(row: PersonRow) {
    this.id = row.id;
    this.displayName = row.displayName;
    this.email = row.email;
  }
}
