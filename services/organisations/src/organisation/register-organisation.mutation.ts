import { Ctx, Field, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { daySchema } from '@qip/subgraph-kit/text/text-schema';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { ACCESS } from '../access-table.js';
import { organisationById } from './organisation.loader.js';
import { ODS_CODE_FORM, ORGANISATION_NAME, type OrganisationKind, type Region } from './organisation.rules.js';
import { Organisation, OrganisationKindEnum, RegionEnum } from './organisation.type.js';
import { registerOrganisation } from './register-organisation.js';

@InputType({ description: 'Registers a member organisation.' })
class RegisterOrganisationInput extends IdempotentInput {
  @Field(() => String, { description: 'The ODS code: three to six capitals and digits, unique.' })
  readonly odsCode!: string;

  @Field(() => String, { description: 'The registered name, 3 to 200 characters.' })
  readonly name!: string;

  @Field(() => OrganisationKindEnum, { description: 'What kind of member it is.' })
  readonly kind!: OrganisationKind;

  @Field(() => RegionEnum, { description: 'Where it is.' })
  readonly region!: Region;

  @Field(() => localDateScalar, { description: 'The first day of its membership.' })
  readonly memberFromOn!: LocalDate;
}

@ObjectType({ description: 'The organisation was registered.' })
class RegisterOrganisationSuccess {
  readonly #organisationId: string;

  constructor({ organisationId }: { readonly organisationId: string }) {
    this.#organisationId = organisationId;
  }

  @Field(() => Organisation, { nullable: true, description: 'The new member.' })
  organisation(@Ctx() context: SubgraphContext): Promise<Organisation | null> {
    return context.loader(organisationById).load(this.#organisationId);
  }
}

const inputSchema = z.object({
  odsCode: z.string().regex(ODS_CODE_FORM, 'An ODS code has three to six capital letters and digits.'),
  name: z.string().trim().regex(ORGANISATION_NAME, 'A name has 3 to 200 characters and no line break.'),
  kind: z.custom<OrganisationKind>(),
  region: z.custom<Region>(),
  memberFromOn: daySchema,
  idempotencyKey: idempotencyKeySchema,
});

export const RegisterOrganisationMutation = defineMutation({
  operation: 'registerOrganisation',
  description: 'Registers a member organisation and begins its membership. For the central team.',
  schema: 'organisations',
  table: ACCESS,
  Input: RegisterOrganisationInput,
  input: inputSchema,
  useCase: registerOrganisation,
  Success: RegisterOrganisationSuccess,
  refusals: [InputValidationError],
});
