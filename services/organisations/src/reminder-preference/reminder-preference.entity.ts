import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { type ReminderDelivery, type ReminderKind } from './reminder-preference.rules.js';

/** What a person chose about reminders; who never chose has no row. */
@Entity({ schema: 'organisations', name: 'reminder_preference' })
export class ReminderPreferenceRow {
  /** The person's own id: there is one row for each. */
  @PrimaryColumn({ type: 'uuid', name: 'person_id' })
  id!: string;

  @Column({ type: 'text', array: true, name: 'unwanted_kinds' })
  unwantedKinds!: ReminderKind[];

  @Column({ type: 'text', nullable: true })
  delivery!: ReminderDelivery | null;

  @VersionColumn({ type: 'int' })
  version!: number;
}
