import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { ACCESS } from '../access-table.js';
import { NotEnrolledError } from './not-enrolled-error.js';
import { defineSubmissionSuccess } from './submission-success.js';
import { withdrawSignOff } from './withdraw-sign-off.js';

@InputType({ description: 'Takes a sign-off back.' })
class WithdrawSignOffInput {
  @Field(() => ID, { description: 'The submission.' })
  readonly submissionId!: string;

  @Field(() => Int, { description: 'The version of the submission that you have seen.' })
  readonly expectedVersion!: number;
}

const inputSchema = z.object({
  submissionId: z.uuid('This is no id of a submission.'),
  expectedVersion: z.int().min(0, 'A version is 0 or more.'),
});

export const WithdrawSignOffMutation = defineMutation({
  operation: 'withdrawSignOff',
  description:
    'Takes a sign-off back, so that cases can be changed again. For the lead and the QIP lead, until the window closes.',
  schema: 'submissions',
  table: ACCESS,
  Input: WithdrawSignOffInput,
  input: inputSchema,
  useCase: withdrawSignOff,
  Success: defineSubmissionSuccess('WithdrawSignOffSuccess', 'The sign-off was taken back.'),
  refusals: [NotFoundError, NotEnrolledError, WindowClosedError, InvalidTransitionError, StaleVersionError],
});
