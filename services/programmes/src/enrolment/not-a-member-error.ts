import { Field, ObjectType } from 'type-graphql';
import { UserError } from '@qip/subgraph-kit/errors/user-error';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';

@ObjectType({
  implements: UserError,
  description: 'The organisation is no member today, and only members take part.',
})
export class NotAMemberError extends UserError {
  @Field(() => localDateScalar, {
    nullable: true,
    description: 'The first day on which it was no member any more; null when its membership has not begun.',
  })
  readonly memberUntilOn: LocalDate | null;

  constructor(memberUntilOn: LocalDate | null) {
    super(
      'Your organisation is no member today, and only members take part. Ask the central team about its membership.',
    );
    this.memberUntilOn = memberUntilOn;
  }
}
