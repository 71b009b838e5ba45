import { Ctx, Field, ID, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { grantPartnerAccess } from './grant-partner-access.js';
import { partnerGrantById } from './partner.loader.js';
import { PartnerGrant } from './partner.type.js';

@InputType({ description: "Lets a partner tool read the organisation's own published results." })
class GrantPartnerAccessInput extends IdempotentInput {
  @Field(() => ID, { description: 'The organisation whose results may be read.' })
  readonly organisationId!: string;

  @Field(() => ID, { description: 'The tool that may read them.' })
  readonly partnerToolId!: string;
}

@ObjectType({ description: 'The partner tool may read the results now.' })
class GrantPartnerAccessSuccess {
  readonly #partnerGrantId: string;

  constructor({ partnerGrantId }: { readonly partnerGrantId: string }) {
    this.#partnerGrantId = partnerGrantId;
  }

  @Field(() => PartnerGrant, { nullable: true, description: 'The permission.' })
  partnerGrant(@Ctx() context: SubgraphContext): Promise<PartnerGrant | null> {
    return context.loader(partnerGrantById).load(this.#partnerGrantId);
  }
}

export const GrantPartnerAccessMutation = defineMutation({
  operation: 'grantPartnerAccess',
  description:
    "Lets a partner tool read the organisation's own published results until it is revoked. For the local lead.",
  schema: 'organisations',
  table: ACCESS,
  Input: GrantPartnerAccessInput,
  input: z.object({
    organisationId: z.uuid('This is no id of an organisation.'),
    partnerToolId: z.uuid('This is no id of a partner tool.'),
    idempotencyKey: idempotencyKeySchema,
  }),
  useCase: grantPartnerAccess,
  Success: GrantPartnerAccessSuccess,
  refusals: [NotFoundError, InvalidTransitionError],
});
