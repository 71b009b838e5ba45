import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { screenField } from '@qip/subgraph-kit/text/screen-field';
import { newId } from '@qip/subgraph-kit/values/id';
import { type LocalDate, localDateAt } from '@qip/subgraph-kit/values/local-date';
import { type Region } from '../organisation/organisation.rules.js';
import { WorkshopRow } from './workshop.entity.js';
import { workshopDays } from './workshop.rules.js';

/** A workshop to come. */
export interface ScheduleWorkshop {
  readonly title: string;
  readonly heldOn: LocalDate;
  readonly region: Region;
  readonly venue: string;
  readonly placeCount: number;
  readonly registrationClosesOn?: LocalDate | null | undefined;
}

/** Schedules a workshop; from this moment leads can register. */
export async function scheduleWorkshop(
  tx: WriteTransaction,
  { title, heldOn, region, venue, placeCount, registrationClosesOn = null }: ScheduleWorkshop,
): Promise<Outcome<{ readonly workshopId: string }, InputValidationError | IdentifierRefusedError>> {
  const identifying = screenField('title', title, tx.now) ?? screenField('venue', venue, tx.now);
  if (identifying !== null) return { kind: 'REFUSED', error: identifying };
  const decided = workshopDays(heldOn, registrationClosesOn, localDateAt(tx.now));
  if (decided.kind === 'REFUSED') return { kind: 'REFUSED', error: new InputValidationError([decided]) };
  const workshopId = newId();
  const facts = { title, region, venue, placeCount, ...decided.days };
  await tx.manager.insert(WorkshopRow, { id: workshopId, ...facts });
  tx.record({
    organisationId: null,
    operation: 'scheduleWorkshop',
    entity: 'Workshop',
    entityId: workshopId,
    after: facts,
  });
  return { kind: 'DONE', value: { workshopId } };
}
