import { can } from '@qip/subgraph-kit/access/policy';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { updateVersioned } from '@qip/subgraph-kit/mutations/update-versioned';
import { screenField } from '@qip/subgraph-kit/text/screen-field';
import { type LocalDate, localDateAt } from '@qip/subgraph-kit/values/local-date';
import { ACCESS } from '../access-table.js';
import { LeadAppointmentRow } from './lead-appointment.entity.js';
import { endOfAppointment } from './lead-appointment.rules.js';

/** Somebody leaves an office. */
export interface EndAppointment {
  readonly appointmentId: string;
  readonly untilOn: LocalDate;
  readonly reason: string;
  readonly expectedVersion: number;
}

type Refusal =
  NotFoundError | StaleVersionError | InvalidTransitionError | InputValidationError | IdentifierRefusedError;

/** Ends an appointment on a day. A lead ends those of his deputies; who leads, and until when, the central team records. */
export async function endAppointment(
  tx: WriteTransaction,
  { appointmentId, untilOn, reason, expectedVersion }: EndAppointment,
): Promise<Outcome<{ readonly appointmentId: string }, Refusal>> {
  const identifier = screenField('reason', reason, tx.now);
  if (identifier !== null) return { kind: 'REFUSED', error: identifier };
  const row = await tx.manager.findOneBy(LeadAppointmentRow, { id: appointmentId });
  const refusal = row === null ? new NotFoundError('LeadAppointment') : mayNotEnd(tx, row);
  if (row === null || refusal !== null) {
    return { kind: 'REFUSED', error: refusal ?? new NotFoundError('LeadAppointment') };
  }
  if (row.version !== expectedVersion) return { kind: 'REFUSED', error: new StaleVersionError(row.version) };
  const end = endOfAppointment(row, untilOn, localDateAt(tx.now));
  if (end.kind === 'ENDED') return { kind: 'REFUSED', error: new InvalidTransitionError('ENDED', end.message) };
  if (end.kind === 'DAY') {
    return { kind: 'REFUSED', error: new InputValidationError([{ path: 'untilOn', message: end.message }]) };
  }
  if (!(await updateVersioned(tx.manager, LeadAppointmentRow, row, { untilOn }))) {
    return { kind: 'REFUSED', error: new StaleVersionError(row.version + 1) };
  }
  const { organisationId, personId, kind } = row;
  tx.record({
    organisationId,
    operation: 'endAppointment',
    entity: 'LeadAppointment',
    entityId: appointmentId,
    reason,
    before: { personId, kind, untilOn: row.untilOn },
    after: { untilOn },
  });
  return { kind: 'DONE', value: { appointmentId } };
}

function mayNotEnd(
  tx: WriteTransaction,
  { organisationId, kind }: LeadAppointmentRow,
): NotFoundError | InvalidTransitionError | null {
  if (!can(ACCESS, tx.actor, 'endAppointment', { kind: 'ORGANISATION', organisationId })) {
    return new NotFoundError('LeadAppointment');
  }
  const isCentral = tx.actor.grants.some(({ role }) => role === 'CENTRAL_TEAM');
  if (kind === 'DEPUTY' || isCentral) return null;
  const message = 'Who leads an organisation, and until when, the central team records: tell it.';
  return new InvalidTransitionError('LOCAL_LEAD', message);
}
