import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { updateVersioned } from '@qip/subgraph-kit/mutations/update-versioned';
import { screenField } from '@qip/subgraph-kit/text/screen-field';
import { type AskedWorkshop, findChangeableWorkshop, type WorkshopRefusal } from './find-changeable-workshop.js';
import { tellRegistered } from './tell-registered.js';
import { WORKSHOP_CANCELLED } from './workshop-mails.js';
import { WorkshopRow } from './workshop.entity.js';

/** A workshop that is not held, and why. */
export interface CancelWorkshop extends AskedWorkshop {
  readonly reason: string;
}

type Refusal = WorkshopRefusal | IdentifierRefusedError;

/** Cancels a workshop that is not over. The registrations stay as they were; whoever had one is told by mail. */
export async function cancelWorkshop(
  tx: WriteTransaction,
  { reason, ...asked }: CancelWorkshop,
): Promise<Outcome<{ readonly workshopId: string }, Refusal>> {
  const identifying = screenField('reason', reason, tx.now);
  if (identifying !== null) return { kind: 'REFUSED', error: identifying };
  const found = await findChangeableWorkshop(tx, asked, 'CANCEL');
  if (found.kind === 'REFUSED') return found;
  const { workshop } = found;
  const cancelled = { state: 'CANCELLED', cancelledAt: tx.now, cancellationReason: reason } as const;
  if (!(await updateVersioned(tx.manager, WorkshopRow, workshop, cancelled))) {
    return { kind: 'REFUSED', error: new StaleVersionError(workshop.version + 1) };
  }
  const { id: workshopId, title, heldOn, venue, state } = workshop;
  await tellRegistered(tx, {
    ...{ workshopId, template: WORKSHOP_CANCELLED, key: `workshop-cancelled/${workshopId}` },
    factsFor: () => ({ title, heldOn, venue, reason }),
  });
  const entity = { entity: 'Workshop', entityId: workshopId };
  const change = { before: { state }, after: { state: 'CANCELLED' }, reason };
  tx.record({ organisationId: null, operation: 'cancelWorkshop', ...entity, ...change });
  return { kind: 'DONE', value: { workshopId } };
}
