import { Ctx, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { partnerGrantById } from './partner.loader.js';
import { PartnerGrant } from './partner.type.js';
import { revokePartnerAccess } from './revoke-partner-access.js';

@InputType({ description: "Ends a partner tool's access to the organisation's own results." })
class RevokePartnerAccessInput extends IdempotentInput {
  @Field(() => ID, { description: 'The permission to end.' })
  readonly partnerGrantId!: string;

  @Field(() => Int, { description: 'The version that you read.' })
  readonly expectedVersion!: number;
}

@ObjectType({ description: 'The partner tool may read the results no more.' })
class RevokePartnerAccessSuccess {
  readonly #partnerGrantId: string;

  constructor({ partnerGrantId }: { readonly partnerGrantId: string }) {
    this.#partnerGrantId = partnerGrantId;
  }

  @Field(() => PartnerGrant, { nullable: true, description: 'The permission.' })
  partnerGrant(@Ctx() context: SubgraphContext): Promise<PartnerGrant | null> {
    return context.loader(partnerGrantById).load(this.#partnerGrantId);
  }
}

export const RevokePartnerAccessMutation = defineMutation({
  operation: 'revokePartnerAccess',
  description: "Ends a partner tool's access to the organisation's own results, at once. For the local lead.",
  schema: 'organisations',
  table: ACCESS,
  Input: RevokePartnerAccessInput,
  input: z.object({
    partnerGrantId: z.uuid('This is no id of a permission.'),
    expectedVersion: z.int(),
    idempotencyKey: idempotencyKeySchema,
  }),
  useCase: revokePartnerAccess,
  Success: RevokePartnerAccessSuccess,
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError],
});
