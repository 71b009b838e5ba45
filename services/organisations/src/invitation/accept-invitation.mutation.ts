import { Ctx, Field, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { personById } from '../person/person.loader.js';
import { Person } from '../person/person.type.js';
import { acceptInvitation } from './accept-invitation.js';
import { INVITATION_TOKEN } from './invitation.rules.js';

@InputType({ description: 'Accepts an invitation, as whoever is signed in.' })
class AcceptInvitationInput {
  @Field(() => String, { description: 'The token of the invitation.' })
  readonly token!: string;
}

@ObjectType({ description: 'You are linked to the person who was invited. Asked again, it is the same answer.' })
class AcceptInvitationSuccess {
  readonly #personId: string;

  constructor({ personId }: { readonly personId: string }) {
    this.#personId = personId;
  }

  @Field(() => Person, { nullable: true, description: 'You.' })
  person(@Ctx() context: SubgraphContext): Promise<Person | null> {
    return context.loader(personById).load(this.#personId);
  }
}

export const AcceptInvitationMutation = defineMutation({
  operation: 'acceptInvitation',
  description:
    'Links you, as you are signed in now, to the person who was invited. For whoever has the token of an open invitation.',
  schema: 'organisations',
  table: ACCESS,
  Input: AcceptInvitationInput,
  input: z.object({
    token: z.string().regex(INVITATION_TOKEN, 'A token has 43 letters, digits, hyphens and underscores.'),
  }),
  useCase: acceptInvitation,
  Success: AcceptInvitationSuccess,
  refusals: [NotFoundError, InvalidTransitionError],
});
