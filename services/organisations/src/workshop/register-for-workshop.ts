import { Not } from 'typeorm';
import { can } from '@qip/subgraph-kit/access/policy';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { newId } from '@qip/subgraph-kit/values/id';
import { localDateAt } from '@qip/subgraph-kit/values/local-date';
import { ACCESS } from '../access-table.js';
import { wasCancelled } from './find-changeable-workshop.js';
import { holdPlaces } from './hold-places.js';
import { WorkshopRegistrationRow } from './workshop-registration.entity.js';
import { WorkshopRow } from './workshop.entity.js';
import { nextWorkshopState, type RegistrationState } from './workshop.rules.js';

/** A lead wants to come. */
export interface RegisterForWorkshop {
  readonly workshopId: string;
  readonly organisationId: string;
}

type Refusal = NotFoundError | InvalidTransitionError | WindowClosedError;

/** Registers the lead who asks, or puts him at the end of the waiting list when every place is taken. */
export async function registerForWorkshop(
  tx: WriteTransaction,
  { workshopId, organisationId }: RegisterForWorkshop,
): Promise<Outcome<{ readonly registrationId: string }, Refusal>> {
  if (!can(ACCESS, tx.actor, 'registerForWorkshop', { kind: 'ORGANISATION', organisationId })) {
    return { kind: 'REFUSED', error: new NotFoundError('Organisation') };
  }
  // Whoever moves or cancels the workshop holds its places as well: what is decided here of it still holds when it is written.
  await holdPlaces(tx, workshopId);
  const workshop = await tx.manager.findOneBy(WorkshopRow, { id: workshopId });
  if (workshop === null) return { kind: 'REFUSED', error: new NotFoundError('Workshop') };
  const { registrationClosesOn, state } = workshop;
  if (nextWorkshopState(state, 'REGISTER') === null) return { kind: 'REFUSED', error: wasCancelled() };
  if (localDateAt(tx.now) > registrationClosesOn) {
    const window = { closedOn: registrationClosesOn, opensOn: null };
    return { kind: 'REFUSED', error: new WindowClosedError('Registration for this workshop has closed.', window) };
  }
  const existing = await tx.manager.findOneBy(WorkshopRegistrationRow, {
    ...{ workshopId, personId: tx.actor.id ?? '' },
    state: Not<RegistrationState>('CANCELLED'),
  });
  if (existing !== null) {
    return { kind: 'REFUSED', error: new InvalidTransitionError(existing.state, 'You are registered already.') };
  }
  const registrationId = newId();
  const [given] = await tx.rows<{ state: RegistrationState }>('select organisations.take_place($1, $2, $3) as state', [
    organisationId,
    registrationId,
    workshopId,
  ]);
  tx.record({
    organisationId,
    operation: 'registerForWorkshop',
    entity: 'WorkshopRegistration',
    entityId: registrationId,
    after: { workshopId, personId: tx.actor.id, state: given?.state },
  });
  return { kind: 'DONE', value: { registrationId } };
}
