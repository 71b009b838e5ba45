import { Ctx, Field, ID, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { daySchema } from '@qip/subgraph-kit/text/text-schema';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { ACCESS } from '../access-table.js';
import { delegateQipLead } from './delegate-qip-lead.js';
import { roleGrantById } from './role-grant.loader.js';
import { RoleGrant } from './role-grant.type.js';

@InputType({ description: 'Delegates one programme of an organisation to a QIP lead.' })
class DelegateQipLeadInput extends IdempotentInput {
  @Field(() => ID, { description: 'The organisation.' })
  readonly organisationId!: string;

  @Field(() => ID, { description: 'Who becomes QIP lead, for example a CAMHS consultant.' })
  readonly personId!: string;

  @Field(() => ID, { description: 'The programme.' })
  readonly programmeId!: string;

  @Field(() => localDateScalar, { nullable: true, description: 'The first day; left out, from this moment.' })
  readonly fromOn?: LocalDate | null;

  @Field(() => localDateScalar, {
    nullable: true,
    description: 'The first day on which it holds no more; left out, it holds until it is revoked.',
  })
  readonly untilOn?: LocalDate | null;
}

@ObjectType({ description: 'The programme was delegated.' })
class DelegateQipLeadSuccess {
  readonly #roleGrantId: string;

  constructor({ roleGrantId }: { readonly roleGrantId: string }) {
    this.#roleGrantId = roleGrantId;
  }

  @Field(() => RoleGrant, { nullable: true, description: 'The new grant: `revokeRole` ends it.' })
  roleGrant(@Ctx() context: SubgraphContext): Promise<RoleGrant | null> {
    return context.loader(roleGrantById).load(this.#roleGrantId);
  }
}

export const DelegateQipLeadMutation = defineMutation({
  operation: 'delegateQipLead',
  description:
    'Delegates one programme to a QIP lead, who may then do what the local lead may, for that programme. For the central team, and for a local lead inside his organisation.',
  schema: 'organisations',
  table: ACCESS,
  Input: DelegateQipLeadInput,
  input: z.object({
    organisationId: z.uuid('This is no id of an organisation.'),
    personId: z.uuid('This is no id of a person.'),
    programmeId: z.uuid('This is no id of a programme.'),
    fromOn: daySchema.nullish(),
    untilOn: daySchema.nullish(),
    idempotencyKey: idempotencyKeySchema,
  }),
  useCase: delegateQipLead,
  Success: DelegateQipLeadSuccess,
  refusals: [NotFoundError, InvalidTransitionError],
});
