import { Ctx, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { revokeRole } from './revoke-role.js';
import { roleGrantById } from './role-grant.loader.js';
import { RoleGrant } from './role-grant.type.js';

@InputType({ description: 'Revokes a role.' })
class RevokeRoleInput extends IdempotentInput {
  @Field(() => ID, { description: 'The grant to end.' })
  readonly roleGrantId!: string;

  @Field(() => Int, { description: 'The version that you read.' })
  readonly expectedVersion!: number;
}

@ObjectType({ description: 'The role was revoked and holds no more.' })
class RevokeRoleSuccess {
  readonly #roleGrantId: string;

  constructor({ roleGrantId }: { readonly roleGrantId: string }) {
    this.#roleGrantId = roleGrantId;
  }

  @Field(() => RoleGrant, { nullable: true, description: 'The ended grant.' })
  roleGrant(@Ctx() context: SubgraphContext): Promise<RoleGrant | null> {
    return context.loader(roleGrantById).load(this.#roleGrantId);
  }
}

export const RevokeRoleMutation = defineMutation({
  operation: 'revokeRole',
  description:
    'Revokes a role, at once. For the central team, for a local lead inside his organisation, and for a QIP lead the role of a data collector in a cycle of his programme.',
  schema: 'organisations',
  table: ACCESS,
  Input: RevokeRoleInput,
  input: z.object({
    roleGrantId: z.uuid('This is no id of a grant.'),
    expectedVersion: z.int(),
    idempotencyKey: idempotencyKeySchema,
  }),
  useCase: revokeRole,
  Success: RevokeRoleSuccess,
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError],
});
