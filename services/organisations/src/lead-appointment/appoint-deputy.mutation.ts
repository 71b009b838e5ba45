import { Ctx, Field, InputType, ObjectType } from 'type-graphql';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { appointDeputy } from './appoint-deputy.js';
import { AppointmentInput, appointmentSchema } from './appointment-input.js';
import { appointmentById } from './lead-appointment.loader.js';
import { LeadAppointment } from './lead-appointment.type.js';

@InputType({ description: 'Appoints a deputy of the local lead.' })
class AppointDeputyInput extends AppointmentInput {}

@ObjectType({ description: 'The deputy was appointed.' })
class AppointDeputySuccess {
  readonly #appointmentId: string;

  constructor({ appointmentId }: { readonly appointmentId: string }) {
    this.#appointmentId = appointmentId;
  }

  @Field(() => LeadAppointment, { nullable: true, description: 'The new appointment.' })
  appointment(@Ctx() context: SubgraphContext): Promise<LeadAppointment | null> {
    return context.loader(appointmentById).load(this.#appointmentId);
  }
}

export const AppointDeputyMutation = defineMutation({
  operation: 'appointDeputy',
  description: 'Appoints a deputy of the local lead. For the central team and the local lead.',
  schema: 'organisations',
  table: ACCESS,
  Input: AppointDeputyInput,
  input: appointmentSchema,
  useCase: appointDeputy,
  Success: AppointDeputySuccess,
  refusals: [NotFoundError, InvalidTransitionError],
});
