import { Ctx, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput } from '@qip/subgraph-kit/mutations/idempotent-input';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { screenedKeySchema } from '../identifier-screen/screened-key.js';
import { NotEnrolledError } from '../submission/not-enrolled-error.js';
import { submissionById } from '../submission/submission.loader.js';
import { Submission } from '../submission/submission.type.js';
import { type RemovedCase, removeCase } from './remove-case.js';

@InputType({ description: 'Removes a case.' })
class RemoveCaseInput extends IdempotentInput {
  @Field(() => ID, { description: 'The case.' })
  readonly caseId!: string;

  @Field(() => Int, { description: 'The version of the case that you have seen.' })
  readonly expectedVersion!: number;

  @Field(() => String, {
    description: 'Why it is removed, 3 to 500 characters. Kept in the history; nothing about a patient.',
  })
  readonly reason!: string;
}

@ObjectType({ description: 'The case was removed: it counts nowhere any more.' })
class RemoveCaseSuccess {
  readonly #submissionId: string;

  @Field(() => ID, { description: 'The id that the case had.' })
  readonly caseId: string;

  @Field(() => String, { description: 'The local reference that it had. It is not given to another case.' })
  readonly localReference: string;

  constructor({ caseId, localReference, submissionId }: RemovedCase) {
    this.caseId = caseId;
    this.localReference = localReference;
    this.#submissionId = submissionId;
  }

  @Field(() => Submission, { nullable: true, description: 'The submission as it is now.' })
  submission(@Ctx() context: SubgraphContext): Promise<Submission | null> {
    return context.loader(submissionById).load(this.#submissionId);
  }
}

const inputSchema = z.object({
  caseId: z.uuid('This is no id of a case.'),
  expectedVersion: z.int().min(1, 'A version is 1 or more.'),
  reason: z.string().trim().min(3, 'A reason has 3 to 500 characters.').max(500, 'A reason has 3 to 500 characters.'),
  idempotencyKey: screenedKeySchema,
});

export const RemoveCaseMutation = defineMutation({
  operation: 'removeCase',
  description:
    'Removes a case, with a reason. For the lead, the QIP lead and data collectors of an enrolled organisation, while the window is open and the submission is not signed off.',
  schema: 'submissions',
  table: ACCESS,
  Input: RemoveCaseInput,
  input: inputSchema,
  useCase: removeCase,
  Success: RemoveCaseSuccess,
  refusals: [
    NotFoundError,
    NotEnrolledError,
    WindowClosedError,
    InvalidTransitionError,
    StaleVersionError,
    IdentifierRefusedError,
  ],
});
