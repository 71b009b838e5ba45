import { Field, Int, ObjectType } from 'type-graphql';
import { UserError } from '@qip/subgraph-kit/errors/user-error';

@ObjectType({
  implements: UserError,
  description: "The organisation's submission holds cases, which a withdrawal would leave without a participant.",
})
export class SubmissionHoldsCasesError extends UserError {
  @Field(() => Int, { description: 'How many cases the submission holds, drafts included.' })
  readonly caseCount: number;

  constructor(caseCount: number) {
    super(
      `Your submission holds ${caseCount === 1 ? 'a case' : `${caseCount} cases`}. Remove what was entered, then withdraw.`,
    );
    this.caseCount = caseCount;
  }
}
