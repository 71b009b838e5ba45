import { ViewColumn, ViewEntity } from 'typeorm';

/** What persons chose about reminders; who never chose has no row. For jobs named `post-…` alone. */
@ViewEntity({ schema: 'contracts', name: 'reminder_preference_v1' })
export class ReminderPreferenceV1 {
  @ViewColumn({ name: 'person_id' })
  readonly personId!: string;

  /** The kinds that are switched off. */
  @ViewColumn({ name: 'unwanted_kinds' })
  readonly unwantedKinds!: readonly string[];

  /** DIGEST or SINGLE; null where it is left to the platform. */
  @ViewColumn({ name: 'delivery' })
  readonly delivery!: string | null;
}
