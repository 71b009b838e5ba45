import { Directive, Field, ObjectType } from 'type-graphql';
import { type Issue } from '@qip/audit-engine/issue';
import { UserError } from '@qip/subgraph-kit/errors/user-error';
import { CaseIssue } from './case-issue.type.js';

@Directive('@shareable')
@ObjectType({
  implements: UserError,
  description: 'The audit tool finds errors in the case. It was not stored.',
})
export class CaseIncompleteError extends UserError {
  @Field(() => [CaseIssue], { description: 'Everything that was found, warnings included, in the order of the form.' })
  readonly issues: CaseIssue[];

  @Field(() => Boolean, {
    description: 'Whether the case can be kept as a draft as it is; if not, an answer does not fit the form at all.',
  })
  readonly canBeDraft: boolean;

  constructor(issues: readonly Issue[], canBeDraft: boolean) {
    super(
      canBeDraft
        ? 'The case is not complete: put the errors right, or keep it as a draft with `asDraft`.'
        : 'An answer does not fit the audit tool: put the errors right. Such a case cannot be kept as a draft either.',
    );
    this.issues = issues.map((issue) => new CaseIssue(issue));
    this.canBeDraft = canBeDraft;
  }
}
