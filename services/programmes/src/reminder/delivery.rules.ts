import { atHour, localDateAt } from '@qip/subgraph-kit/values/local-date';
import { MORNING_HOUR } from './reminder.rules.js';

/** How reminders come: all of a day in one mail, or each in its own. */
export type ReminderDelivery = 'DIGEST' | 'SINGLE';

/** Who chose nothing gets a digest if he leads in several organisations, where single mails would be many. */
export function deliveryFor(chosen: ReminderDelivery | null, organisationCount: number): ReminderDelivery {
  return chosen ?? (organisationCount > 1 ? 'DIGEST' : 'SINGLE');
}

/** Something that is due to a person. */
interface Due {
  readonly personId: string;
  /** What this is, as the key of a mail of its own. */
  readonly key: string;
}

/** A mail that is to be written. */
export interface PlannedMail<Item extends Due> {
  readonly key: string;
  readonly personId: string;
  readonly items: readonly Item[];
}

/**
 * The mails to one person. A digest has the day in its key, so that there is one a day at the most: what becomes due later
 * on that day waits for the next one. It does not go before the morning, when most of what it holds becomes due.
 */
export function mailsTo<Item extends Due>(
  personId: string,
  items: readonly Item[],
  delivery: ReminderDelivery,
  now: Date,
): readonly PlannedMail<Item>[] {
  if (items.length === 0) return [];
  if (delivery === 'SINGLE') return items.map((item) => ({ key: item.key, personId, items: [item] }));
  const today = localDateAt(now);
  return now < atHour(today, MORNING_HOUR) ? [] : [{ key: `digest/${personId}/${today}`, personId, items }];
}
