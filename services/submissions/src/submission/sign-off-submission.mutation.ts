import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput } from '@qip/subgraph-kit/mutations/idempotent-input';
import { ACCESS } from '../access-table.js';
import { screenedKeySchema } from '../identifier-screen/screened-key.js';
import { NotEnrolledError } from './not-enrolled-error.js';
import { signOffSubmission } from './sign-off-submission.js';
import { SubmissionIncompleteError } from './submission-incomplete-error.js';
import { defineSubmissionSuccess } from './submission-success.js';

@InputType({ description: 'Signs off what an organisation submits to an audit cycle.' })
class SignOffSubmissionInput extends IdempotentInput {
  @Field(() => ID, { description: 'The organisation.' })
  readonly organisationId!: string;

  @Field(() => ID, { description: 'The audit cycle.' })
  readonly auditCycleId!: string;

  @Field(() => Int, {
    description:
      'The version of the submission that you have seen; 0 where there is none, to vouch for no eligible cases.',
  })
  readonly expectedVersion!: number;
}

const inputSchema = z.object({
  organisationId: z.uuid('This is no id of an organisation.'),
  auditCycleId: z.uuid('This is no id of an audit cycle.'),
  expectedVersion: z.int().min(0, 'A version is 0 or more.'),
  idempotencyKey: screenedKeySchema,
});

export const SignOffSubmissionMutation = defineMutation({
  operation: 'signOffSubmission',
  description:
    'Signs off a submission without drafts; one without cases says that there were no eligible ones. For the lead and the QIP lead, while the window is open.',
  schema: 'submissions',
  table: ACCESS,
  Input: SignOffSubmissionInput,
  input: inputSchema,
  useCase: signOffSubmission,
  Success: defineSubmissionSuccess('SignOffSubmissionSuccess', 'The submission was signed off.'),
  refusals: [
    NotFoundError,
    NotEnrolledError,
    WindowClosedError,
    InvalidTransitionError,
    StaleVersionError,
    SubmissionIncompleteError,
  ],
});
