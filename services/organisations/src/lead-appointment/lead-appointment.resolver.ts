import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { localDateAt } from '@qip/subgraph-kit/values/local-date';
import { organisationById } from '../organisation/organisation.loader.js';
import { Organisation } from '../organisation/organisation.type.js';
import { personById } from '../person/person.loader.js';
import { Person } from '../person/person.type.js';
import { appointmentsByOrganisation } from './lead-appointment.loader.js';
import { LeadAppointment } from './lead-appointment.type.js';

@Resolver(() => Organisation)
export class OrganisationLeadResolver {
  @FieldResolver(() => LeadAppointment, {
    nullable: true,
    description: 'The local lead of today; null where none is in office, or for viewers who may not know the staff.',
  })
  async currentLead(@Root() { id }: Organisation, @Ctx() context: SubgraphContext): Promise<LeadAppointment | null> {
    const today = await context.database.read(({ now }) => Promise.resolve(localDateAt(now)));
    const appointments = await context.loader(appointmentsByOrganisation).load(id);
    const current = appointments.find(
      (row) => row.kind === 'LOCAL_LEAD' && row.fromOn <= today && (row.untilOn === null || row.untilOn > today),
    );
    return current ?? null;
  }

  @FieldResolver(() => [LeadAppointment], {
    description: 'Leads and deputies of all times, latest first; empty for viewers who may not know the staff.',
  })
  async leadAppointments(@Root() { id }: Organisation, @Ctx() context: SubgraphContext): Promise<LeadAppointment[]> {
    const appointments = await context.loader(appointmentsByOrganisation).load(id);
    return [...appointments];
  }
}

@Resolver(() => LeadAppointment)
export class LeadAppointmentResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who holds the office; null when you may not know.' })
  person(@Root() { personId }: LeadAppointment, @Ctx() context: SubgraphContext): Promise<Person | null> {
    return context.loader(personById).load(personId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Where; null when you may not see it.' })
  organisation(
    @Root() { organisationId }: LeadAppointment,
    @Ctx() context: SubgraphContext,
  ): Promise<Organisation | null> {
    return context.loader(organisationById).load(organisationId);
  }
}
