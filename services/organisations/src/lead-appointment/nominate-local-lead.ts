import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { updateVersioned } from '@qip/subgraph-kit/mutations/update-versioned';
import { newId } from '@qip/subgraph-kit/values/id';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { holdOffices } from '../organisation/hold-offices.js';
import { OrganisationRow } from '../organisation/organisation.entity.js';
import { withinOrganisation } from '../organisation/organisation.rules.js';
import { PersonRow } from '../person/person.entity.js';
import { hasEnded } from './has-ended.js';
import { LeadAppointmentRow } from './lead-appointment.entity.js';
import { handOver, type Profession } from './lead-appointment.rules.js';

/** A nomination by a member organisation, as the central team enters it. */
export interface NominateLocalLead {
  readonly organisationId: string;
  readonly personId: string;
  readonly profession: Profession;
  readonly fromOn: LocalDate;
}

type Refusal = NotFoundError | InputValidationError | StaleVersionError;

/** Nominates the one local lead. Whoever was in office leaves it on the day on which the new one begins: no gap, no overlap. */
export async function nominateLocalLead(
  tx: WriteTransaction,
  input: NominateLocalLead,
): Promise<Outcome<{ readonly appointmentId: string }, Refusal>> {
  const { organisationId, personId } = input;
  if (!(await tx.manager.existsBy(OrganisationRow, { id: organisationId }))) return notFound('Organisation');
  if (!(await tx.manager.existsBy(PersonRow, { id: personId }))) return notFound('Person');

  const endsOn = await holdOffices(tx, organisationId);
  const tenure = withinOrganisation(endsOn, { fromOn: input.fromOn, untilOn: null });
  if (tenure === null) return { kind: 'REFUSED', error: hasEnded() };
  const latest = await tx.manager.findOne(LeadAppointmentRow, {
    where: { organisationId, kind: 'LOCAL_LEAD' },
    order: { fromOn: 'DESC' },
  });
  const change = handOver(latest, input.fromOn);
  if (change.kind === 'REFUSED') {
    const message = 'The lead before began on this day or later: nominate from a later day.';
    return { kind: 'REFUSED', error: new InputValidationError([{ path: 'fromOn', message }]) };
  }
  if (change.kind === 'ENDS_PREDECESSOR' && latest !== null) {
    const isEnded = await updateVersioned(tx.manager, LeadAppointmentRow, latest, { untilOn: input.fromOn });
    if (!isEnded) return { kind: 'REFUSED', error: new StaleVersionError(latest.version + 1) };
  }
  const appointmentId = newId();
  await tx.manager.insert(LeadAppointmentRow, {
    id: appointmentId,
    kind: 'LOCAL_LEAD',
    ...input,
    untilOn: tenure.untilOn,
  });
  tx.record({
    organisationId,
    operation: 'nominateLocalLead',
    entity: 'LeadAppointment',
    entityId: appointmentId,
    before: latest === null ? {} : { appointmentId: latest.id, personId: latest.personId, untilOn: latest.untilOn },
    after: { personId, profession: input.profession, ...tenure },
  });
  return { kind: 'DONE', value: { appointmentId } };
}

function notFound(entity: string): { readonly kind: 'REFUSED'; readonly error: NotFoundError } {
  return { kind: 'REFUSED', error: new NotFoundError(entity) };
}
