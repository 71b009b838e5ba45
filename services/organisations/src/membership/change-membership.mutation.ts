import { Ctx, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { daySchema, reasonSchema } from '@qip/subgraph-kit/text/text-schema';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { ACCESS } from '../access-table.js';
import { organisationById } from '../organisation/organisation.loader.js';
import { Organisation } from '../organisation/organisation.type.js';
import { changeMembership } from './change-membership.js';
import { type MembershipStep } from './membership.rules.js';
import { MembershipChangeEnum } from './membership.type.js';

@InputType({ description: 'Has a membership lapse, or an organisation return.' })
class ChangeMembershipInput extends IdempotentInput {
  @Field(() => ID, { description: 'The organisation.' })
  readonly organisationId!: string;

  @Field(() => MembershipChangeEnum, { description: 'What happens.' })
  readonly change!: MembershipStep;

  @Field(() => localDateScalar, {
    description: 'The first day on which it is no member any more, or is one again.',
  })
  readonly effectiveOn!: LocalDate;

  @Field(() => String, { description: 'Why, 3 to 500 characters, without anything that identifies a person.' })
  readonly reason!: string;

  @Field(() => Int, { description: 'The `version` of the organisation as you read it.' })
  readonly expectedVersion!: number;
}

@ObjectType({ description: 'The membership was changed.' })
class ChangeMembershipSuccess {
  readonly #organisationId: string;

  constructor({ organisationId }: { readonly organisationId: string }) {
    this.#organisationId = organisationId;
  }

  @Field(() => Organisation, { nullable: true, description: 'The organisation with its periods of membership.' })
  organisation(@Ctx() context: SubgraphContext): Promise<Organisation | null> {
    return context.loader(organisationById).load(this.#organisationId);
  }
}

export const ChangeMembershipMutation = defineMutation({
  operation: 'changeMembership',
  description: 'Has a membership lapse on a day, or an organisation return. For the central team.',
  schema: 'organisations',
  table: ACCESS,
  Input: ChangeMembershipInput,
  input: z.object({
    organisationId: z.uuid('This is no id of an organisation.'),
    change: z.custom<MembershipStep>(),
    effectiveOn: daySchema,
    reason: reasonSchema,
    expectedVersion: z.int(),
    idempotencyKey: idempotencyKeySchema,
  }),
  useCase: changeMembership,
  Success: ChangeMembershipSuccess,
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError, IdentifierRefusedError],
});
