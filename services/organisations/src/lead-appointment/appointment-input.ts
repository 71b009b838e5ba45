import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { daySchema } from '@qip/subgraph-kit/text/text-schema';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type Profession } from './lead-appointment.rules.js';
import { ProfessionEnum } from './lead-appointment.type.js';

/** What a nomination and the appointment of a deputy have in common. */
@InputType()
export abstract class AppointmentInput extends IdempotentInput {
  @Field(() => ID, { description: 'The organisation.' })
  readonly organisationId!: string;

  @Field(() => ID, { description: 'The person who takes the office.' })
  readonly personId!: string;

  @Field(() => ProfessionEnum, { description: "The person's profession." })
  readonly profession!: Profession;

  @Field(() => localDateScalar, { description: 'The first day in office.' })
  readonly fromOn!: LocalDate;
}

export const appointmentSchema = z.object({
  organisationId: z.uuid('This is no id of an organisation.'),
  personId: z.uuid('This is no id of a person.'),
  profession: z.custom<Profession>(),
  fromOn: daySchema,
  idempotencyKey: idempotencyKeySchema,
});
