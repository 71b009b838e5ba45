import { can } from '@qip/subgraph-kit/access/policy';
import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { localDateAt } from '@qip/subgraph-kit/values/local-date';
import { ACCESS } from '../access-table.js';
import { wasCancelled } from './find-changeable-workshop.js';
import { holdPlaces } from './hold-places.js';
import { WorkshopRegistrationRow } from './workshop-registration.entity.js';
import { WorkshopRow } from './workshop.entity.js';
import { nextRegistrationState, nextWorkshopState } from './workshop.rules.js';

/** Somebody does not come. */
export interface CancelWorkshopRegistration {
  readonly registrationId: string;
  readonly expectedVersion: number;
}

type Refusal = NotFoundError | StaleVersionError | InvalidTransitionError | WindowClosedError;

/** Cancels a registration until the day of the workshop is over. The place goes to whoever waits longest, once. */
export async function cancelWorkshopRegistration(
  tx: WriteTransaction,
  { registrationId, expectedVersion }: CancelWorkshopRegistration,
): Promise<Outcome<{ readonly registrationId: string }, Refusal>> {
  const seen = await tx.manager.findOneBy(WorkshopRegistrationRow, { id: registrationId });
  if (seen !== null) await holdPlaces(tx, seen.workshopId);
  const row = await tx.manager.findOneBy(WorkshopRegistrationRow, { id: registrationId });
  const refusal = row === null ? new NotFoundError('WorkshopRegistration') : await mayNotCancel(tx, row);
  if (row === null || refusal !== null) {
    return { kind: 'REFUSED', error: refusal ?? new NotFoundError('WorkshopRegistration') };
  }
  if (row.version !== expectedVersion) return { kind: 'REFUSED', error: new StaleVersionError(row.version) };
  if (nextRegistrationState(row.state, 'CANCEL') === null) {
    return { kind: 'REFUSED', error: new InvalidTransitionError(row.state, 'This registration was cancelled before.') };
  }
  const { organisationId, workshopId, state } = row;
  const movedUp = await tx.rows<{ organisationId: string; id: string }>(
    `select organisation_id as "organisationId", id from organisations.give_place_back($1, $2, $3)`,
    [organisationId, registrationId, workshopId],
  );
  const entity = 'WorkshopRegistration';
  const operation = 'cancelWorkshopRegistration';
  const cancelled = { before: { state }, after: { state: 'CANCELLED' } };
  tx.record({ organisationId, operation, entity, entityId: registrationId, ...cancelled });
  for (const next of movedUp) {
    const up = { before: { state: 'WAITING' }, after: { state: 'REGISTERED' } };
    tx.record({ organisationId: next.organisationId, operation, entity, entityId: next.id, ...up });
  }
  return { kind: 'DONE', value: { registrationId } };
}

async function mayNotCancel(
  tx: WriteTransaction,
  { organisationId, workshopId }: WorkshopRegistrationRow,
): Promise<Refusal | null> {
  if (!can(ACCESS, tx.actor, 'cancelWorkshopRegistration', { kind: 'ORGANISATION', organisationId })) {
    return new NotFoundError('WorkshopRegistration');
  }
  const { heldOn, state } = await tx.manager.findOneByOrFail(WorkshopRow, { id: workshopId });
  if (nextWorkshopState(state, 'CANCEL_REGISTRATION') === null) return wasCancelled();
  return localDateAt(tx.now) > heldOn
    ? new WindowClosedError('This workshop is over.', { closedOn: heldOn, opensOn: null })
    : null;
}
