/** The occasions on which the platform reminds the people who lead an organisation's part in a cycle. */
export const REMINDER_KINDS = ['WINDOW_OPENS', 'HALF_TIME', 'CLOSING_SOON', 'REPORT_READY', 'ACTIONS_OVERDUE'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** How reminders come: all of a day in one mail, or each in its own. */
export const REMINDER_DELIVERIES = ['DIGEST', 'SINGLE'] as const;
export type ReminderDelivery = (typeof REMINDER_DELIVERIES)[number];

/**
 * The kinds that are not among those given. What is stored is what a person does not want, so that a kind that a later
 * release adds reaches those who chose before it existed as well.
 */
export function otherKinds(kinds: readonly ReminderKind[]): ReminderKind[] {
  return REMINDER_KINDS.filter((kind) => !kinds.includes(kind));
}
