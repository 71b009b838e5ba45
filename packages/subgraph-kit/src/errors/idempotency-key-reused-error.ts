import { Directive, ObjectType } from 'type-graphql';
import { UserError } from './user-error.js';

@Directive('@shareable')
@ObjectType({
  implements: UserError,
  description: 'The idempotency key was used before for another input of the same operation.',
})
export class IdempotencyKeyReusedError extends UserError {
  constructor() {
    super('This idempotency key was used before with another input. Use a new key for a new request.');
  }
}
