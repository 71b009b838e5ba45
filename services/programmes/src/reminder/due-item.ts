import { type ReadTransaction, type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type ReminderItem } from './reminder-mail.js';
import { type ReminderKind } from './reminder.rules.js';

/** Something that one person is to be reminded of. */
export interface DueItem {
  readonly personId: string;
  /** The organisation that it is about. */
  readonly organisationId: string;
  /** By which a person may have switched it off; null for what cannot be. */
  readonly kind: ReminderKind | null;
  /** What this is, as the key of a mail of its own. */
  readonly key: string;
  /** What the mail says of it. */
  readonly item: ReminderItem;
  /**
   * Notes, in the transaction that posts the mail, that it has been said.
   * @returns false where it had been: then it is left out
   */
  readonly note: (tx: WriteTransaction, mailKey: string) => Promise<boolean>;
}

/** A source of reminders: with few statements, whatever is due now to anybody and has not been said. */
export type DigestPart = (tx: ReadTransaction) => Promise<readonly DueItem[]>;
