import { ObjectType } from 'type-graphql';
import { UserError } from '@qip/subgraph-kit/errors/user-error';

@ObjectType({
  implements: UserError,
  description: 'Whoever wrote in a version does not check it: its checker is somebody else.',
})
export class CheckerIsAuthorError extends UserError {
  constructor() {
    super(
      'You wrote in this version. Ask a colleague of the central team who did not to check it; to take it back, revise it.',
    );
  }
}
