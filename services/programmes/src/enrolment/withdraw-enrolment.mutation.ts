import { Ctx, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { enrolmentById } from './enrolment.loader.js';
import { Enrolment } from './enrolment.type.js';
import { SubmissionHoldsCasesError } from './submission-holds-cases-error.js';
import { withdrawEnrolment } from './withdraw-enrolment.js';

@InputType({ description: 'Withdraws an enrolment.' })
class WithdrawEnrolmentInput extends IdempotentInput {
  @Field(() => ID, { description: 'The enrolment.' })
  readonly enrolmentId!: string;

  @Field(() => Int, { description: 'The `version` of the enrolment as you read it.' })
  readonly expectedVersion!: number;
}

@ObjectType({ description: 'The organisation no longer takes part.' })
class WithdrawEnrolmentSuccess {
  readonly #enrolmentId: string;

  constructor({ enrolmentId }: { readonly enrolmentId: string }) {
    this.#enrolmentId = enrolmentId;
  }

  @Field(() => Enrolment, { nullable: true, description: 'The enrolment, withdrawn.' })
  enrolment(@Ctx() context: SubgraphContext): Promise<Enrolment | null> {
    return context.loader(enrolmentById).load(this.#enrolmentId);
  }
}

const inputSchema = z.object({
  enrolmentId: z.uuid('This is no id of an enrolment.'),
  expectedVersion: z.int(),
  idempotencyKey: idempotencyKeySchema,
});

export const WithdrawEnrolmentMutation = defineMutation({
  operation: 'withdrawEnrolment',
  description:
    'Withdraws an enrolment, until submission closes and while the submission holds no case. For the local lead, and for the QIP lead of the programme.',
  schema: 'programmes',
  table: ACCESS,
  Input: WithdrawEnrolmentInput,
  input: inputSchema,
  useCase: withdrawEnrolment,
  Success: WithdrawEnrolmentSuccess,
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError, WindowClosedError, SubmissionHoldsCasesError],
});
