import { Ctx, Field, ID, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { registerTeams } from './register-teams.js';
import { teamById } from './team.loader.js';
import { type CareSetting } from './team.rules.js';
import { CareSettingEnum, Team } from './team.type.js';

@InputType({ description: 'A team to register.' })
class NewTeamInput {
  @Field(() => String, {
    description:
      'The local code: 1–8 of A–Z and 0–9, at most three letters in a row, nothing that names a place or person.',
  })
  readonly code!: string;

  @Field(() => CareSettingEnum, { description: 'Where it works.' })
  readonly careSetting!: CareSetting;
}

@InputType({ description: 'Registers teams of an organisation by their local codes.' })
class RegisterTeamsInput extends IdempotentInput {
  @Field(() => ID, { description: 'The organisation.' })
  readonly organisationId!: string;

  @Field(() => [NewTeamInput], { description: '1 to 200 teams; all are registered, or none.' })
  readonly teams!: NewTeamInput[];
}

@ObjectType({ description: 'The teams were registered.' })
class RegisterTeamsSuccess {
  readonly #teamIds: readonly string[];

  constructor({ teamIds }: { readonly teamIds: readonly string[] }) {
    this.#teamIds = teamIds;
  }

  @Field(() => [Team], { description: 'The new teams, in the order of the input.' })
  async teams(@Ctx() context: SubgraphContext): Promise<Team[]> {
    const teams = await Promise.all(this.#teamIds.map((id) => context.loader(teamById).load(id)));
    return teams.filter((team) => team !== null);
  }
}

const inputSchema = z.object({
  organisationId: z.uuid('This is no id of an organisation.'),
  teams: z
    .array(z.object({ code: z.string(), careSetting: z.custom<CareSetting>() }))
    .min(1, 'Name at least one team.')
    .max(200, 'Register at most 200 teams at a time.'),
  idempotencyKey: idempotencyKeySchema,
});

export const RegisterTeamsMutation = defineMutation({
  operation: 'registerTeams',
  description: 'Registers teams of an organisation: all of them or none. For the local lead or a QIP lead.',
  schema: 'organisations',
  table: ACCESS,
  Input: RegisterTeamsInput,
  input: inputSchema,
  useCase: registerTeams,
  Success: RegisterTeamsSuccess,
  refusals: [NotFoundError, InputValidationError, IdentifierRefusedError],
});
