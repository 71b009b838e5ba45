import { Directive, Field, ObjectType } from 'type-graphql';
import { localDateScalar } from '../schema/scalars.js';
import { type LocalDate } from '../values/local-date.js';
import { UserError } from './user-error.js';

@Directive('@shareable')
@ObjectType({
  implements: UserError,
  description: 'The window for this step is not open: it has closed, or it has not opened yet.',
})
export class WindowClosedError extends UserError {
  @Field(() => localDateScalar, {
    nullable: true,
    description:
      'The last day on which it was open (Europe/London); null when it has not opened yet or the cycle was locked early.',
  })
  readonly closedOn: LocalDate | null;

  @Field(() => localDateScalar, {
    nullable: true,
    description: 'The day on which it opens; null when it has closed.',
  })
  readonly opensOn: LocalDate | null;

  constructor(message: string, window: { readonly closedOn: LocalDate | null; readonly opensOn: LocalDate | null }) {
    super(message);
    this.closedOn = window.closedOn;
    this.opensOn = window.opensOn;
  }
}
