import { Ctx, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { NotEnrolledError } from './not-enrolled-error.js';
import { submissionById } from './submission.loader.js';
import { Submission } from './submission.type.js';
import { withdrawSignOff } from './withdraw-sign-off.js';

@InputType({ description: 'Takes a sign-off back.' })
class WithdrawSignOffInput {
  @Field(() => ID, { description: 'The submission.' })
  readonly submissionId!: string;

  @Field(() => Int, { description: 'The version of the submission that you have seen.' })
  readonly expectedVersion!: number;
}

@ObjectType({ description: 'The sign-off was taken back.' })
class WithdrawSignOffSuccess {
  readonly #submissionId: string;

  constructor({ submissionId }: { readonly submissionId: string }) {
    this.#submissionId = submissionId;
  }

  @Field(() => Submission, { nullable: true, description: 'The submission as it is now.' })
  submission(@Ctx() context: SubgraphContext): Promise<Submission | null> {
    return context.loader(submissionById).load(this.#submissionId);
  }
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
  Success: WithdrawSignOffSuccess,
  refusals: [NotFoundError, NotEnrolledError, WindowClosedError, InvalidTransitionError, StaleVersionError],
});
