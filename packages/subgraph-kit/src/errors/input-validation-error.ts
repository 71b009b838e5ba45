import { Directive, Field, ObjectType } from 'type-graphql';
import { UserError } from './user-error.js';

/** One field of an input and what is wrong with it. */
@Directive('@shareable')
@ObjectType({ description: 'One field of the input that was not accepted.' })
export class FieldProblem {
  @Field(() => String, { description: 'The path of the field inside the input, for example `teams.2.code`.' })
  readonly path: string;

  @Field(() => String, { description: 'What is wrong with it and what would be right. Never repeats the value.' })
  readonly message: string;

  constructor(path: string, message: string) {
    this.path = path;
    this.message = message;
  }
}

@Directive('@shareable')
@ObjectType({
  implements: UserError,
  description: 'The input breaks a rule that can be told from the input alone, or together with what is stored.',
})
export class InputValidationError extends UserError {
  @Field(() => [FieldProblem], { description: 'Every problem that was found, in the order of the input.' })
  readonly fields: FieldProblem[];

  constructor(problems: readonly { readonly path: string; readonly message: string }[]) {
    super(problems.length === 1 ? 'One field was not accepted.' : `${problems.length} fields were not accepted.`);
    this.fields = problems.map(({ path, message }) => new FieldProblem(path, message));
  }
}
