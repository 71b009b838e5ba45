import { Directive, ObjectType } from 'type-graphql';
import { UserError } from '@qip/subgraph-kit/errors/user-error';

const TO_THE_ORGANISATION =
  'Your organisation is not enrolled in this audit cycle. Its local lead can enrol it; then repeat your change.';

@Directive('@shareable')
@ObjectType({
  implements: UserError,
  description: 'The organisation does not take part in the audit cycle: it never enrolled, or has withdrawn.',
})
export class NotEnrolledError extends UserError {
  constructor(message: string = TO_THE_ORGANISATION) {
    super(message);
  }
}
