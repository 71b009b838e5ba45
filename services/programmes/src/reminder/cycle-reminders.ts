import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { addressedItems } from './addressed-items.js';
import { type DueItem } from './due-item.js';
import { readParts } from './read-parts.js';
import { wordingOf } from './reminder-wording.js';
import { dueReminders } from './reminder.rules.js';

/** What the leads of the organisations that take part in cycles are to be reminded of. */
export async function cycleReminders(tx: ReadTransaction): Promise<readonly DueItem[]> {
  const parts = await readParts(tx);
  const reminders = parts.flatMap((part) =>
    dueReminders(part, tx.now).map((reminder) => ({ ...part, ...reminder, item: wordingOf(reminder.kind, part) })),
  );
  return addressedItems(tx, reminders);
}
