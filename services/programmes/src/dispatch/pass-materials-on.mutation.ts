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
import { passMaterialsOn } from './pass-materials-on.js';

@InputType({ description: 'Passes audit materials on.' })
class PassMaterialsOnInput extends IdempotentInput {
  @Field(() => ID, { description: 'The dispatch by which your organisation got them.' })
  readonly dispatchId!: string;

  @Field(() => ID, { description: 'The person: a QIP lead of the programme in your organisation (`delegateQipLead`).' })
  readonly personId!: string;
}

@ObjectType({ description: 'The materials were passed on, and the person is told by e-mail.' })
class PassMaterialsOnSuccess {
  readonly #dispatchId: string;

  constructor({ dispatchId }: { readonly dispatchId: string }) {
    this.#dispatchId = dispatchId;
  }

  @Field(() => MaterialDispatch, { nullable: true, description: 'The dispatch with all to whom it was passed on.' })
  dispatch(@Ctx() context: SubgraphContext): Promise<MaterialDispatch | null> {
    return context.loader(dispatchById).load(this.#dispatchId);
  }
}

const inputSchema = z.object({
  dispatchId: z.uuid('This is no id of a dispatch.'),
  personId: z.uuid('This is no id of a person.'),
  idempotencyKey: idempotencyKeySchema,
});

export const PassMaterialsOnMutation = defineMutation({
  operation: 'passMaterialsOn',
  description:
    'Passes audit materials on to a QIP lead of the programme in your organisation, once to each. It is noted, and the person is told by e-mail. For the local lead and deputies.',
  schema: 'programmes',
  table: ACCESS,
  Input: PassMaterialsOnInput,
  input: inputSchema,
  useCase: passMaterialsOn,
  Success: PassMaterialsOnSuccess,
  refusals: [NotFoundError, InvalidTransitionError],
});
