import { Field, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { daySchema } from '@qip/subgraph-kit/text/text-schema';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { ACCESS } from '../access-table.js';
import { type Region } from '../organisation/organisation.rules.js';
import { RegionEnum } from '../organisation/organisation.type.js';
import { lineSchema } from './line-schema.js';
import { scheduleWorkshop } from './schedule-workshop.js';
import { defineWorkshopSuccess } from './workshop-success.js';

@InputType({ description: 'Schedules a regional workshop.' })
class ScheduleWorkshopInput extends IdempotentInput {
  @Field(() => String, { description: 'What it is about, one line of 3 to 200 characters.' })
  readonly title!: string;

  @Field(() => localDateScalar, { description: 'The day on which it is held: today or later.' })
  readonly heldOn!: LocalDate;

  @Field(() => RegionEnum, { description: 'The region that it is for.' })
  readonly region!: Region;

  @Field(() => String, { description: 'Where it is held, one line of 3 to 200 characters.' })
  readonly venue!: string;

  @Field(() => Int, { description: 'How many places it has, 1 to 10,000.' })
  readonly placeCount!: number;

  @Field(() => localDateScalar, {
    nullable: true,
    description: 'The last day of registration; left out, seven days before the workshop.',
  })
  readonly registrationClosesOn?: LocalDate | null;
}

const PLACES = 'A workshop has 1 to 10,000 places.';

export const ScheduleWorkshopMutation = defineMutation({
  operation: 'scheduleWorkshop',
  description: 'Schedules a regional workshop, for which leads can register at once. For the central team.',
  schema: 'organisations',
  table: ACCESS,
  Input: ScheduleWorkshopInput,
  input: z.object({
    title: lineSchema('A title'),
    heldOn: daySchema,
    region: z.custom<Region>(),
    venue: lineSchema('A venue'),
    placeCount: z.int().min(1, PLACES).max(10_000, PLACES),
    registrationClosesOn: daySchema.nullish(),
    idempotencyKey: idempotencyKeySchema,
  }),
  useCase: scheduleWorkshop,
  Success: defineWorkshopSuccess('ScheduleWorkshopSuccess', 'The workshop was scheduled.'),
  refusals: [InputValidationError, IdentifierRefusedError],
});
