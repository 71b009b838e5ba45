import { cycleReminders } from './cycle-reminders.js';
import { type DigestPart } from './due-item.js';
import { overdueReminders } from './overdue-reminders.js';

/** All that people are reminded of. Another source joins the single mails and the digest by its line here. */
export const DIGEST_PARTS: readonly DigestPart[] = [cycleReminders, overdueReminders];
