import { Ctx, Field, InputType, ObjectType } from 'type-graphql';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { AppointmentInput, appointmentSchema } from './appointment-input.js';
import { appointmentById } from './lead-appointment.loader.js';
import { LeadAppointment } from './lead-appointment.type.js';
import { nominateLocalLead } from './nominate-local-lead.js';

@InputType({ description: "Records an organisation's nomination of its local lead." })
class NominateLocalLeadInput extends AppointmentInput {}

@ObjectType({ description: 'The local lead was nominated; the lead before leaves office on the same day.' })
class NominateLocalLeadSuccess {
  readonly #appointmentId: string;

  constructor({ appointmentId }: { readonly appointmentId: string }) {
    this.#appointmentId = appointmentId;
  }

  @Field(() => LeadAppointment, { nullable: true, description: 'The new appointment.' })
  appointment(@Ctx() context: SubgraphContext): Promise<LeadAppointment | null> {
    return context.loader(appointmentById).load(this.#appointmentId);
  }
}

export const NominateLocalLeadMutation = defineMutation({
  operation: 'nominateLocalLead',
  description: 'Nominates the one local lead of an organisation from a day on. For the central team.',
  schema: 'organisations',
  table: ACCESS,
  Input: NominateLocalLeadInput,
  input: appointmentSchema,
  useCase: nominateLocalLead,
  Success: NominateLocalLeadSuccess,
  refusals: [NotFoundError, InputValidationError, StaleVersionError],
});
