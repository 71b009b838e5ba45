import { Ctx, Field, ID, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { displayNameSchema, emailSchema } from '../person/person-schema.js';
import { invitationById } from './invitation.loader.js';
import { Invitation } from './invitation.type.js';
import { invitationToken } from './invitation-token.js';
import { type Invited, invitePerson } from './invite-person.js';

@InputType({ description: 'Invites a person to sign in: somebody new, or somebody who has not accepted yet.' })
class InvitePersonInput extends IdempotentInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The organisation to which the person is invited; the central team may leave it out.',
  })
  readonly organisationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A person who was invited before and has not accepted. Give this, or a name and an address.',
  })
  readonly personId?: string | null;

  @Field(() => String, { nullable: true, description: 'The name as colleagues know it, 2 to 100 characters.' })
  readonly displayName?: string | null;

  @Field(() => String, { nullable: true, description: 'One work e-mail address.' })
  readonly email?: string | null;
}

@ObjectType({ description: 'The person was invited.' })
class InvitePersonSuccess {
  readonly #invitationId: string;

  constructor({ invitationId }: { readonly invitationId: string }) {
    this.#invitationId = invitationId;
  }

  @Field(() => Invitation, { nullable: true, description: 'The invitation.' })
  invitation(@Ctx() context: SubgraphContext): Promise<Invitation | null> {
    return context.loader(invitationById).load(this.#invitationId);
  }

  @Field(() => String, {
    description:
      'The token with which the person accepts. The platform keeps its digest alone and shows it nowhere else: pass it to the person, and to nobody else.',
  })
  token(@Ctx() { files }: SubgraphContext): string {
    return invitationToken(this.#invitationId, files.signingKey);
  }
}

const optionalId = z.uuid('This is no id.').nullish();
const shape = z.object({
  organisationId: optionalId,
  personId: optionalId,
  displayName: displayNameSchema.nullish(),
  email: emailSchema.nullish(),
  idempotencyKey: idempotencyKeySchema,
});

const inputSchema = shape.transform(({ organisationId, personId, displayName, email }, context) => {
  const invited = invitedOf(personId ?? null, displayName ?? null, email ?? null);
  if (invited !== null) return { organisationId: organisationId ?? null, invited };
  context.addIssue({
    code: 'custom',
    path: ['personId'],
    message: 'Give the name and the address of somebody new, or the id of a person who was invited before.',
  });
  return z.NEVER;
});

function invitedOf(personId: string | null, displayName: string | null, email: string | null): Invited | null {
  if (personId !== null) return displayName === null && email === null ? { kind: 'AGAIN', personId } : null;
  return displayName === null || email === null ? null : { kind: 'NEW', displayName, email };
}

export const InvitePersonMutation = defineMutation({
  operation: 'invitePerson',
  description:
    'Invites a person, who accepts with a token within fourteen days. For the central team, and for a local lead to his organisation.',
  schema: 'organisations',
  table: ACCESS,
  Input: InvitePersonInput,
  input: inputSchema,
  useCase: invitePerson,
  Success: InvitePersonSuccess,
  refusals: [NotFoundError, InvalidTransitionError],
});
