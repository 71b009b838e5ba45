import { Ctx, Field, ID, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { dispatchById } from './dispatch.loader.js';
import { MaterialDispatch } from './dispatch.type.js';
import { retryDispatch } from './retry-dispatch.js';

@InputType({ description: 'Tries a dispatch again.' })
class RetryDispatchInput extends IdempotentInput {
  @Field(() => ID, { description: 'The dispatch.' })
  readonly dispatchId!: string;
}

@ObjectType({ description: 'The dispatch is tried again.' })
class RetryDispatchSuccess {
  readonly #dispatchId: string;

  constructor({ dispatchId }: { readonly dispatchId: string }) {
    this.#dispatchId = dispatchId;
  }

  @Field(() => MaterialDispatch, { nullable: true, description: 'The dispatch as it stands now.' })
  dispatch(@Ctx() context: SubgraphContext): Promise<MaterialDispatch | null> {
    return context.loader(dispatchById).load(this.#dispatchId);
  }
}

const inputSchema = z.object({
  dispatchId: z.uuid('This is no id of a dispatch.'),
  idempotencyKey: idempotencyKeySchema,
});

export const RetryDispatchMutation = defineMutation({
  operation: 'retryDispatch',
  description:
    'Tries a dispatch again whose mail failed: the same mail where the same person leads, a new one to whoever leads now. Mails that failed by which it was passed on go again as well. For the central team.',
  schema: 'programmes',
  table: ACCESS,
  Input: RetryDispatchInput,
  input: inputSchema,
  useCase: retryDispatch,
  Success: RetryDispatchSuccess,
  refusals: [NotFoundError, InvalidTransitionError],
});
