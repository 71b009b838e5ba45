import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { updateVersioned } from '@qip/subgraph-kit/mutations/update-versioned';
import { screenField } from '@qip/subgraph-kit/text/screen-field';
import { type LocalDate, localDateAt } from '@qip/subgraph-kit/values/local-date';
import { type AskedWorkshop, findChangeableWorkshop, type WorkshopRefusal } from './find-changeable-workshop.js';
import { tellRegistered } from './tell-registered.js';
import { WORKSHOP_MOVED } from './workshop-mails.js';
import { WorkshopRow } from './workshop.entity.js';
import { workshopDays } from './workshop.rules.js';

/** A workshop on another day, or somewhere else. */
export interface RescheduleWorkshop extends AskedWorkshop {
  readonly heldOn: LocalDate;
  /** Left out, where it was. */
  readonly venue?: string | null | undefined;
  readonly registrationClosesOn?: LocalDate | null | undefined;
}

type Refusal = WorkshopRefusal | InputValidationError | IdentifierRefusedError;

/** Moves a workshop that is not over; whoever is registered keeps his place and is told by mail. */
export async function rescheduleWorkshop(
  tx: WriteTransaction,
  { heldOn, venue = null, registrationClosesOn = null, ...asked }: RescheduleWorkshop,
): Promise<Outcome<{ readonly workshopId: string }, Refusal>> {
  const identifying = screenField('venue', venue, tx.now);
  if (identifying !== null) return { kind: 'REFUSED', error: identifying };
  const found = await findChangeableWorkshop(tx, asked, 'RESCHEDULE');
  if (found.kind === 'REFUSED') return found;
  const { workshop } = found;
  const decided = workshopDays(heldOn, registrationClosesOn, localDateAt(tx.now));
  if (decided.kind === 'REFUSED') return { kind: 'REFUSED', error: new InputValidationError([decided]) };
  const before = placeAndDays(workshop);
  const after = { venue: venue ?? workshop.venue, ...decided.days };
  if (!(await updateVersioned(tx.manager, WorkshopRow, workshop, after))) {
    return { kind: 'REFUSED', error: new StaleVersionError(workshop.version + 1) };
  }
  const { id: workshopId, title, version } = workshop;
  const moved = { title, heldOn, venue: after.venue, wasHeldOn: before.heldOn, wasVenue: before.venue };
  // A later end of registration alone moves nobody.
  if (before.heldOn !== heldOn || before.venue !== after.venue) {
    await tellRegistered(tx, {
      ...{ workshopId, template: WORKSHOP_MOVED, key: `workshop-moved/${workshopId}/${version + 1}` },
      factsFor: ({ isWaiting }) => ({ ...moved, isWaiting }),
    });
  }
  const entity = { entity: 'Workshop', entityId: workshopId };
  tx.record({ organisationId: null, operation: 'rescheduleWorkshop', ...entity, before, after });
  return { kind: 'DONE', value: { workshopId } };
}

function placeAndDays({
  venue,
  heldOn,
  registrationClosesOn,
}: WorkshopRow): Pick<WorkshopRow, 'venue' | 'heldOn' | 'registrationClosesOn'> {
  return { venue, heldOn, registrationClosesOn };
}
