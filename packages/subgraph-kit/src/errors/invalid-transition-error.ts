import { Directive, Field, ObjectType } from 'type-graphql';
import { UserError } from './user-error.js';

@Directive('@shareable')
@ObjectType({
  implements: UserError,
  description: 'The step does not follow from the state that the thing is in.',
})
export class InvalidTransitionError extends UserError {
  @Field(() => String, { description: 'The state it is in, as the value of its state enum.' })
  readonly currentState: string;

  constructor(currentState: string, message: string) {
    super(message);
    this.currentState = currentState;
  }
}
