import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { updateVersioned } from '@qip/subgraph-kit/mutations/update-versioned';
import { ReminderPreferenceRow } from './reminder-preference.entity.js';
import { otherKinds, type ReminderDelivery, type ReminderKind } from './reminder-preference.rules.js';

/** What a person chooses. */
export interface SetReminderPreferences {
  readonly kinds: readonly ReminderKind[];
  /** Null leaves it to the platform. */
  readonly delivery: ReminderDelivery | null;
  /** 0 before the first choice. */
  readonly expectedVersion: number;
}

/** Whoever is asking chooses for himself: nobody chooses for another. */
export async function setReminderPreferences(
  tx: WriteTransaction,
  { kinds, delivery, expectedVersion }: SetReminderPreferences,
): Promise<Outcome<{ readonly personId: string }, NotFoundError | StaleVersionError>> {
  const { id: personId, kind } = tx.actor;
  if (kind !== 'PERSON' || personId === null) return { kind: 'REFUSED', error: new NotFoundError('Person') };
  const before = await tx.manager.findOneBy(ReminderPreferenceRow, { id: personId });
  const version = before?.version ?? 0;
  if (version !== expectedVersion) return { kind: 'REFUSED', error: new StaleVersionError(version) };

  const choice = { unwantedKinds: otherKinds(kinds), delivery };
  const isWritten =
    before === null
      ? await insertChoice(tx, personId, choice)
      : await updateVersioned(tx.manager, ReminderPreferenceRow, before, choice);
  if (!isWritten) return { kind: 'REFUSED', error: new StaleVersionError(version + 1) };
  tx.record({
    organisationId: null,
    operation: 'setReminderPreferences',
    entity: 'ReminderPreferences',
    entityId: personId,
    ...(before === null ? {} : { before: { unwantedKinds: before.unwantedKinds, delivery: before.delivery } }),
    after: choice,
  });
  return { kind: 'DONE', value: { personId } };
}

/** The first choice; false where the same person made one in the meantime. */
async function insertChoice(
  tx: WriteTransaction,
  personId: string,
  { unwantedKinds, delivery }: Pick<ReminderPreferenceRow, 'unwantedKinds' | 'delivery'>,
): Promise<boolean> {
  const inserted = await tx.rows(
    `insert into organisations.reminder_preference (person_id, unwanted_kinds, delivery) values ($1, $2, $3)
     on conflict do nothing returning person_id`,
    [personId, unwantedKinds, delivery],
  );
  return inserted.length === 1;
}
