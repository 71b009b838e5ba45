import { Field, Int, ObjectType } from 'type-graphql';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { type ReminderPreferenceRow } from './reminder-preference.entity.js';
import { otherKinds, type ReminderDelivery, type ReminderKind } from './reminder-preference.rules.js';

export const ReminderKindEnum = defineEnum<ReminderKind>('ReminderKind', 'An occasion for a reminder.', {
  WINDOW_OPENS: 'The submission window of a cycle has opened.',
  HALF_TIME: 'Half of the submission window is over and few cases have been entered.',
  CLOSING_SOON: 'The submission window closes in three days and the submission is not signed off.',
  REPORT_READY: 'The results of a cycle have been published.',
  ACTIONS_OVERDUE: 'Actions of an action plan are overdue: the day after the first was due, and each month after.',
});

export const ReminderDeliveryEnum = defineEnum<ReminderDelivery>('ReminderDelivery', 'How reminders come.', {
  DIGEST: 'At most one mail a day, which holds all reminders of that day.',
  SINGLE: 'Each reminder in a mail of its own.',
});

@ObjectType({ description: 'Which reminders a person wants, and how.' })
export class ReminderPreferences {
  @Field(() => [ReminderKindEnum], {
    description: 'The occasions on which you want to be reminded; all of them until you choose.',
  })
  readonly kinds: ReminderKind[];

  @Field(() => ReminderDeliveryEnum, {
    nullable: true,
    description:
      'How reminders come; null until you choose: then a digest where you lead in several organisations, and single mails otherwise.',
  })
  readonly delivery: ReminderDelivery | null;

  @Field(() => Int, {
    description: 'Counts the changes, 0 before the first: give it as `expectedVersion` when you choose.',
  })
  readonly version: number;

  constructor(row: Pick<ReminderPreferenceRow, 'unwantedKinds' | 'delivery' | 'version'>) {
    this.kinds = otherKinds(row.unwantedKinds);
    this.delivery = row.delivery;
    this.version = row.version;
  }
}
