import { Ctx, Field, ID, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { grantRole } from './grant-role.js';
import { roleGrantById } from './role-grant.loader.js';
import { type GrantableRole } from './role-grant.rules.js';
import { GrantableRoleEnum, RoleGrant } from './role-grant.type.js';

@InputType({ description: 'Grants a role to a person.' })
class GrantRoleInput extends IdempotentInput {
  @Field(() => ID, { description: 'Who gets the role.' })
  readonly personId!: string;

  @Field(() => GrantableRoleEnum, { description: 'The role.' })
  readonly role!: GrantableRole;

  @Field(() => ID, { nullable: true, description: 'Where it holds: for every role but that of the central team.' })
  readonly organisationId?: string | null;

  @Field(() => ID, { nullable: true, description: "A QIP lead's programme." })
  readonly programmeId?: string | null;

  @Field(() => ID, { nullable: true, description: "A data collector's audit cycle." })
  readonly auditCycleId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: "A data collector's teams; left out, all teams of the organisation.",
  })
  readonly teamIds?: string[] | null;
}

@ObjectType({ description: 'The role was granted and holds now.' })
class GrantRoleSuccess {
  readonly #roleGrantId: string;

  constructor({ roleGrantId }: { readonly roleGrantId: string }) {
    this.#roleGrantId = roleGrantId;
  }

  @Field(() => RoleGrant, { nullable: true, description: 'The new grant.' })
  roleGrant(@Ctx() context: SubgraphContext): Promise<RoleGrant | null> {
    return context.loader(roleGrantById).load(this.#roleGrantId);
  }
}

const optionalId = z
  .uuid('This is no id.')
  .nullish()
  .transform((id) => id ?? null);

const inputSchema = z.object({
  personId: z.uuid('This is no id of a person.'),
  role: z.custom<GrantableRole>(),
  organisationId: optionalId,
  programmeId: optionalId,
  auditCycleId: optionalId,
  teamIds: z
    .array(z.uuid('This is no id of a team.'))
    .min(1, 'Name at least one team, or leave the teams out.')
    .max(200, 'Name at most 200 teams.')
    .nullish()
    .transform((ids) => ids ?? null),
  idempotencyKey: idempotencyKeySchema,
});

export const GrantRoleMutation = defineMutation({
  operation: 'grantRole',
  description:
    'Grants a role to a person, at once. For the central team, for a local lead inside his organisation, and for a QIP lead the role of a data collector in a cycle of his programme.',
  schema: 'organisations',
  table: ACCESS,
  Input: GrantRoleInput,
  input: inputSchema,
  useCase: grantRole,
  Success: GrantRoleSuccess,
  refusals: [NotFoundError, InputValidationError, InvalidTransitionError],
});
