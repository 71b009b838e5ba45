import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput } from '@qip/subgraph-kit/mutations/idempotent-input';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { ACCESS } from '../access-table.js';
import { screenedKeySchema } from '../identifier-screen/screened-key.js';
import { reasonSchema } from '../reason-schema.js';
import { NotEnrolledError } from '../submission/not-enrolled-error.js';
import { defineSubmissionSuccess } from '../submission/submission-success.js';
import { reopenSubmission } from './reopen-submission.js';

@InputType({ description: 'Reopens a submission for a correction.' })
class ReopenSubmissionInput extends IdempotentInput {
  @Field(() => ID, { description: 'The submission.' })
  readonly submissionId!: string;

  @Field(() => Int, { description: 'The version of the submission that you have seen.' })
  readonly expectedVersion!: number;

  @Field(() => localDateScalar, { description: 'The last day on which the organisation can correct it.' })
  readonly closesOn!: string;

  @Field(() => String, { description: 'Why, 3 to 500 characters; the organisation can read it.' })
  readonly reason!: string;
}

const inputSchema = z.object({
  submissionId: z.uuid('This is no id of a submission.'),
  expectedVersion: z.int().min(1, 'A version is 1 or more.'),
  closesOn: z.string().refine((text): text is LocalDate => isLocalDate(text), 'This is no day.'),
  reason: reasonSchema,
  idempotencyKey: screenedKeySchema,
});

export const ReopenSubmissionMutation = defineMutation({
  operation: 'reopenSubmission',
  description:
    'Lets one organisation correct its submission after its sign-off, its window or the lock. What a lock took in stays as it is; corrections count from the next lock on. For the central team.',
  schema: 'submissions',
  table: ACCESS,
  Input: ReopenSubmissionInput,
  input: inputSchema,
  useCase: reopenSubmission,
  Success: defineSubmissionSuccess('ReopenSubmissionSuccess', 'The submission was reopened.'),
  refusals: [
    NotFoundError,
    NotEnrolledError,
    StaleVersionError,
    InputValidationError,
    InvalidTransitionError,
    IdentifierRefusedError,
  ],
});
