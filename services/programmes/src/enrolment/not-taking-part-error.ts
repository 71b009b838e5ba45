import { Field, ID, ObjectType } from 'type-graphql';
import { UserError } from '@qip/subgraph-kit/errors/user-error';

@ObjectType({
  implements: UserError,
  description: 'This is for organisations that take part, and this one does not.',
})
export class NotTakingPartError extends UserError {
  @Field(() => ID, { description: 'The organisation.' })
  readonly organisationId: string;

  constructor(organisationId: string, message: string) {
    super(message);
    this.organisationId = organisationId;
  }
}
