import { Ctx, Field, InputType, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { reminderPreferencesByPerson } from './reminder-preference.loader.js';
import {
  REMINDER_DELIVERIES,
  REMINDER_KINDS,
  type ReminderDelivery,
  type ReminderKind,
} from './reminder-preference.rules.js';
import { ReminderDeliveryEnum, ReminderKindEnum, ReminderPreferences } from './reminder-preference.type.js';
import { setReminderPreferences } from './set-reminder-preferences.js';

@InputType({ description: 'Chooses which reminders you want, and how.' })
class SetReminderPreferencesInput {
  @Field(() => [ReminderKindEnum], {
    description: 'The occasions on which you want to be reminded; none of them is a choice too.',
  })
  readonly kinds!: ReminderKind[];

  @Field(() => ReminderDeliveryEnum, {
    nullable: true,
    description: 'How they are to come; left out, a digest where you lead in several organisations.',
  })
  readonly delivery?: ReminderDelivery | null;

  @Field(() => Int, { description: 'The `version` of your preferences as you read them; 0 before your first choice.' })
  readonly expectedVersion!: number;
}

@ObjectType({ description: 'Reminders will come as you chose.' })
class SetReminderPreferencesSuccess {
  readonly #personId: string;

  constructor({ personId }: { readonly personId: string }) {
    this.#personId = personId;
  }

  @Field(() => ReminderPreferences, { nullable: true, description: 'Your preferences.' })
  reminderPreferences(@Ctx() context: SubgraphContext): Promise<ReminderPreferences | null> {
    return context.loader(reminderPreferencesByPerson).load(this.#personId);
  }
}

export const SetReminderPreferencesMutation = defineMutation({
  operation: 'setReminderPreferences',
  description:
    'Chooses which reminders you want, and how they come. For local leads, deputies and QIP leads, each for himself.',
  schema: 'organisations',
  table: ACCESS,
  Input: SetReminderPreferencesInput,
  input: z.object({
    kinds: z.array(z.enum(REMINDER_KINDS)),
    delivery: z
      .enum(REMINDER_DELIVERIES)
      .nullish()
      .transform((delivery) => delivery ?? null),
    expectedVersion: z.int(),
  }),
  useCase: setReminderPreferences,
  Success: SetReminderPreferencesSuccess,
  refusals: [NotFoundError, StaleVersionError],
});
