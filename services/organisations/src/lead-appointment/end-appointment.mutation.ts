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
import { endAppointment } from './end-appointment.js';
import { appointmentById } from './lead-appointment.loader.js';
import { LeadAppointment } from './lead-appointment.type.js';

@InputType({ description: 'Ends the time of a local lead or a deputy.' })
class EndAppointmentInput extends IdempotentInput {
  @Field(() => ID, { description: 'The appointment.' })
  readonly appointmentId!: string;

  @Field(() => localDateScalar, { description: 'The first day out of office.' })
  readonly untilOn!: LocalDate;

  @Field(() => String, { description: 'Why, 3 to 500 characters, without anything that identifies a person.' })
  readonly reason!: string;

  @Field(() => Int, { description: 'The `version` of the appointment as you read it.' })
  readonly expectedVersion!: number;
}

@ObjectType({ description: 'The appointment has an end.' })
class EndAppointmentSuccess {
  readonly #appointmentId: string;

  constructor({ appointmentId }: { readonly appointmentId: string }) {
    this.#appointmentId = appointmentId;
  }

  @Field(() => LeadAppointment, { nullable: true, description: 'The appointment with its end.' })
  appointment(@Ctx() context: SubgraphContext): Promise<LeadAppointment | null> {
    return context.loader(appointmentById).load(this.#appointmentId);
  }
}

export const EndAppointmentMutation = defineMutation({
  operation: 'endAppointment',
  description:
    'Ends the time of a local lead or a deputy on a day. For the central team, and for a local lead where it is a deputy.',
  schema: 'organisations',
  table: ACCESS,
  Input: EndAppointmentInput,
  input: z.object({
    appointmentId: z.uuid('This is no id of an appointment.'),
    untilOn: daySchema,
    reason: reasonSchema,
    expectedVersion: z.int(),
    idempotencyKey: idempotencyKeySchema,
  }),
  useCase: endAppointment,
  Success: EndAppointmentSuccess,
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError, IdentifierRefusedError],
});
