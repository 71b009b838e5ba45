import { Ctx, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { daySchema } from '@qip/subgraph-kit/text/text-schema';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { ACCESS } from '../access-table.js';
import { retireTeam } from './retire-team.js';
import { teamById } from './team.loader.js';
import { Team } from './team.type.js';

@InputType({ description: 'Retires a team.' })
class RetireTeamInput extends IdempotentInput {
  @Field(() => ID, { description: 'The team.' })
  readonly teamId!: string;

  @Field(() => localDateScalar, {
    description: 'The first day on which no case may be added for it: today or later. It can be changed until then.',
  })
  readonly retiredOn!: LocalDate;

  @Field(() => Int, { description: 'The `version` of the team as you read it.' })
  readonly expectedVersion!: number;
}

@ObjectType({ description: 'The team is retired, or will be.' })
class RetireTeamSuccess {
  readonly #teamId: string;

  constructor({ teamId }: { readonly teamId: string }) {
    this.#teamId = teamId;
  }

  @Field(() => Team, { nullable: true, description: 'The team.' })
  team(@Ctx() context: SubgraphContext): Promise<Team | null> {
    return context.loader(teamById).load(this.#teamId);
  }
}

export const RetireTeamMutation = defineMutation({
  operation: 'retireTeam',
  description: 'Retires a team from a day on; its code is never used again. For the local lead or a QIP lead.',
  schema: 'organisations',
  table: ACCESS,
  Input: RetireTeamInput,
  input: z.object({
    teamId: z.uuid('This is no id of a team.'),
    retiredOn: daySchema,
    expectedVersion: z.int(),
    idempotencyKey: idempotencyKeySchema,
  }),
  useCase: retireTeam,
  Success: RetireTeamSuccess,
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError],
});
