import { can } from '@qip/subgraph-kit/access/policy';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { newId } from '@qip/subgraph-kit/values/id';
import { ACCESS } from '../access-table.js';
import { holdOffices } from '../organisation/hold-offices.js';
import { OrganisationRow } from '../organisation/organisation.entity.js';
import { type Tenure, withinOrganisation } from '../organisation/organisation.rules.js';
import { refersToPerson } from '../person/refers-to-person.js';
import { hasEnded } from './has-ended.js';
import { LeadAppointmentRow } from './lead-appointment.entity.js';
import { type NominateLocalLead } from './nominate-local-lead.js';

type Refusal = NotFoundError | InputValidationError | InvalidTransitionError;

/** Appoints a deputy, who acts beside the local lead with the same rights. */
export async function appointDeputy(
  tx: WriteTransaction,
  input: NominateLocalLead,
): Promise<Outcome<{ readonly appointmentId: string }, Refusal>> {
  const { organisationId, personId } = input;
  const isReachable =
    can(ACCESS, tx.actor, 'appointDeputy', { kind: 'ORGANISATION', organisationId }) &&
    (await tx.manager.existsBy(OrganisationRow, { id: organisationId }));
  if (!isReachable) return { kind: 'REFUSED', error: new NotFoundError('Organisation') };
  const endsOn = await holdOffices(tx, organisationId);
  const tenure = withinOrganisation(endsOn, { fromOn: input.fromOn, untilOn: null });
  if (tenure === null) return { kind: 'REFUSED', error: hasEnded() };
  if (await isDeputyThen(tx, input, tenure)) {
    const message = 'This person is a deputy then already: a new appointment begins when that one is over.';
    return { kind: 'REFUSED', error: new InvalidTransitionError('APPOINTED', message) };
  }
  const appointmentId = newId();
  const isKnown = await refersToPerson('lead_appointment_person_fk', () =>
    tx.manager.insert(LeadAppointmentRow, { id: appointmentId, kind: 'DEPUTY', ...input, untilOn: tenure.untilOn }),
  );
  if (!isKnown) return { kind: 'REFUSED', error: new NotFoundError('Person') };
  tx.record({
    organisationId,
    operation: 'appointDeputy',
    entity: 'LeadAppointment',
    entityId: appointmentId,
    after: { personId, profession: input.profession, ...tenure },
  });
  return { kind: 'DONE', value: { appointmentId } };
}

async function isDeputyThen(
  tx: WriteTransaction,
  { organisationId, personId }: NominateLocalLead,
  { fromOn, untilOn }: Tenure,
): Promise<boolean> {
  const held = await tx.rows(
    `select from organisations.lead_appointment
     where organisation_id = $1 and person_id = $2 and kind = 'DEPUTY'
       and daterange(from_on, until_on) && daterange($3::date, $4::date) limit 1`,
    [organisationId, personId, fromOn, untilOn],
  );
  return held.length > 0;
}
