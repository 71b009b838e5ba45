import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { localDateAt } from '@qip/subgraph-kit/values/local-date';
import { holdPlaces } from './hold-places.js';
import { WorkshopRow } from './workshop.entity.js';
import { nextWorkshopState, type WorkshopStep } from './workshop.rules.js';

/** Which workshop somebody wants to change, as it was read. */
export interface AskedWorkshop {
  readonly workshopId: string;
  readonly expectedVersion: number;
}

/** Why a workshop cannot be changed. */
export type WorkshopRefusal = NotFoundError | StaleVersionError | InvalidTransitionError | WindowClosedError;

type Found =
  | { readonly kind: 'FOUND'; readonly workshop: WorkshopRow }
  | { readonly kind: 'REFUSED'; readonly error: WorkshopRefusal };

/** The workshop for a step; its places are held until the transaction ends, so that whoever is told of it is everybody. */
export async function findChangeableWorkshop(
  tx: WriteTransaction,
  { workshopId, expectedVersion }: AskedWorkshop,
  step: WorkshopStep,
): Promise<Found> {
  await holdPlaces(tx, workshopId);
  const workshop = await tx.manager.findOneBy(WorkshopRow, { id: workshopId });
  if (workshop === null) return { kind: 'REFUSED', error: new NotFoundError('Workshop') };
  const { version, state, heldOn } = workshop;
  if (version !== expectedVersion) return { kind: 'REFUSED', error: new StaleVersionError(version) };
  if (nextWorkshopState(state, step) === null) return { kind: 'REFUSED', error: wasCancelled() };
  if (localDateAt(tx.now) <= heldOn) return { kind: 'FOUND', workshop };
  const window = { closedOn: heldOn, opensOn: null };
  return { kind: 'REFUSED', error: new WindowClosedError('This workshop is over.', window) };
}

/** The refusal of whatever comes after the end. */
export function wasCancelled(): InvalidTransitionError {
  return new InvalidTransitionError('CANCELLED', 'This workshop was cancelled before.');
}
