import { Field, InterfaceType } from 'type-graphql';

/** An expected failure: a member of a mutation's result union, never a top-level error. */
@InterfaceType({
  autoRegisterImplementations: false,
  description:
    'An expected failure of an operation: nothing was changed. Each kind adds the fields that a client needs to react.',
})
export abstract class UserError {
  @Field(() => String, { description: 'What happened, where, and what to do about it, as a sentence for a person.' })
  readonly message: string;

  protected constructor(message: string) {
    this.message = message;
  }
}
