import { In } from 'typeorm';
import { type LoaderDefinition } from '@qip/subgraph-kit/loaders/loader';
import { ReminderPreferenceRow } from './reminder-preference.entity.js';
import { ReminderPreferences } from './reminder-preference.type.js';

/** What persons chose, by person; row-level security leaves everybody his own. Who never chose wants all of it. */
export const reminderPreferencesByPerson: LoaderDefinition<string, ReminderPreferences> = {
  read: async (tx, personIds) => {
    const rows = await tx.manager.findBy(ReminderPreferenceRow, { id: In(personIds) });
    return new Map(rows.map((row) => [row.id, new ReminderPreferences(row)]));
  },
  keyOf: (personId) => personId,
  absent: () => new ReminderPreferences({ unwantedKinds: [], delivery: null, version: 0 }),
};
