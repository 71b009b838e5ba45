import { can } from '@qip/subgraph-kit/access/policy';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { newId } from '@qip/subgraph-kit/values/id';
import { ACCESS } from '../access-table.js';
import { OrganisationRow } from '../organisation/organisation.entity.js';
import { refersToPerson } from '../person/refers-to-person.js';
import { LeadAppointmentRow } from './lead-appointment.entity.js';
import { type NominateLocalLead } from './nominate-local-lead.js';

/** Appoints a deputy, who acts beside the local lead with the same rights. */
export async function appointDeputy(
  tx: WriteTransaction,
  input: NominateLocalLead,
): Promise<Outcome<{ readonly appointmentId: string }, NotFoundError>> {
  const { organisationId, personId } = input;
  const isReachable =
    can(ACCESS, tx.actor, 'appointDeputy', { kind: 'ORGANISATION', organisationId }) &&
    (await tx.manager.existsBy(OrganisationRow, { id: organisationId }));
  if (!isReachable) return { kind: 'REFUSED', error: new NotFoundError('Organisation') };
  const appointmentId = newId();
  const isKnown = await refersToPerson('lead_appointment_person_fk', () =>
    tx.manager.insert(LeadAppointmentRow, { id: appointmentId, kind: 'DEPUTY', untilOn: null, ...input }),
  );
  if (!isKnown) return { kind: 'REFUSED', error: new NotFoundError('Person') };
  tx.record({
    organisationId,
    operation: 'appointDeputy',
    entity: 'LeadAppointment',
    entityId: appointmentId,
    after: { personId, profession: input.profession, fromOn: input.fromOn },
  });
  return { kind: 'DONE', value: { appointmentId } };
}
