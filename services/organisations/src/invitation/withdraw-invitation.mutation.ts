import { Ctx, Field, ID, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { invitationById } from './invitation.loader.js';
import { Invitation } from './invitation.type.js';
import { withdrawInvitation } from './withdraw-invitation.js';

@InputType({ description: 'Withdraws an invitation.' })
class WithdrawInvitationInput extends IdempotentInput {
  @Field(() => ID, { description: 'The invitation.' })
  readonly invitationId!: string;
}

@ObjectType({ description: 'The invitation works no more.' })
class WithdrawInvitationSuccess {
  readonly #invitationId: string;

  constructor({ invitationId }: { readonly invitationId: string }) {
    this.#invitationId = invitationId;
  }

  @Field(() => Invitation, { nullable: true, description: 'The invitation, withdrawn.' })
  invitation(@Ctx() context: SubgraphContext): Promise<Invitation | null> {
    return context.loader(invitationById).load(this.#invitationId);
  }
}

export const WithdrawInvitationMutation = defineMutation({
  operation: 'withdrawInvitation',
  description: 'Withdraws an open invitation. For the central team, and for a local lead inside his organisation.',
  schema: 'organisations',
  table: ACCESS,
  Input: WithdrawInvitationInput,
  input: z.object({ invitationId: z.uuid('This is no id of an invitation.'), idempotencyKey: idempotencyKeySchema }),
  useCase: withdrawInvitation,
  Success: WithdrawInvitationSuccess,
  refusals: [NotFoundError, InvalidTransitionError],
});
