import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { Viewer } from '../viewer/viewer.type.js';
import { reminderPreferencesByPerson } from './reminder-preference.loader.js';
import { ReminderPreferences } from './reminder-preference.type.js';

@Resolver(() => Viewer)
export class ViewerReminderPreferencesResolver {
  @FieldResolver(() => ReminderPreferences, {
    nullable: true,
    description: 'Which reminders you want, and how; null for a partner tool or an unknown subject.',
  })
  async reminderPreferences(
    @Root() { personId }: Viewer,
    @Ctx() context: SubgraphContext,
  ): Promise<ReminderPreferences | null> {
    return personId === null ? null : context.loader(reminderPreferencesByPerson).load(personId);
  }
}
