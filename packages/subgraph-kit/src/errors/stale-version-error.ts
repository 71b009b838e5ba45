import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { UserError } from './user-error.js';

@Directive('@shareable')
@ObjectType({
  implements: UserError,
  description: 'Somebody else changed it since you read it. Read it again and decide anew.',
})
export class StaleVersionError extends UserError {
  @Field(() => Int, { description: 'The version that is stored now.' })
  readonly currentVersion: number;

  constructor(currentVersion: number) {
    super('It was changed since you read it. Read it again, then repeat your change.');
    this.currentVersion = currentVersion;
  }
}
